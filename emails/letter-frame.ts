import type { Dictionary } from '~/i18n/fr';

export type EmailWords = Dictionary['emails'];

/** What stands around every letter. */
export interface LetterFrame {
  locale: 'fr' | 'en';
  words: EmailWords;
  hub: { name: string; phone: string; url: string; isDemo: boolean };
  /** Whom it is for; empty where no name is known. */
  toName: string;
  /** Why they receive it. */
  why: keyof EmailWords['why'];
}
