import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { action, loader } from '~/routes/organisation/needs';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';
import { loadPage } from '~tests/support/load-page';
import { registerPeople } from '~tests/support/register-people';
import { hire } from '~tests/support/team';

let connection: Connection;
let visitor: Ctx;
let ctx: Ctx;
let other: Ctx;
let alpine: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  visitor = await contextOf(connection.db);
  const hired = async (email: string, zone: string): Promise<Ctx> => {
    const userId = await hire(connection.db, { email, role: 'organiser', zone });
    const viewer = staff(visitor.hub, { role: 'organiser', zone });
    if (viewer.kind !== 'staff') throw new Error('staff');
    return { ...visitor, viewer: { ...viewer, userId } };
  };
  ctx = await hired('ana@team.example', 'avignon');
  other = await hired('bea@team.example', 'avignon');
  alpine = await hired('cleo@team.example', 'alpes');
});
afterAll(() => connection.close());

const idOf = ({ viewer }: Ctx) => (viewer.kind === 'staff' ? viewer.userId : '');

async function make(over: SwitchOver = {}) {
  const event = await makeSwitch(connection.db, visitor.hub, { zone: 'avignon', ...over });
  if (over.status === undefined)
    await registerPeople(visitor, event, [{ firstName: 'Zoé', needKinds: ['sign_language'] }]);
  return event;
}

async function post(slug: string, sent: Record<string, string>, by = ctx) {
  const request = new Request('http://localhost:3000/', { method: 'POST', body: new URLSearchParams(sent) });
  const context = { ctx: by, env: {} } as unknown as AppLoadContext;
  const answer = await action({ context, request, params: { switch: slug } }).catch(
    (thrown: unknown) => thrown,
  );
  if (answer instanceof Response)
    return { status: answer.status, to: answer.headers.get('Location') ?? '', refusal: undefined };
  const { data, init } = answer as { data: { refusal?: string } | null; init?: { status?: number } };
  return { status: init?.status ?? 200, to: '', refusal: data?.refusal };
}

const arranged = (id: string) =>
  connection.db
    .selectFrom('needArrangement')
    .select(['kind', 'state'])
    .where('switchEventId', '=', id)
    .execute();
const holders = async (id: string) =>
  (
    await connection.db
      .selectFrom('logisticsHolder')
      .select('userId')
      .where('switchEventId', '=', id)
      .execute()
  ).map(({ userId }) => userId);
const actsOf = async (id: string) =>
  (
    await connection.db
      .selectFrom('history')
      .select('act')
      .where('subject', '=', 'switch_event')
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ act }) => act);

const BOOKED = { intent: 'arrange', kind: 'sign_language', state: 'booked', seen: 'to_book' };

describe('arranging what people need', () => {
  it('notes the state and says so; pressed twice, it is noted once', async () => {
    const { id, slug } = await make();
    for (const _twice of [1, 2]) {
      const sent = await post(slug, BOOKED);
      expect([sent.status, sent.to]).toEqual([303, `/organisation/switchs/${slug}/besoins?fait=note`]);
    }
    expect(await arranged(id)).toEqual([{ kind: 'sign_language', state: 'booked' }]);
    expect(await actsOf(id)).toEqual(['need-arranged']);
    const page = await loadPage(loader, ctx, { url: '/?fait=note', params: { switch: slug } });
    expect([page.done, page.needs.map(({ kind, state, people }) => [kind, state, people])]).toEqual([
      'note',
      [['sign_language', 'booked', 1]],
    ]);
  });

  it.each([
    ['no such kind', { kind: 'coffee' }],
    ['no such state', { state: 'perhaps' }],
    ['no such act', { intent: 'anything' }],
    ['nothing at all', { intent: '' }],
  ])('refuses %s, and changes nothing', async (_what, over) => {
    const { id, slug } = await make();
    expect((await post(slug, { ...BOOKED, ...over })).status).toBe(400);
    expect([await arranged(id), await actsOf(id)]).toEqual([[], []]);
  });

  it('does not write over what somebody else said meanwhile', async () => {
    const { id, slug } = await make();
    await post(slug, BOOKED, other);
    const late = await post(slug, { ...BOOKED, state: 'impossible' });
    expect([late.status, late.refusal]).toEqual([409, 'stale']);
    expect(await arranged(id)).toEqual([{ kind: 'sign_language', state: 'booked' }]);
  });

  it('is for the team of the Switch: another zone is refused, a draft and another hub’s are unknown', async () => {
    const { id, slug } = await make();
    expect((await post(slug, BOOKED, alpine)).status).toBe(403);
    const draft = await make({ status: 'draft' });
    expect((await post(draft.slug, BOOKED, alpine)).status).toBe(404);
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const there = { ...far, viewer: staff(far.hub, { role: 'hub_admin' }) };
    expect((await post(slug, BOOKED, there)).status).toBe(404);
    expect(await arranged(id)).toEqual([]);
  });

  it('is over with the Switch that was cancelled', async () => {
    const { slug } = await make({ status: 'cancelled' });
    expect(await post(slug, BOOKED)).toMatchObject({ status: 409, refusal: 'cancelled' });
  });
});

describe('holding the logistics', () => {
  it('is taken once, however often the button is pressed, and shows the names', async () => {
    const { id, slug } = await make();
    expect((await loadPage(loader, ctx, { params: { switch: slug } })).named).toBeUndefined();
    for (const _twice of [1, 2])
      expect((await post(slug, { intent: 'take' })).to).toMatch(/besoins\?fait=pris$/);
    expect(await holders(id)).toEqual([idOf(ctx)]);
    expect(await actsOf(id)).toEqual(['logistics-taken']);
    const page = await loadPage(loader, ctx, { params: { switch: slug } });
    expect(JSON.stringify(page.named)).toContain('Zoé');
    expect(JSON.stringify(await loadPage(loader, other, { params: { switch: slug } }))).not.toContain('Zoé');
  });

  it('is handed over to somebody of the team, and to nobody else', async () => {
    const { id, slug } = await make();
    await post(slug, { intent: 'take' });
    for (const to of [idOf(alpine), 'nobody', ''])
      expect(await post(slug, { intent: 'hand-over', to })).toMatchObject({
        status: 409,
        refusal: 'unknown-person',
      });
    expect(await holders(id)).toEqual([idOf(ctx)]);
    expect((await post(slug, { intent: 'hand-over', to: idOf(other) })).to).toMatch(/\?fait=confie$/);
    expect(await holders(id)).toEqual([idOf(other)]);
    expect(await post(slug, { intent: 'give-up' })).toMatchObject({ status: 409, refusal: 'not-holder' });
    expect((await post(slug, { intent: 'give-up' }, other)).to).toMatch(/\?fait=laisse$/);
    expect(await holders(id)).toEqual([]);
  });

  it('is nothing that an organiser of another zone takes', async () => {
    const { id, slug } = await make();
    expect((await post(slug, { intent: 'take' }, alpine)).status).toBe(403);
    expect(await holders(id)).toEqual([]);
  });
});
