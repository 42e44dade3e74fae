import { selectAttendanceOfSwitch, selectExpected, selectSettledOtherwise } from '~db/queries/door';
import { selectSeats } from '~db/queries/registrations-seats';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { seatsLeft } from '../registrations/seats/decide-seats';
import { seatPlan } from '../registrations/seats/seat-plan';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import type { DoorList } from './door-list';

/** What is settled otherwise is looked at on the day; more than this nobody reads. */
const MOST_SETTLED = 50;

/** Whom to expect at the door, by name; undefined for whoever does not welcome people there. */
export async function readDoorList(ctx: Ctx, event: SwitchEvent): Promise<DoorList | undefined> {
  if (!can(ctx.viewer, 'welcome', thingOfSwitch(event))) return undefined;
  const [expected, attendance, seats, settled] = [
    await selectExpected(ctx.db, event.id),
    await selectAttendanceOfSwitch(ctx.db, event.id),
    await selectSeats(ctx.db, event.id),
    await selectSettledOtherwise(ctx.db, event.id, MOST_SETTLED),
  ];
  const seenAt = new Map<string, string[]>();
  for (const { registrationId, sessionId } of attendance)
    seenAt.set(registrationId, [...(seenAt.get(registrationId) ?? []), sessionId].sort());
  const left = ({ slug }: { slug: string }): [string, number] => [
    slug,
    seats ? seatsLeft(seatPlan(seats, ctx.now), seats.confirmed, slug) : 0,
  ];
  return {
    people: expected.map(({ status, shortCode, ...person }) => ({
      ...person,
      code: shortCode,
      waits: status === 'waitlisted',
      seenAt: seenAt.get(person.id) ?? [],
    })),
    seatsLeft: Object.fromEntries(ctx.hub.stakeholderTypes.map(left)),
    settled: settled.map(({ outcome: _outcome, firstName, lastName, byName, ...said }) => ({
      ...said,
      name: `${firstName ?? ''} ${lastName ?? ''}`.trim(),
      byName: byName ?? '',
    })),
  };
}
