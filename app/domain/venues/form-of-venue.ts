import type { VenueForm } from '../switches/form/venue-form';
import type { Venue } from '../switches/switch-event';
import { clockOfMinute } from './opening-hours';

export const blankVenueForm: VenueForm = {
  venueName: '',
  venueAddress: '',
  communeName: '',
  communeCode: '',
  postalCode: '',
  accessInformation: '',
  accessItems: [],
  venueOpens: '',
  venueCloses: '',
};

/** A venue as its fields show it. Saving it unchanged changes nothing. */
export function formOfVenue(venue: Omit<Venue, 'sharedId'>): VenueForm {
  return {
    venueName: venue.name,
    venueAddress: venue.address,
    communeName: venue.communeName,
    communeCode: venue.communeCode,
    postalCode: venue.postalCode,
    accessInformation: venue.accessInformation,
    accessItems: [...venue.accessItems],
    venueOpens: clockOfMinute(venue.opensAtMinute),
    venueCloses: clockOfMinute(venue.closesAtMinute),
  };
}
