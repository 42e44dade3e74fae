import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { type Viewer, visitor } from '~/domain/people/viewer';
import { groupShortCode } from '~/domain/registrations/short-code';
import { seenOf } from '~/domain/switches/merge-changes.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { action as editAction, loader as editLoader } from '~/routes/organisation/edit-switch';
import { loader as homeLoader } from '~/routes/organisation/home';
import { action as newAction, loader as newLoader } from '~/routes/organisation/new-switch';
import { loader as previewLoader } from '~/routes/organisation/preview-switch';
import { action as programmeAction, loader as programmeLoader } from '~/routes/organisation/programme';
import { action as peopleAction, loader as peopleLoader } from '~/routes/organisation/registrations';
import { loader as fileLoader } from '~/routes/organisation/registrations-file';
import { action as seatsAction, loader as seatsLoader } from '~/routes/organisation/seats';
import { loader as communesLoader } from '~/routes/public/communes';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { previewOf } from '~tests/support/preview-of';
import { registerPeople } from '~tests/support/register-people';

let connection: Connection;
let ctx: Ctx;
let avignon: Viewer;
beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
  avignon = staff(ctx.hub, { role: 'organiser', zone: 'avignon' });
  for (const [id, email] of [
    ['user-organiser-avignon', 'a@team.example'],
    ['user-hub_staff-hub', 'h@team.example'],
  ] as const)
    await connection.db.insertInto('user').values({ id, name: 'Équipe', email }).execute();
});
afterAll(() => connection.close());

interface Answer {
  status: number;
  location: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: each page has its own data
  page: any;
}

type Handler = (args: {
  context: AppLoadContext;
  request: Request;
  params: Record<string, string>;
}) => unknown;

/** Calls a loader or an action as Remix would; what it throws is its answer too. */
async function ask(
  handler: Handler,
  viewer: Viewer,
  path: string,
  {
    slug = '',
    sent,
    hubCtx = ctx,
  }: { slug?: string; sent?: Record<string, string | string[]>; hubCtx?: Ctx } = {},
): Promise<Answer> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(sent ?? {}))
    for (const each of [value].flat()) body.append(name, each);
  const request = new Request(`http://localhost:3000${path}`, sent ? { method: 'POST', body } : {});
  const by = { ...hubCtx, viewer };
  const context = { ctx: by, env: {}, previewMessage: previewOf(by) } as unknown as AppLoadContext;
  const args = { context, request, params: { switch: slug } };
  const answer = await Promise.resolve()
    .then(() => handler(args))
    .catch((thrown: unknown) => thrown);
  if (answer instanceof Response)
    return { status: answer.status, location: answer.headers.get('Location'), page: answer };
  if (answer instanceof Error) throw answer;
  const wrapped = answer as { type?: string; data?: unknown; init?: { status?: number } | null };
  return wrapped.type === 'DataWithResponseInit'
    ? { status: wrapped.init?.status ?? 200, location: null, page: wrapped.data }
    : { status: 200, location: null, page: answer };
}

const typed = (over: Record<string, string | string[]> = {}) => ({
  intent: 'save',
  title: 'Les démarches en ligne',
  purpose: 'Dire ce qui bloque.',
  zone: '',
  'sessions[0].kind': 'pleniere',
  'sessions[0].title': '',
  'sessions[0].day': '2026-09-24',
  'sessions[0].start': '9 h 30',
  'sessions[0].end': '12 h',
  venueName: 'Maison des associations',
  venueAddress: '35 boulevard Raspail',
  communeName: 'Avignon',
  communeCode: '',
  postalCode: '',
  accessInformation: '',
  capacity: '40',
  'seats.usager.reserved': '10',
  releaseDay: '',
  releaseHour: '',
  opensDay: '2026-06-01',
  opensHour: '09:00',
  closesDay: '',
  closesHour: '',
  audiences: ['seniors', 'jeunes'],
  contactName: '',
  contactPhone: '04 65 71 00 00',
  ...over,
});

