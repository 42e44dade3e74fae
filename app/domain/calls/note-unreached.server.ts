import { inTransaction } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import { insertPhoneCalls, selectAwaited, selectCallsTo } from '~db/queries/phone-calls';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';

export interface Unreached {
  /** Everybody whom the one call was for. */
  registrationIds: readonly string[];
  /** How many calls to them the page knew of: another one since is somebody else's. */
  seen: number;
  /** When they asked to be called again; null where nobody answered. */
  callBackAt: Date | null;
}

/**
 * Notes that a call reached nobody, or at a bad moment. What is to be said stays to be said. A double click notes it
 * once.
 * @returns the calls, to take them back
 */
export function noteUnreached(
  ctx: Ctx,
  event: SwitchEvent,
  { registrationIds, seen, callBackAt }: Unreached,
): Promise<Result<{ callIds: string[] }, 'unknown' | 'already-noted'>> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.viewer, 'see-registrations', thingOfSwitch(event))) return refused('unknown');
    await lockSwitch(trx, event.id);
    const awaited = registrationIds.length === 0 ? [] : await selectAwaited(trx, event.id, registrationIds);
    if (awaited.length === 0) return refused('already-noted');
    const outcome = callBackAt ? 'call_back' : 'no_answer';
    const before = await selectCallsTo(trx, awaited);
    if (before.length !== seen) {
      const [last] = before;
      const isSame = last?.outcome === outcome && last.callBackAt?.getTime() === callBackAt?.getTime();
      if (!last || !isSame) return refused('already-noted');
      return ok({
        callIds: before.filter(({ at }) => at.getTime() === last.at.getTime()).map(({ id }) => id),
      });
    }
    const byUser = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
    const shared = {
      hubId: ctx.hub.id,
      switchEventId: event.id,
      outcome,
      callBackAt,
      byUser,
      at: ctx.now,
    } as const;
    const callIds = await insertPhoneCalls(
      trx,
      awaited.map((registrationId) => ({ ...shared, registrationId })),
    );
    await recordHistory(
      trx,
      ctx,
      awaited.map((id) => ({
        subject: 'registration',
        subjectId: id,
        switchEventId: event.id,
        act: 'called',
        after: { outcome },
      })),
    );
    return ok({ callIds });
  });
}
