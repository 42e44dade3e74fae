import { deleteCampaignRow } from '~db/queries/campaigns';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import { withCampaign } from './with-campaign.server';

/**
 * Deletes a draft for good. What began to leave is kept, even stopped: people may have read it.
 * @param draft.version what was shown with the question: what somebody changed meanwhile is read again first
 */
export function deleteCampaign(
  ctx: Ctx,
  draft: { id: string; version: number },
): Promise<Result<null, 'unknown' | 'forbidden' | 'already-sent' | 'stale'>> {
  return withCampaign(ctx, draft.id, async ({ trx, campaign }) => {
    const { id, switchEventId } = campaign;
    if (campaign.state !== 'draft') return refused('already-sent');
    if (campaign.version !== draft.version) return refused('stale');
    await deleteCampaignRow(trx, id);
    await recordHistory(trx, ctx, [{ subject: 'campaign', subjectId: id, switchEventId, act: 'deleted' }]);
    return ok(null);
  });
}
