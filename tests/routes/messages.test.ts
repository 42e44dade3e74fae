import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { oweMessages } from '~/domain/messages/owe-message.server';
import { type Viewer, visitor } from '~/domain/people/viewer';
import { loader as pageLoader } from '~/routes/hub/message';
import { loader as htmlLoader } from '~/routes/hub/message-html';
import { action, loader } from '~/routes/hub/messages';
import type { Connection } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { lastMessage, oweAboutRegistration } from '../mail/owe';
import { contextOf, staff } from '../support/context';
import { ownDatabase } from '../support/database';

let connection: Connection;
let ctx: Ctx;
let hubStaff: Viewer;

beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
  hubStaff = staff(ctx.hub, { role: 'hub_staff' });
});
afterAll(() => connection.close());
beforeEach(() => connection.db.deleteFrom('message').execute());

function args(viewer: Viewer, path: string, over: { mode?: string; hub?: Ctx['hub']; body?: string } = {}) {
  const context = {
    ctx: { ...ctx, viewer, hub: over.hub ?? ctx.hub },
    env: { mode: over.mode ?? 'production' },
  } as unknown as AppLoadContext;
  const request = new Request(`http://localhost:3000${path}`, {
    ...(over.body
      ? { method: 'POST', body: over.body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }
      : {}),
  });
  return { context, request, params: { message: path.split('/')[3] ?? '' } };
}

const list = (viewer: Viewer, query = '', over = {}) =>
  loader(args(viewer, `/hub/messages${query}`, over)) as Promise<{
    messages: { id: string; state: string }[];
    toTell: number;
    failed: number;
    pages: number;
  }>;

async function statusOf(answer: Promise<unknown>): Promise<number> {
  try {
    await answer;
    return 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    return (thrown as { init: { status: number } }).init.status;
  }
}

describe('the messages log', () => {
  it('is for hub staff: others of the team 403, nobody to the sign-in page, another hub apart', async () => {
    const { message } = await oweAboutRegistration(ctx, 'registration-confirmed');
    const other = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const elsewhere = staff(other.hub, { role: 'hub_admin' });
    const seen: [string, Viewer, Ctx['hub'], number, number][] = [
      ['visitor', visitor, ctx.hub, 303, 303],
      ['organiser', staff(ctx.hub, { role: 'organiser', zone: 'alpes' }), ctx.hub, 403, 403],
      ['hub staff', hubStaff, ctx.hub, 200, 200],
      ['hub admin', staff(ctx.hub, { role: 'hub_admin' }), ctx.hub, 200, 200],
      ['staff of another hub, here', elsewhere, ctx.hub, 403, 403],
      ['staff of another hub, there', elsewhere, other.hub, 200, 404],
    ];
    for (const [who, viewer, hub, onList, onPage] of seen) {
      expect(await statusOf(list(viewer, '', { hub })), `${who}, list`).toBe(onList);
      const page = args(viewer, `/hub/messages/${message.id}`, { hub });
      expect(await statusOf(pageLoader(page) as Promise<unknown>), `${who}, page`).toBe(onPage);
      const told = args(viewer, '/hub/messages', { hub, body: `intent=told&id=${message.id}` });
      expect(await statusOf(action(told) as Promise<unknown>), `${who}, button`).toBe(onList);
    }
    expect(await list(elsewhere, '', { hub: other.hub })).toMatchObject({ messages: [] });
  });

  it('filters by state and subject, and pages on the server', async () => {
    for (let made = 0; made < 21; made += 1) await oweAboutRegistration(ctx, 'registration-confirmed');
    await oweAboutRegistration(ctx, 'switch-cancelled');
    expect((await list(hubStaff)).pages).toBe(2);
    expect((await list(hubStaff)).messages).toHaveLength(20);
    expect((await list(hubStaff, '?page=2')).messages).toHaveLength(2);
    expect((await list(hubStaff, '?page=999')).messages).toHaveLength(2);
    expect((await list(hubStaff, '?sujet=switch-cancelled')).messages).toHaveLength(1);
    expect((await list(hubStaff, '?etat=failed')).messages).toHaveLength(0);
    expect((await list(hubStaff, "?etat=nope'--&page=-4")).messages).toHaveLength(20);
  });

  it('sends a failed one again from the start, under the same Message-ID, and says who asked', async () => {
    const { message } = await oweAboutRegistration(ctx, 'registration-confirmed');
    await connection.db
      .updateTable('message')
      .set({ state: 'failed', attempts: 12, handledAt: ctx.now })
      .execute();
    const answer = (await action(
      args(hubStaff, '/hub/messages?etat=failed', { body: `intent=retry&id=${message.id}` }),
    )) as Response;
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/hub/messages?etat=failed');
    const row = await lastMessage(connection.db);
    expect(row).toMatchObject({ state: 'owed', attempts: 0, handledAt: null, messageId: message.messageId });
    const history = await connection.db
      .selectFrom('history')
      .selectAll()
      .where('subjectId', '=', message.id)
      .execute();
    expect(history).toMatchObject([{ subject: 'message', act: 'retried' }]);
    const sent = { state: 'sent' as const };
    await connection.db.updateTable('message').set(sent).execute();
    await action(args(hubStaff, '/hub/messages', { body: `intent=retry&id=${message.id}` }));
    expect((await lastMessage(connection.db)).state).toBe('sent');
  });

  it('keeps the list of people to tell, until somebody says that they know', async () => {
    await inTransaction(connection.db, (trx) =>
      oweMessages(trx, ctx, [
        {
          kind: 'idea-decided',
          to: { contact: 'phone', phone: '+33612345678', name: 'Odette', locale: 'fr' },
          details: { column: 'declined', form: null, reason: 'Déjà fait ailleurs.' },
        },
      ]),
    );
    const before = await list(hubStaff, '?etat=to_tell');
    expect(before).toMatchObject({
      toTell: 1,
      messages: [{ toPhone: '+33612345678', reason: 'Déjà fait ailleurs.' }],
    });
    await action(args(hubStaff, '/hub/messages', { body: `intent=told&id=${before.messages[0]?.id}` }));
    expect(await list(hubStaff)).toMatchObject({ toTell: 0, messages: [{ state: 'told' }] });
  });

  it.each([
    'intent=explode&id=x',
    'intent=told&id=1',
    'intent=constructor&id=11111111-1111-4111-8111-111111111111',
    '',
  ])('answers 400 to what its buttons never send: %j', async (body) => {
    expect(
      await statusOf(action(args(hubStaff, '/hub/messages', { body: body || 'x=1' })) as Promise<unknown>),
    ).toBe(400);
  });
});

