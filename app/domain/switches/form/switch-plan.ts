import type { SwitchEvent, SwitchSession, Venue } from '../switch-event';

/** What an organiser decides about a Switch, read and checked: the part of it that a form writes. */
export type SwitchPlan = Pick<
  SwitchEvent,
  | 'title'
  | 'purpose'
  | 'zone'
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
  venue: PlannedVenue;
  /** In the order of their start. */
  sessions: PlannedSession[];
};

/** What is typed may be kept as one of the hub's venues, for the next Switch. */
export type PlannedVenue = Venue & { keep?: boolean | undefined };

/** With the id of the session that it was, where it is not a new one. */
export type PlannedSession = Omit<SwitchSession, 'id'> & { id?: string | undefined };
