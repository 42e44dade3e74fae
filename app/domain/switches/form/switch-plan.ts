import type { SwitchEvent, SwitchSession } from '../switch-event';

/** What an organiser decides about a Switch, read and checked: the part of it that a form writes. */
export type SwitchPlan = Pick<
  SwitchEvent,
  | 'title'
  | 'purpose'
  | 'zone'
  | 'venue'
  | 'startsAt'
  | 'endsAt'
  | 'capacity'
  | 'seatRules'
  | 'releaseAt'
  | 'releases'
  | 'registrationOpensAt'
  | 'registrationClosesAt'
  | 'audiences'
  | 'contactName'
  | 'contactPhone'
> & {
  /** In the order of their start. */
  sessions: PlannedSession[];
};

/** With the id of the session that it was, where it is not a new one. */
export type PlannedSession = Omit<SwitchSession, 'id'> & { id?: string | undefined };
