import {
  deleteBookings,
  holdComing,
  holdShuttle,
  insertBookings,
  selectBookings,
} from '~db/queries/shuttles';
import type { Ctx } from '../context';
import { ok, type Result, refused } from '../result';
import { recordRide } from './record-ride.server';
import { isToCheck } from './shuttle';
import { type TravelRefusal, withTraveller } from './with-traveller.server';

export interface ShuttleAsk {
  shuttleId: string;
  /** Of the same party; one of them may be oneself. */
  people: readonly string[];
}

export type BookRefusal = TravelRefusal | 'gone' | 'nobody' | 'full' | 'elsewhere';

/**
 * Books seats in a minibus for people of one party, all or none. Under the minibus's own lock: never more than its
 * seats. Who sits in it already is passed over, so that twice is once.
 */
export function bookShuttle(
  ctx: Ctx,
  registrationId: string,
  { shuttleId, people }: ShuttleAsk,
): Promise<Result<null, BookRefusal>> {
  return withTraveller(ctx, registrationId, async ({ trx, registration, event }) => {
    const shuttle = await holdShuttle(trx, ctx.hub.id, shuttleId);
    if (!shuttle || shuttle.switchEventId !== event.id || shuttle.cancelledAt || isToCheck(shuttle, event))
      return refused('gone');
    if (ctx.now >= shuttle.leavesAt) return refused('gone');
    const coming = await holdComing(trx, registration.partyId, people);
    if (coming.length === 0) return refused('nobody');
    const booked = await selectBookings(trx, coming);
    if (booked.some((booking) => booking.shuttleId !== shuttleId)) return refused('elsewhere');
    const seated = new Set(booked.map((booking) => booking.registrationId));
    const added = coming.filter((id) => !seated.has(id));
    if (added.length === 0) return ok(null);
    const left = shuttle.seats - (shuttle.booked ?? 0);
    if (added.length > left) return refused('full', { left });
    const row = { hubId: ctx.hub.id, shuttleId, at: ctx.now };
    await insertBookings(
      trx,
      added.map((id) => ({ registrationId: id, ...row })),
    );
    for (const id of added)
      await recordRide(trx, ctx, { id, switchEventId: event.id }, { act: 'shuttle-booked' });
    return ok(null);
  });
}

/** Gives seats of people of one party back. */
export function leaveShuttle(
  ctx: Ctx,
  registrationId: string,
  { shuttleId, people }: ShuttleAsk,
): Promise<Result<null, TravelRefusal>> {
  return withTraveller(
    ctx,
    registrationId,
    async ({ trx, registration, event }) => {
      const coming = await holdComing(trx, registration.partyId, people);
      const left = await deleteBookings(trx, { shuttleId, registrationIds: coming });
      for (const id of left)
        await recordRide(trx, ctx, { id, switchEventId: event.id }, { act: 'shuttle-left' });
      return ok(null);
    },
    { isLeaving: true },
  );
}
