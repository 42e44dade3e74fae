import type { SwitchForm } from './switch-form';

/** The part of the form that describes a place; the page of a venue has it too. */
export type VenueForm = Pick<
  SwitchForm,
  | 'venueName'
  | 'venueAddress'
  | 'communeName'
  | 'communeCode'
  | 'postalCode'
  | 'accessInformation'
  | 'accessItems'
  | 'venueOpens'
  | 'venueCloses'
>;
