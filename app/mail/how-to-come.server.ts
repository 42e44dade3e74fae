import type { Locale } from '~/domain/context';
import type { Venue } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';

/** What the place offers, then how to come: « Entrée de plain-pied, Parking », and a line for what was written. */
export function howToCome(
  locale: Locale,
  { accessItems, accessInformation }: Pick<Venue, 'accessItems' | 'accessInformation'>,
): string {
  const { items } = dictionaryOf(locale).venues;
  const offered = accessItems.map((item) => items[item]).join(', ');
  return [offered, accessInformation].filter(Boolean).join('\n');
}
