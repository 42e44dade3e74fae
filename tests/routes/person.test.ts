import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { action as personAction, loader as personLoader } from '~/routes/organisation/person';
import { action as seatsAction, loader as seatsLoader } from '~/routes/organisation/seats';
import type { Connection } from '~db/connect.server';
import { insertLogisticsHolder } from '~db/queries/needs';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';

const DAY = 86_400_000;
const USER = 'user-organiser-avignon';

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const bare = await contextOf(connection.db);
  ctx = { ...bare, viewer: staff(bare.hub, { role: 'organiser', zone: 'avignon' }) };
  await connection.db
    .insertInto('user')
    .values({ id: USER, name: 'Camille Roux', email: 'camille@team.example' })
    .execute();
});
afterAll(() => connection.close());

const open = (over: SwitchOver = {}) =>
  makeSwitch(connection.db, ctx.hub, { zone: 'avignon', capacity: 1, ...over });

type Handler = (args: {
  context: AppLoadContext;
  request: Request;
  params: Record<string, string>;
}) => unknown;

/** Calls a loader or an action as Remix would; what it throws is its answer too. */
async function ask(
  handler: Handler,
  {
    slug,
    id = '',
    sent,
    query = '',
  }: { slug: string; id?: string; sent?: Record<string, string>; query?: string },
) {
  const url = `http://localhost:3000/organisation/switchs/${slug}/inscriptions/${id}${query}`;
  const request = new Request(url, sent ? { method: 'POST', body: new URLSearchParams(sent) } : {});
  const context = { ctx, env: {} } as unknown as AppLoadContext;
  const args = { context, request, params: { switch: slug, registration: id } };
  const answer: unknown = await Promise.resolve()
    .then(() => handler(args))
    .catch((thrown: unknown) => thrown);
  if (answer instanceof Error) throw answer;
  if (answer instanceof Response)
    return { status: answer.status, location: answer.headers.get('Location'), page: undefined as never };
  const { data, init } = answer as { data?: unknown; init?: { status?: number } | null };
  // biome-ignore lint/suspicious/noExplicitAny: each page has its own data
  const page: any = init === undefined ? answer : data;
  return { status: init?.status ?? 200, location: null, page };
}

describe('the page of one person', () => {
  it('says where they stand, what was written to them, and what happened, newest first', async () => {
    const { slug } = await open();
    const [, id = ''] = await registerPeople(ctx, { slug }, [
      {},
      { firstName: 'Noé', contact: { contact: 'email', email: 'noe@example.org' } },
    ]);
    await ask(personAction, { slug, id, sent: { intent: 'give-seat', seatReason: 'Il anime une table.' } });
    const { page } = await ask(personLoader, { slug, id, query: '?fait=place' });
    expect(page.done).toBe('place');
    expect(page.person).toMatchObject({
      place: { status: 'confirmed', name: 'Noé Diallo', email: 'noe@example.org' },
      seatReason: 'Il anime une table.',
      note: '',
    });
    expect(page.messages.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'registration-promoted',
      'registration-waitlisted',
    ]);
    expect(page.mayReadMessages).toBe(false);
    const [given, registered] = page.lines;
    expect(given).toMatchObject({ who: 'Camille Roux', what: 'Place donnée malgré la règle' });
    expect(given.changes).toContainEqual({ label: 'Raison', before: '', after: 'Il anime une table.' });
    expect(registered).toMatchObject({ what: 'Inscription' });
  });

  it('tells rank and reason of whoever waits', async () => {
    const { slug } = await open();
    const [, id = ''] = await registerPeople(ctx, { slug }, [{}, {}]);
    const { page } = await ask(personLoader, { slug, id });
    expect(page.person.wait).toEqual({ position: 1, reason: 'full' });
  });

  it('holds needs only for whoever organises the logistics, and keeps them for everybody else', async () => {
    const { id: switchEventId, slug } = await open();
    const [id = ''] = await registerPeople(ctx, { slug }, [{ accessNeeds: 'Une boucle magnétique' }]);
    const needsOf = async () => (await ask(personLoader, { slug, id })).page.person;
    expect(await needsOf()).toMatchObject({ mayKnowNeeds: false, place: { accessNeeds: '' } });
    const corrected = {
      intent: 'change',
      firstName: 'Aminata',
      lastName: 'Diallo',
      stakeholderType: 'usager',
      organization: '',
      contact: 'none',
    };
    expect((await ask(personAction, { slug, id, sent: corrected })).location).toMatch(/\?fait=modifiee$/);
    const holder = { hubId: ctx.hub.id, switchEventId, userId: USER, createdAt: NOW };
    await insertLogisticsHolder(connection.db, holder);
    expect(await needsOf()).toMatchObject({
      mayKnowNeeds: true,
      place: { firstName: 'Aminata', accessNeeds: 'Une boucle magnétique' },
    });
  });

  it('cancels and restores, and says so', async () => {
    const { slug } = await open();
    const [id = ''] = await registerPeople(ctx, { slug }, [{}]);
    const act = (intent: string) => ask(personAction, { slug, id, sent: { intent } });
    expect((await ask(personLoader, { slug, id, query: '?annuler=1' })).page.asks).toBe('cancel');
    expect((await act('cancel')).location).toBe(
      `/organisation/switchs/${slug}/inscriptions/${id}?fait=annulee`,
    );
    expect((await ask(personLoader, { slug, id })).page.person.place.status).toBe('cancelled');
    expect((await act('restore')).location).toMatch(/\?fait=retablie$/);
    expect((await act('dance')).status).toBe(400);
  });

  it('gives a refused form back with all that was typed', async () => {
    const { slug } = await open();
    const [id = ''] = await registerPeople(ctx, { slug }, [{}]);
    const send = (sent: Record<string, string>) => ask(personAction, { slug, id, sent });
    expect(await send({ intent: 'give-seat', seatReason: ' ' })).toMatchObject({
      status: 400,
      page: { seatReason: ' ', problem: { field: 'seatReason', reason: 'reason-missing' } },
    });
    expect(await send({ intent: 'give-seat', seatReason: 'Pour elle' })).toMatchObject({
      status: 409,
      page: { seatReason: 'Pour elle', refusal: 'not-waiting' },
    });
    expect((await send({ intent: 'note', privateNote: 'Une', seen: '' })).status).toBe(303);
    expect(await send({ intent: 'note', privateNote: 'Deux', seen: '' })).toMatchObject({
      status: 409,
      page: { privateNote: 'Deux', presentNote: 'Une' },
    });
    expect(await send({ intent: 'note', privateNote: 'x'.repeat(2001), seen: 'Une' })).toMatchObject({
      status: 400,
      page: { problem: { field: 'privateNote', reason: 'note-long', facts: { most: 2000 } } },
    });
    expect(await send({ intent: 'change', firstName: '', contact: 'none' })).toMatchObject({ status: 400 });
  });

  it('is not there for a registration of another Switch, nor for what is no id', async () => {
    const { slug } = await open();
    const other = await open();
    const [id = ''] = await registerPeople(ctx, other, [{}]);
    for (const wrong of [id, 'personne', '00000000-0000-4000-8000-000000000000'])
      expect((await ask(personLoader, { slug, id: wrong })).status).toBe(404);
    expect((await ask(personAction, { slug, id, sent: { intent: 'cancel' } })).status).toBe(404);
  });
});

