import type { Locale } from '../domain/context';

/** « une, deux et trois » / "one, two and three". */
export function joinAll(locale: Locale, parts: readonly string[]): string {
  return new Intl.ListFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { type: 'conjunction' }).format(parts);
}
