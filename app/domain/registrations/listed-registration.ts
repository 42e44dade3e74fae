import type { RegistrationFilters } from '~db/queries/registrations-filter';
import type { RegistrationOrder, RegistrationTableRow } from '~db/queries/registrations-table';
import type { Wait } from './seats/waits.server';

/** What an organiser asks of the table of people. */
export interface RegistrationAsk extends Omit<RegistrationFilters, 'switchEventId'> {
  by: RegistrationOrder;
  descending: boolean;
}

export interface ListedRegistration extends RegistrationTableRow {
  /** Only while waitlisted. */
  wait: Wait | null;
}

/** A row of the page, with what only a page shows. */
export interface ShownRegistration extends ListedRegistration {
  /** Looks like somebody else of this Switch. */
  isTwice: boolean;
  /** Ids of the sessions at which they were seen. */
  seenAt: string[];
}
