import { inTransaction } from '~db/in-transaction';
import { selectRidesOpen, updateRidesOpen } from '~db/queries/rides';
import { cancelShuttleRow, holdShuttle, insertShuttle, selectPassengers } from '~db/queries/shuttles';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { type HoldRefusal, holdSwitch } from '../switches/hold-switch.server';
import type { planShuttle } from './plan-shuttle.server';
import { tellRider } from './tell-rider.server';

export type OrganiseRefusal = Exclude<HoldRefusal, 'stale'>;
type ShuttlePlan = NonNullable<ReturnType<typeof planShuttle>['plan']>;

/** Lets people of a Switch look for a ride together, or no longer: what is agreed by then stays with them. */
export function openRides(
  ctx: Ctx,
  switchEventId: string,
  isOpen: boolean,
): Promise<Result<null, OrganiseRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdSwitch(trx, ctx, switchEventId);
    if (!held.ok) return held;
    if ((await selectRidesOpen(trx, switchEventId)) === isOpen) return ok(null);
    await updateRidesOpen(trx, switchEventId, isOpen);
    const act = isOpen ? 'rides-opened' : 'rides-closed';
    await recordHistory(trx, ctx, [
      { subject: 'switch_event', subjectId: switchEventId, switchEventId, act },
    ]);
    return ok(null);
  });
}

/** Adds a minibus; with the first one, people are shown that they may book. */
export function addShuttle(
  ctx: Ctx,
  switchEventId: string,
  plan: ShuttlePlan,
): Promise<Result<null, OrganiseRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdSwitch(trx, ctx, switchEventId);
    if (!held.ok) return held;
    const createdBy = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
    const row = { hubId: ctx.hub.id, switchEventId, createdBy, createdAt: ctx.now, cancelledAt: null };
    await insertShuttle(trx, { ...row, ...plan });
    await updateRidesOpen(trx, switchEventId, true);
    const { communeName: departure, leavesAt, seats } = plan;
    const line = { subject: 'switch_event', subjectId: switchEventId, switchEventId } as const;
    await recordHistory(trx, ctx, [{ ...line, act: 'shuttle-added', after: { departure, leavesAt, seats } }]);
    return ok(null);
  });
}

/** Takes a minibus back; everybody who has a seat in it is told. Twice is once. */
export function cancelShuttle(
  ctx: Ctx,
  switchEventId: string,
  shuttleId: string,
): Promise<Result<null, OrganiseRefusal | 'unknown'>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdSwitch(trx, ctx, switchEventId);
    if (!held.ok) return held;
    const shuttle = await holdShuttle(trx, ctx.hub.id, shuttleId);
    if (shuttle?.switchEventId !== switchEventId) return refused('unknown');
    if (shuttle.cancelledAt) return ok(null);
    await cancelShuttleRow(trx, shuttleId, ctx.now);
    const passengers = await selectPassengers(trx, switchEventId);
    const details = { commune: shuttle.communeName };
    for (const to of passengers.filter((passenger) => passenger.shuttleId === shuttleId))
      await tellRider(trx, ctx, { ...to, switchEventId }, { kind: 'shuttle-cancelled', details });
    const line = { subject: 'switch_event', subjectId: switchEventId, switchEventId } as const;
    const before = { departure: shuttle.communeName, seats: shuttle.seats };
    await recordHistory(trx, ctx, [{ ...line, act: 'shuttle-cancelled', before }]);
    return ok(null);
  });
}
