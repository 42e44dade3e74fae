import { selectEcho, updateEcho } from '~db/queries/registration-echoes';
import { selectRides } from '~db/queries/rides';
import { readShuttle } from '~db/queries/shuttles';
import type { Ctx } from '../context';
import { type LockedEcho, withLockedEcho } from '../registrations/echoes/with-locked-echo.server';
import { ok, type Result, refused } from '../result';
import { readSwitchById } from '../switches/read-switch.server';
import type { SwitchEvent } from '../switches/switch-event';
import { areRidesOpen } from './are-rides-open.server';
import type { AskRefusal } from './ask-ride.server';
import type { BookRefusal, ShuttleAsk } from './book-shuttle.server';
import { type EchoRides, RIDES_OF_ECHO, ridesOfEcho } from './echo-rides';
import { type ContactRefusal, contactRefusal } from './may-share-contact';
import type { RidePlan } from './plan-ride.server';
import { isToCheck } from './shuttle';
import type { TravelRefusal } from './with-traveller.server';

type Done<Reason extends string> = Promise<Result<null, Reason | TravelRefusal>>;

/** Runs `change` on the rides of an echo where a registration's could be changed; what it leaves in them is kept. */
function withEchoRides<Reason extends string>(
  ctx: Ctx,
  id: string,
  change: (held: LockedEcho & { rides: EchoRides; event: SwitchEvent }) => Promise<Result<null, Reason>>,
  { isLeaving = false } = {},
): Done<Reason> {
  return withLockedEcho(ctx, id, async (held): Done<Reason> => {
    const { trx, echo } = held;
    const event = await readSwitchById({ ...ctx, db: trx }, echo.switchEventId);
    if (event?.status !== 'published' || ctx.now >= event.endsAt) return refused('closed');
    if (!isLeaving && !(await areRidesOpen({ db: trx, now: ctx.now }, event))) return refused('closed');
    if (echo.status !== 'confirmed') return refused('not-coming');
    const person = (await selectEcho(trx, ctx.hub.id, id))?.person ?? {};
    const rides = ridesOfEcho(person);
    const answer = await change({ ...held, rides, event });
    if (answer.ok)
      await updateEcho(trx, id, { person: JSON.stringify({ ...person, [RIDES_OF_ECHO]: rides }) });
    return answer;
  });
}

export function publishAsEcho(ctx: Ctx, id: string, plan: RidePlan): Done<ContactRefusal | 'already'> {
  return withEchoRides(ctx, id, async ({ echo, rides }) => {
    const refusal = contactRefusal(echo);
    if (refusal) return refused(refusal);
    if (rides.mine) return refused('already');
    const { kind, communeName, seats } = plan;
    rides.mine = { kind, communeName, seats };
    return ok(null);
  });
}

export function withdrawAsEcho(ctx: Ctx, id: string): Done<never> {
  return withEchoRides(
    ctx,
    id,
    async ({ rides }) => {
      rides.mine = null;
      return ok(null);
    },
    { isLeaving: true },
  );
}

export function askAsEcho(
  ctx: Ctx,
  id: string,
  ask: { rideId: string; seats: number | undefined },
): Done<AskRefusal> {
  return withEchoRides<AskRefusal>(ctx, id, async ({ trx, echo, rides }) => {
    const refusal = contactRefusal(echo);
    if (refusal) return refused(refusal);
    const ride = (await selectRides(trx, echo.switchEventId)).find((each) => each.id === ask.rideId);
    if (!ride) return refused('gone');
    const seats = ride.kind === 'seek' ? ride.seats : ask.seats;
    if (!seats) return refused('seats');
    if (ride.agreed + seats > ride.seats) return refused('full');
    if (rides.asked.some(({ rideId }) => rideId === ride.id)) return refused('asked');
    const { kind, communeName } = ride;
    rides.asked.push({ rideId: ride.id, kind, communeName, seats });
    return ok(null);
  });
}

export function leaveAsEcho(ctx: Ctx, id: string, requestId: string): Done<'gone'> {
  return withEchoRides<'gone'>(
    ctx,
    id,
    async ({ rides }) => {
      const left = rides.asked.filter(({ rideId }) => rideId !== requestId);
      if (left.length === rides.asked.length) return refused('gone');
      rides.asked = left;
      return ok(null);
    },
    { isLeaving: true },
  );
}

export function bookAsEcho(ctx: Ctx, id: string, { shuttleId, people }: ShuttleAsk): Done<BookRefusal> {
  return withEchoRides<BookRefusal>(ctx, id, async ({ trx, echo, event, rides }) => {
    const shuttle = await readShuttle(trx, ctx.hub.id, shuttleId);
    const isHere = shuttle?.switchEventId === echo.switchEventId && !shuttle.cancelledAt;
    if (!isHere || ctx.now >= shuttle.leavesAt || isToCheck(shuttle, event)) return refused('gone');
    if (!people.includes(id)) return refused('nobody');
    if (rides.shuttleId && rides.shuttleId !== shuttleId) return refused('elsewhere');
    if (shuttle.seats <= (shuttle.booked ?? 0)) return refused('full', { left: 0 });
    rides.shuttleId = shuttleId;
    return ok(null);
  });
}

export function leaveShuttleAsEcho(ctx: Ctx, id: string, { shuttleId }: ShuttleAsk): Done<never> {
  return withEchoRides(
    ctx,
    id,
    async ({ rides }) => {
      if (rides.shuttleId === shuttleId) rides.shuttleId = null;
      return ok(null);
    },
    { isLeaving: true },
  );
}
