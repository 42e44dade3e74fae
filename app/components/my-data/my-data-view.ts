import type { HistoryLine } from '../history/history-line';

/** What the page of one's own data shows, already in the reader's language. */
export interface MyDataView {
  isErased: boolean;
  /** Erasing gives a place back: the Switch is still to come, and they are on its list. */
  losesPlace: boolean;
  /** What may still be corrected is: an active registration. */
  mayCorrect: boolean;
  switchTitle: string;
  registration: HeldFact[];
  origin: HeldFact[];
  messages: { id: string; title: string; about: string; subject: string; text: string }[];
  calls: string[];
  attendance: string[];
  rides: string[];
  ideas: string[];
  history: HistoryLine[];
  until: string[];
}

export interface HeldFact {
  label: string;
  value: string;
}
