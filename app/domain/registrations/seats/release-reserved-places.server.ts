import { inTransaction } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import { selectSeats } from '~db/queries/registrations-seats';
import { markReleased } from '~db/queries/registrations-write';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import { promoteWaitlist } from './promote-waitlist.server';

export type ReleaseResult = Result<{ promoted: string[] }, 'not-due' | 'already-released'>;

/**
 * From the release date on, reserved places are open to everybody: gives them to whoever waits.
 * Done by a job at that date, exactly once; the seat rule itself looks at the date, not at the job.
 */
export function releaseReservedPlaces(ctx: Ctx, switchEventId: string): Promise<ReleaseResult> {
  return inTransaction(ctx.db, async (trx): Promise<ReleaseResult> => {
    await lockSwitch(trx, switchEventId);
    const seats = await selectSeats(trx, switchEventId);
    const isDue = seats?.releaseAt && ctx.now >= seats.releaseAt && seats.hubId === ctx.hub.id;
    if (!isDue) return refused('not-due');
    if (seats.releasedAt) return refused('already-released');
    await markReleased(trx, switchEventId, ctx.now);
    await recordHistory(trx, { ...ctx, viewer: { kind: 'system' } }, [
      { subject: 'switch_event', subjectId: switchEventId, switchEventId, act: 'released-places' },
    ]);
    return ok({ promoted: await promoteWaitlist(trx, ctx, switchEventId) });
  });
}
