import type { Venue } from '../switches/switch-event';

/** One of the hub's venues, which serve again. */
export interface SharedVenue extends Omit<Venue, 'sharedId'> {
  id: string;
  version: number;
}
