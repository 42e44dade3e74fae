import { inTransaction, type Trx } from '~db/in-transaction';
import { insertTrial, retryGivenUp } from '~db/queries/webhook-deliveries';
import { countWebhooks, insertWebhook, lockWebhook, updateWebhook } from '~db/queries/webhooks';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';

/** More receivers than that are a service of its own, which one of them can be. */
export const MOST_WEBHOOKS = 10;

type Webhook = NonNullable<Awaited<ReturnType<typeof lockWebhook>>>;
export type ManageRefusal = 'forbidden' | 'unknown';

/** Adds a receiver. Its address is one that readWebhookAddress gave. */
export function addWebhook(ctx: Ctx, url: string): Promise<Result<null, 'forbidden' | 'too-many'>> {
  return inTransaction(ctx.db, async (trx) => {
    if (!mayManage(ctx)) return refused('forbidden');
    if ((await countWebhooks(trx, ctx.hub.id)) >= MOST_WEBHOOKS) return refused('too-many');
    const createdBy = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
    await insertWebhook(trx, { hubId: ctx.hub.id, url, createdBy, createdAt: ctx.now });
    await remember(trx, ctx, { act: 'webhook-added', url });
    return ok(null);
  });
}

/** What is owed meanwhile waits, and leaves once it is resumed. */
export function pauseWebhook(ctx: Ctx, id: string, isPaused: boolean) {
  return change(ctx, id, async (trx, webhook) => {
    if ((webhook.pausedAt !== null) === isPaused) return;
    await updateWebhook(trx, id, { pausedAt: isPaused ? ctx.now : null });
    await remember(trx, ctx, { act: isPaused ? 'webhook-paused' : 'webhook-resumed', url: webhook.url });
  });
}

/** Gives a receiver another secret: calls are signed with it from now on. */
export function renewWebhookSecret(ctx: Ctx, id: string) {
  return change(ctx, id, async (trx, webhook) => {
    await updateWebhook(trx, id, { secretVersion: webhook.secretVersion + 1 });
    await remember(trx, ctx, { act: 'webhook-renewed', url: webhook.url });
  });
}

/** Nothing more leaves for it, nor what waits. */
export function removeWebhook(ctx: Ctx, id: string) {
  return change(ctx, id, async (trx, webhook) => {
    await updateWebhook(trx, id, { removedAt: ctx.now });
    await remember(trx, ctx, { act: 'webhook-removed', url: webhook.url });
  });
}

/** Calls it once with nothing to tell, to see that it answers. */
export function tryWebhook(ctx: Ctx, id: string) {
  return change(ctx, id, (trx) =>
    insertTrial(trx, {
      hubId: ctx.hub.id,
      webhookId: id,
      facts: JSON.stringify({ hub: ctx.hub.id }),
      nextAt: ctx.now,
      createdAt: ctx.now,
    }),
  );
}

/** Makes the calls again that were given up; later ones of the same idea may have arrived before. */
export function retryWebhook(ctx: Ctx, id: string) {
  return change(ctx, id, async (trx) => {
    await retryGivenUp(trx, id, ctx.now);
  });
}

function change(
  ctx: Ctx,
  id: string,
  act: (trx: Trx, webhook: Webhook) => Promise<void>,
): Promise<Result<null, ManageRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    if (!mayManage(ctx)) return refused('forbidden');
    const webhook = await lockWebhook(trx, ctx.hub.id, id);
    if (!webhook) return refused('unknown');
    await act(trx, webhook);
    return ok(null);
  });
}

function mayManage({ viewer, hub }: Ctx): boolean {
  return can(viewer, 'manage-hub', { hubId: hub.id });
}

type WebhookAct =
  | 'webhook-added'
  | 'webhook-paused'
  | 'webhook-resumed'
  | 'webhook-renewed'
  | 'webhook-removed';

/** Of the address only its host: the rest of it may hold a key of the receiver's. */
function remember(trx: Trx, ctx: Ctx, { act, url }: { act: WebhookAct; url: string }): Promise<void> {
  const { host } = new URL(url);
  return recordHistory(trx, ctx, [{ subject: 'hub', subjectId: ctx.hub.id, act, after: { host } }]);
}
