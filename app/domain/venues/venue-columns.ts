import type { PlannedVenue } from '../switches/form/switch-plan';

/** What the table keeps of a venue. */
export function venueColumns(venue: PlannedVenue) {
  return {
    name: venue.name,
    address: venue.address,
    postalCode: venue.postalCode,
    communeCode: venue.communeCode,
    communeName: venue.communeName,
    accessInformation: venue.accessInformation,
    accessItems: venue.accessItems,
    opensAtMinute: venue.opensAtMinute,
    closesAtMinute: venue.closesAtMinute,
    isShared: venue.keep === true,
  };
}
