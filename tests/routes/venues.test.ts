import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import type { VenueForm } from '~/domain/switches/form/venue-form';
import { createVenue } from '~/domain/venues/write-venue.server';
import type { VenueAnswer } from '~/http/organisation/venue-forms.server';
import { action as addVenue, loader as newVenue } from '~/routes/organisation/new-venue';
import { action as changeVenue, loader as showVenue } from '~/routes/organisation/venue';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { loadPage, statusOf } from '~tests/support/load-page';

let connection: Connection;
let ctx: Ctx;
let alpine: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  alpine = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'alpes' }) };
  for (const id of ['user-organiser-avignon', 'user-organiser-alpes'])
    await connection.db
      .insertInto('user')
      .values({ id, name: 'Équipe', email: `${id}@team.example` })
      .execute();
});
afterAll(() => connection.close());

const TYPED = {
  venueName: 'Salle du Moulin',
  venueAddress: '8 chemin du Moulin',
  communeName: 'Avignon',
  communeCode: '84007',
  postalCode: '84000',
  accessInformation: 'Bus 4.',
  accessItems: 'lift',
  venueOpens: '8 h 30',
  venueCloses: '18 h',
};

type Handler = typeof addVenue | typeof changeVenue;

async function post(handler: Handler, sent: Record<string, string>, { id = '', by = ctx } = {}) {
  const request = new Request('http://localhost:3000/', { method: 'POST', body: new URLSearchParams(sent) });
  const context = { ctx: by, env: {} } as unknown as AppLoadContext;
  const answer = await handler({ context, request, params: { venue: id } }).catch(
    (thrown: unknown) => thrown,
  );
  if (answer instanceof Response)
    return { status: answer.status, to: answer.headers.get('Location') ?? '', page: {} as VenueAnswer };
  const { data, init } = answer as { data: VenueAnswer; init?: { status?: number } };
  return { status: init?.status ?? 200, to: '', page: data };
}

const row = (id: string) =>
  connection.db.selectFrom('venue').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const named = (name: string) =>
  connection.db.selectFrom('venue').selectAll().where('name', '=', name).execute();
const actsOf = async (id: string) =>
  (
    await connection.db
      .selectFrom('history')
      .select('act')
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ act }) => act);

async function added(over: Partial<Parameters<typeof createVenue>[1]> = {}): Promise<string> {
  const created = await createVenue(ctx, {
    sharedId: null,
    name: 'Salle du Moulin',
    address: '8 chemin du Moulin',
    postalCode: '84000',
    communeCode: '84007',
    communeName: 'Avignon',
    accessInformation: 'Bus 4.',
    accessItems: ['lift'],
    opensAtMinute: 510,
    closesAtMinute: 1080,
    ...over,
  });
  if (!created.ok) throw new Error(created.reason);
  return created.value.id;
}

describe('adding a venue', () => {
  it('leads back to the list, and the venue is there', async () => {
    const sent = await post(addVenue, { ...TYPED, venueName: 'Salle neuve' });
    expect([sent.status, sent.to]).toEqual([303, '/organisation/lieux?fait=cree']);
    expect(await named('Salle neuve')).toMatchObject([
      {
        address: '8 chemin du Moulin',
        communeCode: '84007',
        accessItems: ['lift'],
        opensAtMinute: 510,
        isShared: true,
      },
    ]);
  });

  it('adds it once, however often the form is sent', async () => {
    const { newId } = loadPage(newVenue, ctx);
    const form = { ...TYPED, venueName: 'Salle double', id: newId };
    const both = await Promise.all([post(addVenue, form), post(addVenue, form)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await named('Salle double')).map(({ id }) => id)).toEqual([newId]);
    expect(await actsOf(newId)).toEqual(['created']);
  });

  it('says what to mend, and keeps what was typed', async () => {
    const { newId } = loadPage(newVenue, ctx);
    const typed = { ...TYPED, venueName: '', venueOpens: 'midi', venueCloses: '25 h', id: newId };
    const sent = await post(addVenue, typed);
    expect([sent.status, sent.page.newId]).toEqual([400, newId]);
    const { id: _id, ...fields } = typed;
    expect(sent.page.form).toEqual({ ...fields, accessItems: ['lift'] } satisfies VenueForm);
    expect(sent.page.problems?.map(({ field }) => field)).toEqual(['venueName', 'venueOpens', 'venueCloses']);
  });

  it('is refused in a zone of others, with what was typed, and to whoever organises nothing', async () => {
    const sent = await post(addVenue, { ...TYPED, venueName: 'Salle d’ailleurs' }, { by: alpine });
    expect([sent.status, sent.page.refusal]).toEqual([409, 'forbidden']);
    expect(sent.page.form?.venueName).toBe('Salle d’ailleurs');
    expect(await named('Salle d’ailleurs')).toEqual([]);
    const helper = { ...ctx, viewer: staff(ctx.hub, { role: 'facilitator', switchEventId: ctx.hub.id }) };
    expect((await post(addVenue, TYPED, { by: helper })).status).toBe(403);
  });
});

