import type { Locale } from '~/domain/context';
import type { Wording } from '~/domain/vocabulary/vocabulary';

/** What the frame of every page knows. Built by http/shell.server.ts from the context. */
export interface Shell {
  hub: { name: string; contactPhone: string; contactEmail: string; isDemo: boolean };
  viewer: {
    name: string;
    organises: boolean;
    mediates: boolean;
    isHubStaff: boolean;
    managesRoles: boolean;
    /** Ideas that wait to be sorted, for hub staff. */
    toSort: number;
  } | null;
  /** Path and query of this page in the other language. */
  otherLanguageUrl: string;
  /** Absolute address of this page in each language: canonical and hreflang. */
  languageUrls: Record<Locale, string>;
  nonce: string;
  /** What the hub calls its columns and forms. */
  wording: Wording;
}
