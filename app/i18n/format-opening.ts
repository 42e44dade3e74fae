import type { Locale } from '../domain/context';
import type { OpeningHours } from '../domain/venues/opening-hours';
import { formatHours } from './format-days';

const MINUTE_MS = 60_000;

/** « de 8 h 30 à 18 h », in the zone's own time; '' where a venue does not say it. */
export function formatOpening(locale: Locale, { opensAtMinute, closesAtMinute }: OpeningHours): string {
  if (opensAtMinute === null || closesAtMinute === null) return '';
  const [opens, closes] = [new Date(opensAtMinute * MINUTE_MS), new Date(closesAtMinute * MINUTE_MS)];
  return formatHours(locale, 'UTC', opens, closes);
}
