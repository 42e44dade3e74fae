import { createContext, useContext } from 'react';
import type { Wording } from '~/domain/vocabulary/vocabulary';

/** Where no hub is known, on the page of a failure, there is no board either. */
export const NO_WORDING: Wording = { columns: [], forms: [] };
const WordingContext = createContext<Wording>(NO_WORDING);

export const WordingProvider = WordingContext.Provider;

/** The hub's own names of columns and forms, in the reader's language: `columnName(useWording(), column)`. */
export function useWording(): Wording {
  return useContext(WordingContext);
}