async function bySlug(slug: string) {
  const row = await connection.db
    .selectFrom('switchEvent')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  const event = await readSwitchById({ ...ctx, viewer: { kind: 'system' } }, row.id);
  if (!event) throw new Error(`no Switch ${slug}`);
  return event;
}

const seenIn = (event: SwitchEvent) => JSON.stringify(seenOf(event));

async function draft(over: Record<string, string | string[]> = {}) {
  const answer = await ask(newAction, avignon, '/organisation/switchs/nouveau', { sent: typed(over) });
  expect(answer.status).toBe(303);
  const slug = /switchs\/([^?]+)/.exec(answer.location ?? '')?.[1] ?? '';
  return bySlug(slug);
}

describe('who may enter', () => {
  it('each page answers each role as the contract says', async () => {
    const { slug: ours } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', status: 'draft' });
    const { slug: shown } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
    const other = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const roles: [string, Viewer, Ctx, { home: number; draft: number; shown: number }][] = [
      ['nobody', visitor, ctx, { home: 303, draft: 303, shown: 303 }],
      ['this zone', avignon, ctx, { home: 200, draft: 200, shown: 200 }],
      [
        'another zone',
        staff(ctx.hub, { role: 'organiser', zone: 'alpes' }),
        ctx,
        { home: 200, draft: 404, shown: 403 },
      ],
      ['hub staff', staff(ctx.hub, { role: 'hub_staff' }), ctx, { home: 200, draft: 200, shown: 200 }],
      [
        'another hub, there',
        staff(other.hub, { role: 'hub_admin' }),
        other,
        { home: 200, draft: 404, shown: 404 },
      ],
      [
        'another hub, here',
        staff(other.hub, { role: 'hub_admin' }),
        ctx,
        { home: 403, draft: 403, shown: 403 },
      ],
    ];
    for (const [who, viewer, hubCtx, expected] of roles) {
      const status = async (handler: Handler, slug: string) =>
        (await ask(handler, viewer, '/organisation', { slug, hubCtx })).status;
      expect(await status(homeLoader, ''), `${who} home`).toBe(expected.home);
      expect(await status(newLoader, ''), `${who} new`).toBe(expected.home);
      for (const page of [
        editLoader,
        programmeLoader,
        seatsLoader,
        previewLoader,
        peopleLoader,
        fileLoader,
      ]) {
        expect(await status(page, ours), `${who} draft`).toBe(expected.draft);
        expect(await status(page, shown), `${who} shown`).toBe(expected.shown);
      }
    }
  });

  it('sends whoever is not signed in to sign in, and back', async () => {
    const { location } = await ask(homeLoader, visitor, '/organisation?zone=avignon');
    expect(location).toBe('/connexion?retour=%2Forganisation%3Fzone%3Davignon');
  });

  it('lets an organiser prepare in their own zone only', async () => {
    const alpine = staff(ctx.hub, { role: 'organiser', zone: 'alpes' });
    const refused = await ask(newAction, alpine, '/organisation/switchs/nouveau', { sent: typed() });
    expect(refused.status).toBe(400);
    expect(refused.page.problems).toMatchObject([{ field: 'zone', reason: 'zoneNotYours' }]);
  });
});

