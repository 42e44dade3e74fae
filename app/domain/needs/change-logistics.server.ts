import { inTransaction, type Trx } from '~db/in-transaction';
import { deleteLogisticsHolder, insertLogisticsHolder, selectOrganisersOf } from '~db/queries/needs';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { type HoldRefusal, holdSwitch } from '../switches/hold-switch.server';
import type { SwitchEvent } from '../switches/switch-event';

export type LogisticsResult = Result<
  null,
  Exclude<HoldRefusal, 'stale'> | 'not-staff' | 'not-holder' | 'unknown-person'
>;

/** Takes the logistics of a Switch, and with it reading who needs what. Taking it twice changes nothing. */
export function takeLogistics(ctx: Ctx, switchEventId: string): Promise<LogisticsResult> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdAsStaff(trx, ctx, switchEventId);
    if (!held.ok) return held;
    const { event, userId } = held.value;
    if (await give(trx, ctx, event, userId)) await tell(trx, ctx, event.id, 'logistics-taken', userId);
    return ok(null);
  });
}

/** Gives the logistics up; nobody may hold it then, and counts are all that is seen. */
export function giveUpLogistics(ctx: Ctx, switchEventId: string): Promise<LogisticsResult> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdAsStaff(trx, ctx, switchEventId);
    if (!held.ok) return held;
    const { event, userId } = held.value;
    if (!(await deleteLogisticsHolder(trx, event.id, userId))) return refused('not-holder');
    await tell(trx, ctx, event.id, 'logistics-given-up', userId);
    return ok(null);
  });
}

/** Hands the logistics over to somebody else who organises this Switch. */
export function handOverLogistics(
  ctx: Ctx,
  switchEventId: string,
  toUserId: string,
): Promise<LogisticsResult> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdAsStaff(trx, ctx, switchEventId);
    if (!held.ok) return held;
    const { event, userId } = held.value;
    const organisers = await selectOrganisersOf(
      trx,
      { id: event.id, hubId: event.hubId, zoneId: event.zone.id },
      ctx.now,
    );
    if (!organisers.some(({ id }) => id === toUserId)) return refused('unknown-person');
    if (!(await deleteLogisticsHolder(trx, event.id, userId))) return refused('not-holder');
    await give(trx, ctx, event, toUserId);
    await tell(trx, ctx, event.id, 'logistics-handed-over', toUserId);
    return ok(null);
  });
}

async function holdAsStaff(
  trx: Trx,
  ctx: Ctx,
  id: string,
): Promise<Result<{ event: SwitchEvent; userId: string }, Exclude<HoldRefusal, 'stale'> | 'not-staff'>> {
  const held = await holdSwitch(trx, ctx, id);
  if (!held.ok) return held;
  if (ctx.viewer.kind !== 'staff') return refused('not-staff');
  return ok({ event: held.value, userId: ctx.viewer.userId });
}

function give(trx: Trx, ctx: Ctx, event: SwitchEvent, userId: string): Promise<boolean> {
  return insertLogisticsHolder(trx, {
    hubId: event.hubId,
    switchEventId: event.id,
    userId,
    createdAt: ctx.now,
  });
}

/** The account that holds it now, or held it, by its id: a name is read where it still stands. */
function tell(trx: Trx, ctx: Ctx, id: string, act: string, holder: string): Promise<void> {
  return recordHistory(trx, ctx, [
    { subject: 'switch_event', subjectId: id, switchEventId: id, act, after: { holder } },
  ]);
}
