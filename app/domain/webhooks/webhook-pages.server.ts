import { selectDeliveries } from '~db/queries/webhook-deliveries';
import { selectWebhooks } from '~db/queries/webhooks';
import type { Ctx } from '../context';
import { can } from '../people/can';

const LOG_SHOWN = 50;

/** The receivers of a hub, each with its latest calls; undefined for whoever may not know. */
export async function webhooksPage(ctx: Ctx) {
  if (!can(ctx.viewer, 'manage-hub', { hubId: ctx.hub.id })) return undefined;
  const webhooks = await selectWebhooks(ctx.db, ctx.hub.id);
  const found = [];
  for (const webhook of webhooks)
    found.push({ ...webhook, log: await selectDeliveries(ctx.db, ctx.hub.id, webhook.id, LOG_SHOWN) });
  return found;
}

export type WebhookFound = NonNullable<Awaited<ReturnType<typeof webhooksPage>>>[number];