describe('the form', () => {
  it('comes back with all that was typed and what to mend', async () => {
    const sent = typed({ title: '', capacity: 'beaucoup', 'sessions[0].start': 'tôt' });
    const answer = await ask(newAction, avignon, '/organisation/switchs/nouveau', { sent });
    expect(answer.status).toBe(400);
    expect(answer.page.form).toMatchObject({
      purpose: 'Dire ce qui bloque.',
      capacity: 'beaucoup',
      sessions: [{ start: 'tôt', end: '12 h' }],
      seats: { usager: { reserved: '10' } },
      audiences: ['seniors', 'jeunes'],
    });
    expect(answer.page.problems.map((each: { field: string }) => each.field)).toEqual([
      'title',
      'sessions[0].start',
      'capacity',
    ]);
  });

  it('adds and removes sessions without saving, and offers the communes that fit', async () => {
    const send = (over: Record<string, string>) =>
      ask(newAction, avignon, '/organisation/switchs/nouveau', { sent: typed(over) });
    const added = await send({ intent: 'add-session' });
    expect(added.status).toBe(200);
    expect(added.page.form.sessions).toMatchObject([{ start: '9 h 30' }, { day: '2026-09-24', start: '' }]);
    const two = { 'sessions[1].kind': 'forum', 'sessions[1].day': '2026-09-25' };
    const removed = await send({ ...two, intent: 'remove-session-0' });
    expect(removed.page.form.sessions).toMatchObject([{ kind: 'forum', day: '2026-09-25' }]);
    const several = await send({ communeName: 'saint-m' });
    expect(several.status).toBe(400);
    expect(several.page.communes.length).toBeGreaterThan(1);
  });

  it('saves a draft, then publishes it, each with a 303', async () => {
    const event = await draft({ title: 'Brouillon un' });
    expect(event.status).toBe('draft');
    const published = await ask(editAction, avignon, '/', {
      slug: event.slug,
      sent: { intent: 'publish', version: '1' },
    });
    expect(published).toMatchObject({
      status: 303,
      location: `/organisation/switchs/${event.slug}?fait=publie`,
    });
    expect((await bySlug(event.slug)).status).toBe('published');
    const again = await ask(editAction, avignon, '/', {
      slug: event.slug,
      sent: { intent: 'publish', version: '2' },
    });
    expect(again).toMatchObject({ status: 409, page: { refusal: 'already-published' } });
  });

  it('publishes at once what is typed and whole', async () => {
    const event = await draft({ title: 'Tout de suite', intent: 'publish' });
    expect(event.status).toBe('published');
    const changed = await ask(editAction, avignon, '/', {
      slug: event.slug,
      sent: typed({ title: 'Tout de suite', purpose: 'Autrement dit.', seen: seenIn(event) }),
    });
    expect(changed.location).toMatch(/fait=enregistre$/);
    expect((await bySlug(event.slug)).purpose).toBe('Autrement dit.');
  });

  it('shows both versions to the second of two windows, and saves over it only once it was seen', async () => {
    const event = await draft({ title: 'Deux fenêtres' });
    const save = (capacity: string, seen: string) =>
      ask(seatsAction, avignon, '/', {
        slug: event.slug,
        sent: { intent: 'save', capacity, 'seats.usager.reserved': '10', seen, id: event.id },
      });
    expect((await save('50', seenIn(event))).status).toBe(303);
    const late = await save('60', seenIn(event));
    expect(late.status).toBe(409);
    expect(late.page.conflict).toMatchObject({
      fields: ['capacity'],
      mine: { capacity: 60 },
      theirs: { capacity: 50, version: 2 },
    });
    expect(late.page.form.capacity).toBe('60');
    expect((await save('60', late.page.seen)).status).toBe(303);
    expect((await bySlug(event.slug)).capacity).toBe(60);
    expect((await save('60', seenIn(event))).status, 'the same after all').toBe(303);
  });

  it('keeps what two windows change on two pages', async () => {
    const event = await draft({ title: 'Deux pages' });
    const [session] = event.sessions;
    const seats = { intent: 'save', capacity: '55', 'seats.usager.reserved': '12', seen: seenIn(event) };
    expect((await ask(seatsAction, avignon, '/', { slug: event.slug, sent: seats })).location).toBe(
      `/organisation/switchs/${event.slug}/places?fait=enregistre`,
    );
    const programme = {
      intent: 'save',
      seen: seenIn(event),
      'sessions[0].id': session?.id ?? '',
      'sessions[0].kind': 'forum',
      'sessions[0].day': '2026-09-24',
      'sessions[0].start': '10 h',
      'sessions[0].end': '12 h',
      'sessions[0].room': 'Salle 2',
    };
    const saved = await ask(programmeAction, avignon, '/', { slug: event.slug, sent: programme });
    expect(saved.location).toBe(`/organisation/switchs/${event.slug}/programme?fait=enregistre`);
    expect(await bySlug(event.slug)).toMatchObject({
      capacity: 55,
      seatRules: [{ reserved: 12 }],
      sessions: [{ id: session?.id, kind: 'forum', room: 'Salle 2' }],
    });
  });

  it('an error in between does not make the form forget what it had shown', async () => {
    const event = await draft({ title: 'Version gardée' });
    const answer = await ask(editAction, avignon, '/', {
      slug: event.slug,
      sent: typed({ title: '', seen: seenIn(event) }),
    });
    expect(answer).toMatchObject({ status: 400, page: { seen: seenIn(event) } });
  });

  it('finds a draft whose address changed when it was published from another window', async () => {
    const event = await draft({ title: 'Avant' });
    await ask(editAction, avignon, '/', {
      slug: event.slug,
      sent: typed({ title: 'Après', intent: 'publish', seen: seenIn(event) }),
    });
    const late = await ask(editAction, avignon, '/', {
      slug: event.slug,
      sent: typed({ title: 'Encore autre', seen: seenIn(event), id: event.id }),
    });
    expect(late).toMatchObject({ status: 409, page: { conflict: { fields: ['title'] } } });
  });

  it('cancels only once it was confirmed, with a reason', async () => {
    const event = await draft({ title: 'À annuler', intent: 'publish' });
    const cancel = (over: Record<string, string>) =>
      ask(editAction, avignon, '/', {
        slug: event.slug,
        sent: { intent: 'cancel', version: String(event.version), reason: 'La salle est fermée.', ...over },
      });
    expect(await cancel({ reason: ' ' })).toMatchObject({
      status: 400,
      page: { cancelling: { problem: { reason: 'reason-missing' } } },
    });
    expect(await cancel({})).toMatchObject({ status: 200, page: { cancelling: { confirms: true } } });
    expect((await bySlug(event.slug)).status).toBe('published');
    expect((await cancel({ confirmed: 'yes' })).location).toMatch(/fait=annule$/);
    expect((await bySlug(event.slug)).status).toBe('cancelled');
  });
});

