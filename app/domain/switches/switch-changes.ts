import type { SwitchPlan } from './form/switch-plan';

/** What of a Switch may change, as its history and a conflict name it. */
export const CHANGEABLE = [
  'title',
  'purpose',
  'sessions',
  'venue',
  'accessInformation',
  'accessItems',
  'openingHours',
  'zone',
  'capacity',
  'seatRules',
  'releases',
  'releaseAt',
  'registrationOpensAt',
  'registrationClosesAt',
  'audiences',
  'contactName',
  'contactPhone',
] as const;
export type Changeable = (typeof CHANGEABLE)[number];

const SEAT_FIELDS: ReadonlySet<Changeable> = new Set(['capacity', 'seatRules', 'releases', 'releaseAt']);

/** What is told of the venue; it is chosen or typed as a whole. */
export const VENUE_FIELDS = [
  'venue',
  'accessInformation',
  'accessItems',
  'openingHours',
] as const satisfies readonly Changeable[];

/** Fields that name a person: the history says that they changed, never from whom to whom. */
const PERSONAL: readonly Changeable[] = ['contactName', 'contactPhone'];

/** The fields in which two states of a Switch differ, in the order of the form. */
export function changedFields(before: SwitchPlan, after: SwitchPlan): Changeable[] {
  return CHANGEABLE.filter(
    (field) => JSON.stringify(faceOf(before, field)) !== JSON.stringify(faceOf(after, field)),
  );
}

/** The same fields of both states, for the history. */
export function historyOf(before: SwitchPlan, after: SwitchPlan, fields: readonly Changeable[]) {
  const side = (plan: SwitchPlan) =>
    Object.fromEntries(
      fields.map((field) => [field, PERSONAL.includes(field) ? 'changed' : faceOf(plan, field)]),
    );
  return { before: side(before), after: side(after) };
}

/** True where calendars must learn of it: the SEQUENCE grows with times, place and title, with nothing else. */
export function changesCalendar(before: SwitchPlan, after: SwitchPlan): boolean {
  return JSON.stringify(calendarFace(before)) !== JSON.stringify(calendarFace(after));
}

/** True where somebody who waits may get a seat, or another number may be free. */
export function changesSeats(fields: readonly Changeable[]): boolean {
  return fields.some((field) => SEAT_FIELDS.has(field));
}

function calendarFace(plan: SwitchPlan) {
  const { name, address, postalCode, communeCode } = plan.venue;
  const hours = plan.sessions.map(({ startsAt, endsAt }) => [startsAt, endsAt]);
  return [plan.title, hours, plan.zone.timeZone, name, address, postalCode, communeCode];
}

/** What the history keeps of a field, and what two states are compared by. */
export function faceOf(plan: SwitchPlan, field: Changeable): unknown {
  switch (field) {
    case 'sessions':
      return plan.sessions.map(({ kind, title, startsAt, endsAt, room, facilitator, description }) => ({
        kind,
        title,
        startsAt,
        endsAt,
        room,
        facilitator,
        description,
      }));
    case 'venue': {
      const { name, address, postalCode, communeName, sharedId, keep } = plan.venue;
      return { name, address, postalCode, communeName, shared: keep ? 'kept' : sharedId };
    }
    case 'accessInformation':
      return plan.venue.accessInformation;
    case 'accessItems':
      return plan.venue.accessItems;
    case 'openingHours':
      return [plan.venue.opensAtMinute, plan.venue.closesAtMinute];
    case 'zone':
      return plan.zone.slug;
    case 'seatRules':
      return plan.seatRules
        .map(({ stakeholderType, reserved, maximum }) => ({ stakeholderType, reserved, maximum }))
        .sort((a, b) => a.stakeholderType.localeCompare(b.stakeholderType));
    case 'releases':
      return plan.releases
        .map(({ stakeholderType, places, at }) => ({ at: toMinute(at), stakeholderType, places }))
        .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    case 'audiences':
      return [...plan.audiences].sort();
    case 'releaseAt':
    case 'registrationOpensAt':
    case 'registrationClosesAt':
      return toMinute(plan[field]);
    default:
      return plan[field];
  }
}

/** Fields show minutes, so seconds that somebody's clock once wrote are no change. */
function toMinute(at: Date | null): string | null {
  return at ? at.toISOString().slice(0, 16) : null;
}
