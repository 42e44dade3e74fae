/** A document for paper, in blocks that are read in this order. Sentences come from whoever makes it. */
export interface PaperDocument {
  title: string;
  /** Of the text, "fr" or "en": what a screen reader speaks it in. */
  lang: string;
  blocks: readonly PaperBlock[];
  /** « page 2 sur 5 » */
  pageOf(page: number, pages: number): string;
}

export type PaperBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | PaperTable
  | PaperBars
  | PaperPicture;

/** The first cell of each row names it. */
export interface PaperTable {
  kind: 'table';
  caption: string;
  /** Empty for a list of labelled facts. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Bars with what they stand for in words: no colour and no length says anything that the words do not. */
export interface PaperBars {
  kind: 'bars';
  caption: string;
  bars: readonly { label: string; value: number }[];
}

export interface PaperPicture {
  kind: 'picture';
  /** JPEG or PNG. */
  bytes: Buffer;
  /** Below it, and read in its place. */
  caption: string;
}
