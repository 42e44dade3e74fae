import type { OpeningHours } from '../switches/programme-conflicts';
import type { Venue } from '../switches/switch-event';

/** When a venue is open, where it says so. */
export function openingHours(venue: Venue & OpeningHours): OpeningHours {
  return { opensAtMinute: venue.opensAtMinute ?? null, closesAtMinute: venue.closesAtMinute ?? null };
}
