import type { Selectable } from 'kysely';
import { inTransaction, type Trx } from '~db/in-transaction';
import { lockCampaign } from '~db/queries/campaigns';
import type { CampaignTable } from '~db/schema/campaign';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { type Refused, refused } from '../../result';
import { readSwitchById } from '../../switches/read-switch.server';
import type { SwitchEvent } from '../../switches/switch-event';
import { thingOfSwitch } from '../../switches/thing-of-switch';
import { isUuid } from '../../uuid';

export interface HeldCampaign {
  trx: Trx;
  campaign: Selectable<CampaignTable>;
  event: SwitchEvent;
}

/** Runs `work` with one campaign held: of two who send or stop it at the same moment, one sees what the other did. */
export function withCampaign<Answer>(
  ctx: Ctx,
  id: string,
  work: (held: HeldCampaign) => Promise<Answer>,
): Promise<Answer | Refused<'unknown' | 'forbidden'>> {
  return inTransaction(ctx.db, async (trx) => {
    const campaign = isUuid(id) ? await lockCampaign(trx, ctx.hub.id, id) : undefined;
    const event = campaign && (await readSwitchById({ ...ctx, db: trx }, campaign.switchEventId));
    if (!campaign || !event) return refused('unknown');
    if (!can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return refused('forbidden');
    return work({ trx, campaign, event });
  });
}
