import { inTransaction, type Trx } from '~db/in-transaction';
import { insertCampaign, updateCampaign } from '~db/queries/campaigns';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';
import type { SwitchEvent } from '../../switches/switch-event';
import { thingOfSwitch } from '../../switches/thing-of-switch';
import type { CampaignInput } from './campaign-input';
import { withCampaign } from './with-campaign.server';

/** Keeps a message to many, which goes to nobody yet. */
export async function draftCampaign(
  ctx: Ctx,
  event: SwitchEvent,
  input: CampaignInput,
): Promise<Result<{ id: string }, 'forbidden'>> {
  if (!can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return refused('forbidden');
  return inTransaction(ctx.db, async (trx) => {
    const { id } = await insertCampaign(trx, {
      hubId: event.hubId,
      switchEventId: event.id,
      ...columnsOf(input),
      createdBy: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
      createdAt: ctx.now,
    });
    await remember(trx, ctx, { id, switchEventId: event.id }, 'drafted');
    return ok({ id });
  });
}

/**
 * Changes a draft.
 * @param draft.version what the form had shown: whoever else changed it meanwhile is not overwritten
 */
export function changeCampaign(
  ctx: Ctx,
  draft: { id: string; version: number; input: CampaignInput },
): Promise<Result<null, 'unknown' | 'forbidden' | 'already-sent' | 'stale'>> {
  return withCampaign(ctx, draft.id, async ({ trx, campaign }) => {
    if (campaign.state !== 'draft') return refused('already-sent');
    if (campaign.version !== draft.version) return refused('stale');
    await updateCampaign(trx, campaign.id, columnsOf(draft.input));
    await remember(trx, ctx, campaign, 'changed');
    return ok(null);
  });
}

function columnsOf({ audience, words }: CampaignInput) {
  return { audience: JSON.stringify(audience), words: JSON.stringify(words) };
}

function remember(
  trx: Trx,
  ctx: Ctx,
  { id, switchEventId }: { id: string; switchEventId: string },
  act: 'drafted' | 'changed',
): Promise<void> {
  return recordHistory(trx, ctx, [{ subject: 'campaign', subjectId: id, switchEventId, act }]);
}
