import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { action, loader } from '~/routes/organisation/tables';
import { loader as programmeLoader } from '~/routes/public/switch-programme';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { loadPage, statusOf } from '~tests/support/load-page';
import { registerPeople } from '~tests/support/register-people';

let connection: Connection;
let visitor: Ctx;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Équipe', email: 'a@team.example' })
    .execute();
});
afterAll(() => connection.close());

async function send(slug: string, sent: Record<string, string>) {
  const request = new Request('http://localhost:3000/', { method: 'POST', body: new URLSearchParams(sent) });
  const context = { ctx, env: {} } as unknown as AppLoadContext;
  const answer = await action({ context, request, params: { switch: slug } });
  if (!('data' in answer))
    return { status: answer.status, page: undefined, to: answer.headers.get('Location') };
  return { status: answer.init?.status ?? 200, page: answer.data, to: null };
}

const page = async (slug: string, query = '') =>
  loadPage(loader, ctx, { url: `/${query}`, params: { switch: slug } });

async function withTables() {
  const event = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
  for (const theme of ['Santé', 'Mairie'])
    await send(event.slug, { intent: 'add', 'theme.new': theme, 'facilitator.new': 'Ana Martin' });
  return event;
}

describe('the page of the tables', () => {
  it('adds, changes and removes, each answered by a 303', async () => {
    const { slug } = await withTables();
    const [one, two] = (await page(slug)).view.tables;
    expect([one?.theme, two?.number]).toEqual(['Santé', 2]);
    const change = { intent: 'change', table: one?.id ?? '', [`number.${one?.id}`]: '1' };
    const saved = await send(slug, { ...change, seen: one?.seen ?? '', [`theme.${one?.id}`]: 'Soins' });
    expect(saved).toMatchObject({ status: 303, to: `/organisation/switchs/${slug}/tables?fait=modifiee` });
    const late = await send(slug, { ...change, seen: one?.seen ?? '', [`theme.${one?.id}`]: 'Hôpital' });
    expect(late).toMatchObject({
      status: 409,
      page: { refusal: 'stale', typed: { of: one?.id, form: { theme: 'Hôpital' } } },
    });
    const removed = await send(slug, { intent: 'remove', table: two?.id ?? '', seen: two?.seen ?? '' });
    expect(removed.to).toMatch(/fait=enlevee$/);
    expect((await page(slug)).view.tables).toHaveLength(1);
  });

  it('keeps what was typed beside what is to mend', async () => {
    const { slug } = await withTables();
    const sent = { intent: 'add', 'number.new': '2', 'theme.new': 'Banque', 'facilitator.new': 'Ali' };
    expect(await send(slug, sent)).toMatchObject({
      status: 400,
      page: {
        typed: {
          of: 'new',
          form: { number: '2', theme: 'Banque', facilitator: 'Ali' },
          problems: [{ reason: 'numberTaken' }],
        },
      },
    });
    expect(await statusOf(() => send(slug, { intent: 'dance' }))).toBe(400);
  });

  it('seats people, asks before a table goes at which they sit, and tells a page what is stale', async () => {
    const event = await withTables();
    const { slug } = event;
    const [person = ''] = await registerPeople(visitor, event, [{ lastName: 'Émard' }, {}]);
    const [one] = (await page(slug)).view.tables;
    const seat = { intent: 'seat', page: '1', [`was.${person}`]: '', [`seat.${person}`]: one?.id ?? '' };
    expect((await send(slug, seat)).to).toMatch(/fait=placees$/);
    const elsewhere = {
      ...seat,
      [`seat.${person}`]: '',
      [`was.${person}`]: '00000000-0000-4000-8000-000000000000',
    };
    expect(await send(slug, elsewhere)).toMatchObject({
      status: 409,
      page: { refusal: 'seats-stale', conflicts: [person] },
    });
    const { view } = await page(slug);
    expect(view).toMatchObject({ people: 2, unseated: 1, suggestion: { usual: 1 } });
    expect(view.tables[0]?.people).toMatchObject([{ id: person }]);
    const remove = { intent: 'remove', table: one?.id ?? '', seen: one?.seen ?? '' };
    expect(await send(slug, remove)).toMatchObject({
      status: 200,
      page: { removing: { number: 1, people: 1 } },
    });
    expect((await send(slug, { ...remove, confirmed: 'yes' })).status).toBe(303);
    expect((await send(slug, { intent: 'spread', anew: 'yes' })).to).toMatch(/fait=reparties$/);
    expect((await page(slug)).view.unseated).toBe(0);
  });
});

describe('the programme for everybody', () => {
  it('tells sessions and the themes of tables, not who leads them', async () => {
    const { slug } = await withTables();
    const { view } = await loadPage(programmeLoader, visitor, { params: { switch: slug } });
    expect(view.tables).toEqual([
      { number: 1, theme: 'Santé' },
      { number: 2, theme: 'Mairie' },
    ]);
    expect(view.sessions).toMatchObject([{ hours: 'de 10\u00a0h à 18\u00a0h', room: '' }]);
    expect(JSON.stringify(view)).not.toContain('Ana');
  });

  it('is not there for a draft', async () => {
    const { slug } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', status: 'draft' });
    expect(await statusOf(() => loadPage(programmeLoader, ctx, { params: { switch: slug } }))).toBe(404);
  });
});