describe('my Switches', () => {
  it('lists those of my zones, drafts too, coming or past, a page at a time', async () => {
    const alpine = staff(ctx.hub, { role: 'organiser', zone: 'alpes' });
    for (let at = 0; at < 22; at += 1)
      await makeSwitch(connection.db, ctx.hub, { zone: 'alpes', status: at % 2 ? 'draft' : 'published' });
    const past = new Date('2026-05-01T08:00:00Z');
    const gone = await makeSwitch(connection.db, ctx.hub, {
      zone: 'alpes',
      startsAt: past,
      registrationOpensAt: new Date('2026-04-01T08:00:00Z'),
    });
    const first = await ask(homeLoader, alpine, '/organisation');
    expect(first.page).toMatchObject({ list: { total: 22, pages: 2, page: 1, hasNext: true } });
    expect(first.page.rows).toHaveLength(20);
    expect(new Set(first.page.rows.map((row: { zone: { name: string } }) => row.zone.name))).toEqual(
      new Set(['Alpes']),
    );
    expect((await ask(homeLoader, alpine, '/organisation?page=2')).page.rows).toHaveLength(2);
    const over = await ask(homeLoader, alpine, '/organisation?quand=passes');
    expect(over.page.rows.map((row: { slug: string }) => row.slug)).toEqual([gone.slug]);
    expect((await ask(homeLoader, alpine, '/organisation?zone=avignon')).page.list.total).toBe(0);
  });
});

