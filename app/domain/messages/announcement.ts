import type { OwnWords } from './own-words';

/** How a change is told to people. */
export interface Announcement {
  /** In place of the usual subject and paragraphs. */
  words?: OwnWords | undefined;
  /** Tells a change that nobody must know. */
  anyway?: boolean | undefined;
}
