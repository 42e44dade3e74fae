import { inTransaction } from '~db/in-transaction';
import { dropOpenNotices } from '~db/queries/scheduled-notices';
import { stopCampaigns } from '~db/queries/stop-campaigns';
import { updateSwitch } from '~db/queries/switches-write';
import { cleanParagraphs } from '../clean-text';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import type { OwnWords } from '../messages/own-words';
import { ok, type Result, refused } from '../result';
import { type HoldRefusal, holdVersion } from './hold-switch.server';
import { tellRegistered } from './tell-registered.server';

const MAX_REASON = 500;

export type CancelResult = Result<
  { slug: string },
  HoldRefusal | 'draft' | 'over' | 'reason-missing' | 'reason-long'
>;

/**
 * Calls a published Switch off, for ever: its page says so and why, everybody is told.
 * Whatever was still to be sent or said about it is taken back, but to whoever gave their place back.
 * Registrations stay as they are: they are what happened. A draft needs no cancelling: nobody knows it.
 */
export async function cancelSwitch(
  ctx: Ctx,
  {
    id,
    version,
    reason,
    words,
  }: { id: string; version: number; reason: string; words?: OwnWords | undefined },
): Promise<CancelResult> {
  const why = cleanParagraphs(reason);
  if (why === '') return refused('reason-missing');
  if (why.length > MAX_REASON) return refused('reason-long', { most: MAX_REASON });
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdVersion(trx, ctx, id, version);
    if (!held.ok) return held;
    const event = held.value;
    if (event.status === 'draft') return refused('draft');
    if (event.endsAt <= ctx.now) return refused('over');
    await updateSwitch(trx, id, {
      status: 'cancelled',
      cancellationReason: why,
      calendarSequence: event.calendarSequence + 1,
      updatedAt: ctx.now,
    });
    await recordHistory(trx, ctx, [
      {
        subject: 'switch_event',
        subjectId: id,
        switchEventId: id,
        act: 'cancelled',
        before: { status: event.status },
        after: { status: 'cancelled', reason: why },
      },
    ]);
    await dropOpenNotices(trx, id);
    await stopCampaigns(trx, id, ctx.now);
    await tellRegistered(trx, ctx, id, { kind: 'switch-cancelled', details: { reason: why }, words });
    return ok({ slug: event.slug });
  });
}
