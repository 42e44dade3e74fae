import { oweFailedAgain, updateCampaign, withdrawCampaign } from '~db/queries/campaigns';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import { type HeldCampaign, withCampaign } from './with-campaign.server';

/**
 * Takes back everything that is not with the mail server yet, on every process, and whom nobody has called. What the
 * mail server is being given at this very moment leaves; if it asks to try later, it is taken back too.
 */
export function stopCampaign(
  ctx: Ctx,
  id: string,
): Promise<Result<{ withdrawn: number }, 'unknown' | 'forbidden' | 'not-sending'>> {
  return withCampaign(ctx, id, async (held) => {
    const { trx, campaign } = held;
    if (campaign.state !== 'sending') return refused('not-sending');
    // First: from here on no process hands over one that it holds already.
    await updateCampaign(trx, id, { state: 'stopped', endedAt: ctx.now });
    const withdrawn = await withdrawCampaign(trx, id, ctx.now);
    await remember(ctx, held, 'stopped', { withdrawn });
    return ok({ withdrawn });
  });
}

/** Sends again those that failed, but for refused addresses: those people are called. */
export function retryCampaign(
  ctx: Ctx,
  id: string,
): Promise<Result<{ retried: number }, 'unknown' | 'forbidden' | 'not-sent' | 'nothing-failed'>> {
  return withCampaign(ctx, id, async (held) => {
    const { trx, campaign } = held;
    if (campaign.state !== 'sending' && campaign.state !== 'done') return refused('not-sent');
    const retried = await oweFailedAgain(trx, id);
    if (retried === 0) return refused('nothing-failed');
    await updateCampaign(trx, id, { state: 'sending', endedAt: null });
    await remember(ctx, held, 'retried', { retried });
    return ok({ retried });
  });
}

function remember(
  ctx: Ctx,
  { trx, campaign }: HeldCampaign,
  act: 'stopped' | 'retried',
  after: Record<string, number>,
): Promise<void> {
  const { id, switchEventId } = campaign;
  return recordHistory(trx, ctx, [{ subject: 'campaign', subjectId: id, switchEventId, act, after }]);
}
