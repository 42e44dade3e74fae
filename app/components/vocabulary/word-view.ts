import type { WordList, WordNames } from '~/domain/vocabulary/word-input';

/** One word of a hub as its settings show it. */
export interface WordView {
  slug: string;
  version: number;
  /** In the reader's language. */
  name: string;
  countsAs: string;
  names: WordNames;
  ideas: number;
  isRetired: boolean;
  /** Whether it may be retired, and where its ideas may go. */
  mayRetire: boolean;
  others: { value: string; label: string }[];
}

export interface WordListView {
  list: WordList;
  words: WordView[];
  /** What a new one may count as. */
  unders: { value: string; label: string }[];
}

/** What was typed and is to mend: of a word, or of a new one ('new'). */
export interface TypedWord {
  list: WordList;
  of: string;
  names: WordNames;
  under: string;
  problems: {
    field: string;
    reason: 'nameMissing' | 'nameLong' | 'explainedLong' | 'nameTaken' | 'underMissing';
  }[];
}
