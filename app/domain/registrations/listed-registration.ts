import type {
  RegistrationFilters,
  RegistrationOrder,
  RegistrationTableRow,
} from '~db/queries/registrations-table';
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
