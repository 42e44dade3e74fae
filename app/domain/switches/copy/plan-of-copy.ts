import type { Hub, Zone } from '../../hubs/hub';
import { spanOf } from '../form/plan-sessions';
import type { PlannedSession, SwitchPlan } from '../form/switch-plan';
import { momentFrom } from './relative-moment';
import type { SwitchCopy } from './switch-copy.server';

const USUAL_CAPACITY = 40;

export interface CopyTarget {
  title: string;
  /** "2026-09-24" in the zone. */
  firstDay: string;
  zone: Zone;
  hub: Pick<Hub, 'contactPhone' | 'stakeholderTypes'>;
}

/**
 * The plan of a new Switch from what was taken of another, every hour as it was by the clock. What was not taken is
 * empty, or as in a new form: its team completes it before publishing.
 */
export function planOfCopy(copy: SwitchCopy, { title, firstDay, zone, hub }: CopyTarget): SwitchPlan {
  const on = (moment: SwitchCopy['hours']['start']) => momentFrom(firstDay, moment, zone.timeZone);
  const sessions = sessionsOf(copy, on);
  const [first] = sessions;
  if (!first) throw new Error('a copy has at least the hours of its first day');
  const span = spanOf(sessions, first);
  const opensAt = on(copy.registration.opens);
  const closesAt = on(copy.registration.closes);
  return {
    title,
    purpose: copy.purpose,
    zone,
    venue: { ...(copy.venue ?? EMPTY_VENUE), ...copy.commune },
    ...span,
    ...seatsOf(copy, hub, on),
    registrationOpensAt: opensAt,
    // Where only the first day was taken, the rest of the days is no time to register.
    registrationClosesAt: closesAt > span.endsAt && span.endsAt > opensAt ? span.endsAt : closesAt,
    audiences: copy.audiences,
    contactName: copy.contact?.name ?? '',
    contactPhone: copy.contact?.phone ?? hub.contactPhone,
  };
}

const EMPTY_VENUE = {
  sharedId: null,
  name: '',
  address: '',
  accessInformation: '',
  accessItems: [],
  opensAtMinute: null,
  closesAtMinute: null,
};

type On = (moment: SwitchCopy['hours']['start']) => Date;

function sessionsOf({ sessions, hours }: SwitchCopy, on: On): PlannedSession[] {
  const taken =
    sessions.length > 0
      ? sessions
      : [{ ...hours, kind: 'autre' as const, title: '', room: '', facilitator: '', description: '' }];
  return taken
    .map(({ start, end, ...session }) => ({ ...session, startsAt: on(start), endsAt: on(end) }))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** Types of people that the hub no longer knows have no rule any more. */
function seatsOf(
  { seats }: SwitchCopy,
  hub: CopyTarget['hub'],
  on: On,
): Pick<SwitchPlan, 'capacity' | 'seatRules' | 'releaseAt' | 'releases'> {
  if (!seats) return { capacity: USUAL_CAPACITY, seatRules: [], releaseAt: null, releases: [] };
  const isKnown = ({ stakeholderType }: { stakeholderType: string }) =>
    hub.stakeholderTypes.some(({ slug }) => slug === stakeholderType);
  return {
    capacity: seats.capacity,
    seatRules: seats.seatRules.filter(isKnown),
    releaseAt: seats.release ? on(seats.release) : null,
    releases: seats.releases.filter(isKnown).map(({ at, ...release }) => ({ ...release, at: on(at) })),
  };
}