describe('the people of a Switch', () => {
  async function withPeople() {
    const event = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', capacity: 2 });
    const ids = await registerPeople(ctx, event, [
      {
        firstName: 'Zoé',
        lastName: 'Émard',
        contact: { contact: 'email', email: `zoe-${event.slug}@mail.example` },
      },
      { firstName: '=1+1', lastName: 'Ben;"i"', stakeholderType: 'ess', accessNeeds: 'Un écran plus grand' },
      {
        firstName: 'Ali',
        lastName: 'Nadir',
        contact: { contact: 'phone', phone: '+33612345678' },
        laterContact: true,
      },
    ]);
    return { ...event, ids };
  }
  const names = (answer: Answer) => answer.page.rows.map((row: { lastName: string }) => row.lastName);

  it('says who has a place, who waits, where and why, and how many told a need', async () => {
    const { slug } = await withPeople();
    const { page } = await ask(peopleLoader, avignon, '/', { slug });
    expect(page.counts).toEqual({ confirmed: 2, waiting: 1, capacity: 2 });
    expect(page.list.needs).toBe(1);
    expect(page.rows.map((row: { wait: unknown }) => row.wait)).toEqual([
      null,
      null,
      { position: 1, reason: 'full' },
    ]);
  });

  it('searches without accents, filters and sorts', async () => {
    const { slug } = await withPeople();
    const people = (query: string) => ask(peopleLoader, avignon, `/?${query}`, { slug });
    expect(names(await people('q=emard'))).toEqual(['Émard']);
    expect(names(await people('q=06 12 34'))).toEqual(['Nadir']);
    expect(names(await people('q=%25'))).toEqual([]);
    const [nadir] = (await people('q=nadir')).page.rows;
    expect(names(await people(`q=${nadir.shortCode}`))).toEqual(['Nadir']);
    expect(names(await people(`q=${groupShortCode(nadir.shortCode)}`))).toEqual(['Nadir']);
    expect(names(await people('statut=attente'))).toEqual(['Nadir']);
    expect(names(await people('type=ess'))).toEqual(['Ben;"i"']);
    expect(names(await people('tri=nom'))).toEqual(['Ben;"i"', 'Émard', 'Nadir']);
    expect(names(await people('tri=nom&sens=desc'))).toEqual(['Nadir', 'Émard', 'Ben;"i"']);
    expect(names(await people("tri=nom'--&statut=x&page=-3"))).toHaveLength(3);
  });

  it('cancels for somebody who called, once confirmed, and promotes whoever waited', async () => {
    const { slug, ids } = await withPeople();
    const cancel = (over: Record<string, string>) =>
      ask(peopleAction, avignon, '/', {
        slug,
        sent: { intent: 'cancel', registration: ids[0] ?? '', ...over },
      });
    expect((await cancel({})).page.confirming.name).toBe('Zoé Émard');
    expect(names(await ask(peopleLoader, avignon, '/?statut=annulees', { slug }))).toEqual([]);
    expect((await cancel({ confirmed: 'yes' })).location).toMatch(/fait=inscriptionAnnulee$/);
    expect(names(await ask(peopleLoader, avignon, '/?statut=confirmees', { slug }))).toEqual([
      'Ben;"i"',
      'Nadir',
    ]);
    const other = await withPeople();
    expect((await cancel({ registration: other.ids[0] ?? '', confirmed: 'yes' })).status).toBe(404);
    expect((await cancel({ registration: 'x' })).status).toBe(404);
  });

  it('makes a file that spreadsheets open and never run, without anybody’s needs', async () => {
    const { slug } = await withPeople();
    const { page } = await ask(fileLoader, avignon, '/', { slug });
    expect(page.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await page.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    const [, , second] = text.split('\r\n');
    expect(second).toMatch(/^'=1\+1;"Ben;""i""";/);
    expect(text).not.toContain('écran');
    expect(text.split('\r\n')).toHaveLength(5);
    const [head = [], ...lines] = text
      .trim()
      .replace('"Ben;""i"""', 'Ben')
      .split('\r\n')
      .map((line) => line.split(';'));
    expect(lines.map((line) => line[head.indexOf('Dates suivantes')])).toEqual(['Non', 'Non', 'Oui']);
    for (const line of lines) expect(line[head.indexOf('Code')]).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  });
});

describe('/communes.json', () => {
  it('finds the communes of the hub, ten at most, and may be kept', async () => {
    const { page } = await ask(communesLoader, visitor, '/communes.json?q=saint');
    expect(page.headers.get('Cache-Control')).toMatch(/public, max-age/);
    const { communes } = await page.json();
    expect(communes).toHaveLength(10);
    const digne = await (await ask(communesLoader, visitor, '/communes.json?q=DIGNE')).page.json();
    expect(digne.communes[0]).toEqual({
      code: '04070',
      name: 'Digne-les-Bains',
      postalCodes: ['04000'],
      department: '04',
      zone: 'alpes',
    });
  });
});
