import type { fr } from '~/i18n/fr';
import type { FormState } from '~/ui/form-state';

export type CopyDone = keyof typeof fr.cards.copy.done;
export type CopyRefused = keyof typeof fr.cards.copy.refusals;

/** What is to be copied, and what was, in words. */
export interface PhotoQueueView {
  waiting: number;
  claimed: number;
  /** Numbers of the tables that a photo may be of. */
  tables: number[];
  handled: HandledLine[];
}

export interface HandledLine {
  id: string;
  what: string;
  idea: number | null;
  who: string;
  when: string;
}

/** What became of files that were sent, where not all of them are in the queue now. */
export interface AddedPhotos {
  added: number;
  again: number;
  refused: { name: string; message: string }[];
  problem: string | null;
}

/** What the address says was just done. */
export interface CopySaid {
  done: CopyDone | null;
  refused: CopyRefused | null;
  idea: number | null;
  /** The photo that it was done with: it can be undone. */
  photo: string | null;
  added: { added: number; again: number } | null;
}

/** One photo beside its form. */
export interface PhotoDeskView {
  id: string;
  src: string;
  width: number;
  height: number;
  table: number | null;
  state: 'mine' | 'free' | 'taken' | 'handled';
  takenBy: string;
}

/** What was typed about a photo, with what is to mend. */
export interface CopyAnswer extends FormState {
  /** The idea that the card leads to already, where its code was typed. */
  usedBy: number | null;
}
