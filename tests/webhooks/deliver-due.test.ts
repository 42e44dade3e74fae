import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import {
  addWebhook,
  pauseWebhook,
  removeWebhook,
  tryWebhook,
} from '~/domain/webhooks/manage-webhooks.server';
import { isPublicAddress } from '~/domain/webhooks/webhook-address';
import { webhookSecret } from '~/domain/webhooks/webhook-secret.server';
import { deliverDue } from '~/webhooks/deliver-due.server';
import type { CallPolicy } from '~/webhooks/post-outside.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { decisionOf, makeHubStaff, makeIdea, SERVICE } from '../support/ideas';
import { openReceiver, type WebhookReceiver } from '../support/webhook-receiver';

const SECRET = 'a secret of this installation';
const HOME = { appUrl: 'https://hub.example', hub: 'hub-du-sud', secret: SECRET };
const HERE: CallPolicy = { mayReach: (address) => address === '127.0.0.1', mayBePlain: true };
const MINUTE = 60_000;

describe('calls to other software', () => {
  let connection: Connection;
  let ctx: Ctx;
  let event: { id: string };
  let receiver: WebhookReceiver;
  let clock: Date;

  beforeAll(async () => {
    connection = await ownDatabase();
    const base = await contextOf(connection.db);
    const team = await makeHubStaff(connection.db, base.hub);
    const admin = staff(base.hub, { role: 'hub_admin' });
    if (team.kind !== 'staff' || admin.kind !== 'staff') throw new Error('staff makes staff');
    ctx = { ...base, viewer: { ...team, grants: [...team.grants, ...admin.grants] } };
    event = await makeSwitch(connection.db, ctx.hub);
  });
  afterAll(() => connection.close());
  beforeEach(async () => {
    clock = NOW;
    receiver = await openReceiver();
    expect(await addWebhook(ctx, receiver.url)).toMatchObject({ ok: true });
  });
  afterEach(async () => {
    await receiver.close();
    await removeWebhook(ctx, (await webhook()).id);
  });

  const webhook = () =>
    connection.db
      .selectFrom('webhook')
      .select(['id', 'secretVersion'])
      .where('url', '=', receiver.url)
      .executeTakeFirstOrThrow();
  const deliver = async (policy = HERE) => {
    const parts = { db: connection.db, home: HOME, policy, now: () => clock };
    while ((await deliverDue(parts)) > 0);
  };
  const decide = (idea: number, expectedVersion: number, over: Record<string, string> = {}) =>
    classifyIdea(ctx, { idea, expectedVersion, decision: decisionOf({ ...SERVICE, ...over }) });
  const received = () => receiver.calls.map(({ body }) => JSON.parse(body));
  const log = () =>
    connection.db
      .selectFrom('webhookDelivery')
      .innerJoin('webhook', 'webhook.id', 'webhookDelivery.webhookId')
      .select(['state', 'attempts', 'lastStatus', 'lastError'])
      .where('webhook.url', '=', receiver.url)
      .orderBy('sequence')
      .execute();

  it('say what was decided, signed so that an independent check agrees, and name nobody', async () => {
    const idea = await makeIdea(ctx, event, { speakerFirstName: 'Odette' });
    await decide(idea, 1);
    await deliver();
    const [call] = receiver.calls;
    if (!call) throw new Error('nothing came');
    const secret = webhookSecret(SECRET, await webhook());
    // The time of the test is not today: what is checked is the signature over the time that was sent.
    const sentAt = Number(call.headers['webhook-timestamp']);
    expect(sentAt).toBe(Math.floor(NOW.getTime() / 1000));
    const check = new Webhook(secret);
    const id = String(call.headers['webhook-id']);
    expect(check.sign(id, new Date(sentAt * 1000), call.body)).toBe(call.headers['webhook-signature']);
    expect(check.sign(id, new Date(sentAt * 1000), `${call.body} `)).not.toBe(
      call.headers['webhook-signature'],
    );
    expect(received()).toMatchObject([
      {
        type: 'idea.decided',
        data: { ideaNumber: idea, stage: 'service_to_prepare', url: `https://hub.example/idees/${idea}` },
      },
    ]);
    expect(call.body).not.toContain('Odette');
    expect(await log()).toEqual([{ state: 'delivered', attempts: 1, lastStatus: 204, lastError: null }]);
  });

  it('reach a receiver that was down for an hour once each, in the order of each idea', async () => {
    receiver.answer = { status: 503 };
    const first = await makeIdea(ctx, event);
    const second = await makeIdea(ctx, event);
    await decide(first, 1, { reason: 'Un' });
    await decide(second, 1, { reason: 'Deux' });
    await decide(first, 2, { reason: 'Trois' });
    for (let minute = 0; minute < 60; minute += 1) {
      await deliver();
      clock = new Date(clock.getTime() + MINUTE);
    }
    const tried = receiver.calls.splice(0);
    // The later decision of the first idea waits for the earlier one.
    expect(tried.every(({ body }) => JSON.parse(body).data.reason !== 'Trois')).toBe(true);
    expect(tried.length).toBeGreaterThan(10);
    receiver.answer = { status: 200 };
    for (let minute = 0; minute < 11; minute += 1) {
      clock = new Date(clock.getTime() + MINUTE);
      await deliver();
    }
    const got = received().map(({ data }) => [data.ideaNumber, data.reason]);
    expect(got.filter(([number]) => number === first)).toEqual([
      [first, 'Un'],
      [first, 'Trois'],
    ]);
    expect(got.filter(([number]) => number === second)).toEqual([[second, 'Deux']]);
    // The same id at every attempt: a receiver that had it already knows.
    const idOf = (calls: typeof tried, reason: string) =>
      new Set(
        calls
          .filter(({ body }) => JSON.parse(body).data.reason === reason)
          .map((c) => c.headers['webhook-id']),
      );
    expect(idOf([...tried, ...receiver.calls], 'Un').size).toBe(1);
  });

  it('are made once each by several processes at once', async () => {
    for (let count = 0; count < 12; count += 1) await decide(await makeIdea(ctx, event), 1);
    await Promise.all([deliver(), deliver(), deliver()]);
    const ids = receiver.calls.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
  });

  it('never reach a private address, by number or by name, nor follow there', async () => {
    const outside: CallPolicy = { mayReach: isPublicAddress, mayBePlain: true };
    await decide(await makeIdea(ctx, event), 1);
    await deliver(outside);
    const { port } = new URL(receiver.url);
    const move = (url: string) =>
      connection.db.updateTable('webhook').set({ url }).where('url', '=', receiver.url).execute();
    const back = (url: string) =>
      connection.db.updateTable('webhook').set({ url: receiver.url }).where('url', '=', url).execute();
    for (const host of ['localhost', '[::1]', '[::ffff:127.0.0.1]']) {
      const url = `http://${host}:${port}/calls`;
      await move(url);
      clock = new Date(clock.getTime() + 20 * MINUTE);
      await deliver(outside);
      await back(url);
      expect((await log()).at(-1), host).toMatchObject({ state: 'waiting', lastError: 'private-address' });
    }
    expect(receiver.calls).toHaveLength(0);
    // The control: the same call where it is allowed does arrive.
    clock = new Date(clock.getTime() + 20 * MINUTE);
    receiver.answer = { status: 302, headers: { Location: 'http://169.254.169.254/' } };
    await deliver();
    expect(receiver.calls).toHaveLength(1);
    expect((await log()).at(-1)).toMatchObject({ state: 'waiting', lastStatus: 302 });
  });

  it('refuse an address without TLS in production', async () => {
    await decide(await makeIdea(ctx, event), 1);
    await deliver({ mayReach: () => true, mayBePlain: false });
    expect(receiver.calls).toHaveLength(0);
    expect((await log()).at(-1)).toMatchObject({ lastError: 'not-secure' });
  });

  it('wait while it is paused, and can be tried at any time', async () => {
    const { id } = await webhook();
    await pauseWebhook(ctx, id, true);
    await decide(await makeIdea(ctx, event), 1);
    await deliver();
    expect(receiver.calls).toHaveLength(0);
    await pauseWebhook(ctx, id, false);
    await tryWebhook(ctx, id);
    await deliver();
    expect(received().map(({ type }) => type)).toEqual(['idea.decided', 'trial']);
  });

  it('are set up by an admin only, of their own hub', async () => {
    const { id } = await webhook();
    const visitor = { ...ctx, viewer: staff(ctx.hub, { role: 'hub_staff' }) };
    expect(await addWebhook(visitor, 'https://example.org/')).toMatchObject({ reason: 'forbidden' });
    expect(await removeWebhook(visitor, id)).toMatchObject({ reason: 'forbidden' });
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const admin = staff(far.hub, { role: 'hub_admin' });
    expect(await removeWebhook({ ...far, viewer: admin }, id)).toMatchObject({ reason: 'unknown' });
  });
});
