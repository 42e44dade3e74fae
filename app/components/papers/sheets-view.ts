import type { LineProblem } from '~/domain/attendance/read-line-numbers';
import type { LeftOut } from '~/domain/registrations/bulk/bulk-act';
import type { Choice } from '~/ui/choice';

/** The attendance sheets of a Switch, in words. */
export interface SheetsView {
  slug: string;
  sessions: Choice[];
  halfDays: Choice[];
  /** How many have a place now. */
  people: number;
  /** How many were seen at any session. */
  present: number;
  sheets: SheetLine[];
  /** The one that is copied; null on the page of all. */
  opened: OpenedSheet | null;
  said: SheetsDone | null;
}

export interface SheetLine {
  id: string;
  number: number;
  scope: string;
  people: number;
  madeAt: string;
}

export interface OpenedSheet extends SheetLine {
  formId: string;
  entries: { id: string; people: number; at: string; isUndone: boolean }[];
}

export type SheetsDone = 'prepared' | 'entered' | 'undone';
export type SheetsRefusal = 'too-early' | 'no-session' | 'already-undone';

/** What the page says to a form that did not end in a redirect: to mend, refused, or to look at first. */
export interface SheetsAnswer {
  typed?: string;
  problems?: LineProblem[];
  /** Of the sheet: for what is beyond it. */
  last?: number;
  refusal?: SheetsRefusal;
  preview?: EntryPreview;
}

export interface EntryPreview {
  formId: string;
  done: { number: number; name: string }[];
  already: string[];
  leftOut: { number: number; name: string; reason: LeftOut }[];
}