describe('the page of places', () => {
  const inDays = (days: number) => new Date(NOW.getTime() + days * DAY).toISOString().slice(0, 10);

  it('shows what the typed places would do, writes nothing, and keeps all that was typed', async () => {
    const { slug } = await open({ capacity: 2, seatRules: [{ stakeholderType: 'ess', reserved: 1 }] });
    const [, id] = await registerPeople(ctx, { slug }, [{}, {}]);
    const sent = {
      capacity: '3',
      'seats.ess.reserved': '1',
      'releases[0].type': 'ess',
      'releases[0].places': '1',
      'releases[0].day': inDays(3),
      'releases[0].hour': '9 h',
    };
    const { status, page } = await ask(seatsAction, { slug, sent: { ...sent, intent: 'preview' } });
    expect(status).toBe(200);
    expect(page.form).toMatchObject({ capacity: '3', releases: [{ type: 'ess', hour: '9 h' }] });
    expect(page.preview.effect).toMatchObject({
      promoted: [{ id }],
      waiting: [],
      releases: [{ opened: [{ stakeholderType: 'ess', places: 1 }], promoted: [] }],
    });
    const before = await ask(seatsLoader, { slug });
    expect(before.page.form).toMatchObject({ capacity: '2', releases: [] });
    expect(before.page.preview).toMatchObject({ confirmed: 1, waitlisted: 1 });
  });

  it('says what is to mend before it says what would happen', async () => {
    const { slug } = await open();
    await registerPeople(ctx, { slug }, [{}]);
    const sent = {
      intent: 'preview',
      capacity: '5',
      'releases[0].type': 'ess',
      'releases[0].day': inDays(2),
    };
    expect(await ask(seatsAction, { slug, sent })).toMatchObject({
      status: 400,
      page: { problems: [{ field: 'releases[0].type', reason: 'releaseUnreserved' }] },
    });
  });

  it('adds and takes out openings without saving, and saves them', async () => {
    const { slug } = await open({ capacity: 5 });
    const typed = { capacity: '5', 'seats.ess.reserved': '2' };
    const added = await ask(seatsAction, { slug, sent: { ...typed, intent: 'add-release' } });
    expect(added.page.form.releases).toEqual([{ type: '', places: '', day: '', hour: '' }]);
    const rows = {
      ...typed,
      'releases[0].type': 'ess',
      'releases[0].day': inDays(2),
      'releases[1].type': 'ess',
      'releases[1].day': inDays(3),
    };
    const removed = await ask(seatsAction, { slug, sent: { ...rows, intent: 'remove-release-0' } });
    expect(removed.page.form.releases).toMatchObject([{ day: inDays(3) }]);
    const { page } = await ask(seatsLoader, { slug });
    const saved = await ask(seatsAction, {
      slug,
      sent: { ...rows, seen: page.existing.seen, intent: 'save' },
    });
    expect(saved.status).toBe(303);
    expect((await ask(seatsLoader, { slug })).page.form.releases).toMatchObject([
      { type: 'ess', places: '', day: inDays(2), hour: '00:00' },
      { type: 'ess', places: '', day: inDays(3), hour: '00:00' },
    ]);
    // Saved once more from the page as it was: somebody changed the same meanwhile.
    const stale = await ask(seatsAction, {
      slug,
      sent: { ...typed, capacity: '9', seen: page.existing.seen, intent: 'save' },
    });
    expect(stale).toMatchObject({ status: 409, page: { conflict: { fields: ['capacity', 'releases'] } } });
  });
});
