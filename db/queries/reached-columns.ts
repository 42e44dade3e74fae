/** What has to be read of somebody, with their party, to know how they are reached and in which language. */
export const REACHED_COLUMNS = [
  'registration.id',
  'registration.firstName',
  'registration.lastName',
  'registration.contact',
  'registration.email',
  'registration.phone',
  'party.locale',
] as const;
