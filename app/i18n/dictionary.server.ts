import type { Locale } from '../domain/context';
import { en } from './en';
import { type Dictionary, fr } from './fr';

const dictionaries: Record<Locale, Dictionary> = { fr, en };

/** Both dictionaries stay on the server; a hydrated page is handed the sections it names in its handle. */
export function dictionaryOf(locale: Locale): Dictionary {
  return dictionaries[locale];
}
