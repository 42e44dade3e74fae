import type { Dictionary } from '~/i18n/fr';

/** The words of a table, and in which language they count. */
export interface TableWords {
  locale: string;
  words: Dictionary['tableDesk'];
  /** What any device says of itself. */
  offline: Dictionary['offline'];
  /** What to do about a field, by its key; with the most letters of each. */
  sentences: Record<string, string>;
  limits: Record<string, number>;
}