describe('a message', () => {
  it('shows its HTML under a policy of its own, which only our frame may hold', async () => {
    const { message } = await oweAboutRegistration(ctx, 'registration-confirmed');
    const at = args(hubStaff, `/hub/messages/${message.id}/html`);
    expect(await statusOf(htmlLoader(at) as Promise<unknown>)).toBe(404);
    await connection.db
      .updateTable('message')
      .set({ htmlBody: '<p>x</p>', textBody: 'x', subject: 'x' })
      .execute();
    const answer = (await htmlLoader(at)) as Response;
    expect(answer.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'self'/,
    );
    expect(await answer.text()).toBe('<p>x</p>');
  });

  it('of a sign-in is read by nobody in production, and by staff in demo', async () => {
    await inTransaction(connection.db, (trx) =>
      oweMessages(trx, ctx, [
        {
          kind: 'sign-in',
          to: { contact: 'email', email: 'a@b.example', name: 'A', locale: 'fr' },
          details: { code: '123456', linkToken: 'secret-token', expiresInMinutes: 10 },
        },
      ]),
    );
    const { id } = await lastMessage(connection.db);
    await connection.db
      .updateTable('message')
      .set({ subject: '123456 : votre code', textBody: 'code 123456', htmlBody: '<p>123456</p>' })
      .execute();
    const path = `/hub/messages/${id}`;
    const inProduction = JSON.stringify(await pageLoader(args(hubStaff, path)));
    expect(inProduction).not.toMatch(/123456|secret-token/);
    expect(await statusOf(htmlLoader(args(hubStaff, `${path}/html`)) as Promise<unknown>)).toBe(404);
    expect(JSON.stringify(await list(hubStaff))).not.toMatch(/123456|secret-token/);
    expect(JSON.stringify(await pageLoader(args(hubStaff, path, { mode: 'demo' })))).toContain('123456');
  });
});