describe('changing a venue', () => {
  it('writes it and says so; pressed twice, it is written once', async () => {
    const id = await added();
    const form = { ...TYPED, intent: 'save', version: '1', accessInformation: 'Bus 5.' };
    const both = [await post(changeVenue, form, { id }), await post(changeVenue, form, { id })];
    const done = `/organisation/lieux/${id}?fait=enregistre`;
    expect(both.map(({ status, to }) => [status, to])).toEqual([
      [303, done],
      [303, done],
    ]);
    expect(await row(id)).toMatchObject({ accessInformation: 'Bus 5.', version: 2 });
    expect(await actsOf(id)).toEqual(['created', 'venue-changed']);
  });

  it('says what to mend, and keeps what was typed', async () => {
    const id = await added();
    const form = { ...TYPED, intent: 'save', version: '1', venueAddress: '', accessInformation: 'Tram 2.' };
    const sent = await post(changeVenue, form, { id });
    expect([sent.status, sent.page.form?.accessInformation]).toEqual([400, 'Tram 2.']);
    expect(sent.page.problems?.map(({ field }) => field)).toEqual(['venueAddress']);
    expect((await row(id)).version).toBe(1);
  });

  it('does not write over what somebody else changed meanwhile, and keeps what was typed', async () => {
    const id = await added();
    await post(changeVenue, { ...TYPED, intent: 'save', version: '1', accessInformation: 'Bus 5.' }, { id });
    const late = { ...TYPED, intent: 'save', version: '1', accessInformation: 'Bus 6.' };
    const sent = await post(changeVenue, late, { id });
    expect([sent.status, sent.page.refusal, sent.page.form?.accessInformation]).toEqual([
      409,
      'stale',
      'Bus 6.',
    ]);
    expect((await row(id)).accessInformation).toBe('Bus 5.');
  });

  it('is for whoever organises its zone, and unknown to another hub', async () => {
    const id = await added();
    const form = { ...TYPED, intent: 'save', version: '1', accessInformation: 'Bus 9.' };
    expect((await post(changeVenue, form, { id, by: alpine })).status).toBe(403);
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const there = { ...far, viewer: staff(far.hub, { role: 'hub_admin' }) };
    expect((await post(changeVenue, form, { id, by: there })).status).toBe(404);
    expect((await post(changeVenue, form, { id: 'rien' })).status).toBe(404);
    expect((await row(id)).accessInformation).toBe('Bus 4.');
  });
});

describe('taking a venue out of the list', () => {
  const retire = { ...TYPED, intent: 'retire', version: '1' };

  it('asks first, with what was typed, and changes nothing', async () => {
    const id = await added();
    const sent = await post(changeVenue, { ...retire, accessInformation: 'Tram 3.' }, { id });
    expect([sent.status, sent.page.isRetiring]).toEqual([200, true]);
    expect(sent.page.form?.accessInformation).toBe('Tram 3.');
    expect(await row(id)).toMatchObject({ isShared: true, version: 1, accessInformation: 'Bus 4.' });
  });

  it('is done once it is confirmed, also where it is confirmed twice', async () => {
    const id = await added();
    const both = [
      await post(changeVenue, { ...retire, confirmed: 'yes' }, { id }),
      await post(changeVenue, { ...retire, confirmed: 'yes' }, { id }),
    ];
    for (const sent of both) expect([sent.status, sent.to]).toEqual([303, '/organisation/lieux?fait=retire']);
    expect((await row(id)).isShared).toBe(false);
    expect(await actsOf(id)).toEqual(['created', 'retired']);
    expect(await statusOf(() => loadPage(showVenue, ctx, { params: { venue: id } }))).toBe(404);
  });

  it('is refused where somebody changed it since, and to an organiser of another zone', async () => {
    const id = await added();
    const late = await post(changeVenue, { ...retire, version: '7', confirmed: 'yes' }, { id });
    expect([late.status, late.page.refusal]).toEqual([409, 'stale']);
    for (const confirmed of ['', 'yes'])
      expect((await post(changeVenue, { ...retire, confirmed }, { id, by: alpine })).status).toBe(403);
    expect((await row(id)).isShared).toBe(true);
  });
});
