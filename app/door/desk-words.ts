import type { Dictionary } from '~/i18n/fr';

/** The words of the welcome desk, and in which language they count. */
export interface DeskWords {
  locale: string;
  words: Dictionary['door'];
  /** What any device says of itself. */
  offline: Dictionary['offline'];
}
