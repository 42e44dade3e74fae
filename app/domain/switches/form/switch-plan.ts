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
  | 'registrationOpensAt'
  | 'registrationClosesAt'
  | 'audiences'
  | 'contactName'
  | 'contactPhone'
> & {
  /** In the order of their start. */
  sessions: PlannedSession[];
};

export type PlannedSession = Omit<SwitchSession, 'id'>;
