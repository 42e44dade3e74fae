/**
 * What one message says, in the order in which it is read. Said once: parts/letter-page.tsx writes it as HTML,
 * letter-text.ts as text.
 */
export interface Letter {
  subject: string;
  /** What a list of messages shows after the subject. */
  preview: string;
  title: string;
  paragraphs: string[];
  /** To be typed or read aloud: shown large. */
  code?: Fact | undefined;
  changes: Change[];
  facts: Fact[];
  /** News in groups, each line with its address: below the facts. */
  sections?: Section[];
  /** What is asked of the reader: then the first two actions are its answers. */
  question?: string | undefined;
  /** The first one is a button. */
  actions: Action[];
  /** Smaller, below. */
  notes: string[];
}

export interface Section {
  title: string;
  lines: { text: string; note: string; url: string }[];
}

export interface Fact {
  label: string;
  value: string;
}

/** What something is from now on, and what it was. */
export interface Change {
  label: string;
  before: string;
  after: string;
}

export interface Action {
  label: string;
  url: string;
}
