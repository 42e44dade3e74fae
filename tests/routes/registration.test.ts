import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Ctx } from '~/domain/context';
import { sealToken } from '~/domain/registrations/registration-token';
import { action as findPlace } from '~/routes/registration/code';
import { action as act, loader as seePlace } from '~/routes/registration/place';
import { action as post, loader as seeForm } from '~/routes/registration/register';
import type { Connection } from '~db/connect.server';
import { contextOf } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';

const SECRET = 'a secret of the tests that is long enough';
const env = { secret: SECRET, appUrl: 'http://localhost:3000' };
let connection: Connection;
let ctx: Ctx;

beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
});
afterAll(() => connection.close());

const make = (over: SwitchOver = {}) => makeSwitch(connection.db, ctx.hub, over);
const count = async (switchEventId: string) =>
  (
    await connection.db
      .selectFrom('registration')
      .select('id')
      .where('switchEventId', '=', switchEventId)
      .execute()
  ).length;

interface Answer {
  status: number;
  location: string;
  /** What the page is given. */
  data: {
    step?: string;
    state?: { values: Record<string, string[]>; errors: Record<string, string[]> };
    place?: { status: string; name: string; closed: string | null; companionName: string; forWhom: string };
    asks?: string | null;
    draftCode?: string;
    resumed?: unknown;
  };
}

type Route = (args: { context: AppLoadContext; params: Record<string, string>; request: Request }) => unknown;

/** Calls a loader or an action with a real request; a thrown answer is an answer. */
async function call(
  route: unknown,
  params: Record<string, string>,
  fields?: Record<string, string>,
  query = '',
): Promise<Answer> {
  const request = new Request(`http://localhost:3000/x${query}`, {
    ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
  });
  const context = { ctx, env } as unknown as AppLoadContext;
  const answer = await Promise.resolve((route as Route)({ context, params, request })).catch(
    (thrown: unknown) => thrown,
  );
  if (answer instanceof Response)
    return { status: answer.status, location: answer.headers.get('location') ?? '', data: {} };
  if (answer instanceof Error) throw answer;
  if (!isWithStatus(answer)) return { status: 200, location: '', data: answer as Answer['data'] };
  return { status: answer.init?.status ?? 200, location: '', data: (answer.data ?? {}) as Answer['data'] };
}

/** What Remix's data() makes: an answer with a status. */
function isWithStatus(answer: unknown): answer is { data: unknown; init: { status?: number } | null } {
  return (answer as { type?: unknown }).type === 'DataWithResponseInit';
}

const complete = {
  forWhom: 'self',
  firstName: 'Amina',
  lastName: 'Diallo',
  stakeholderType: 'usager',
  organization: '',
  contact: 'none',
  intent: 'confirm',
};
const tokenOf = (location: string) => /^\/inscriptions\/([\w-]{42})/.exec(location)?.[1] ?? '';

async function registered(slug: string, over: Record<string, string> = {}): Promise<string> {
  const { status, location } = await call(post, { switch: slug }, { ...complete, ...over });
  expect(status).toBe(303);
  return tokenOf(location);
}

describe('POST /switchs/:switch/inscription', () => {
  it('registers at once when everything is there and confirmed, whatever the step', async () => {
    const event = await make();
    for (const step of ['', 'forWhom', 'who', 'review']) {
      const { status, location } = await call(post, { switch: event.slug }, { ...complete, step });
      expect([status, location]).toEqual([
        303,
        expect.stringMatching(/^\/inscriptions\/[\w-]{42}\?bienvenue=1$/),
      ]);
    }
    expect(await count(event.id)).toBe(4);
  });

  it('leads through four steps and the review, and back, with everything that was typed', async () => {
    const event = await make();
    const turns = [
      [{ forWhom: 'self', step: 'forWhom', intent: 'next' }, 'who'],
      [{ ...complete, step: 'who', intent: 'next' }, 'reach'],
      [{ ...complete, step: 'reach', intent: 'next' }, 'needs'],
      [{ ...complete, step: 'needs', intent: 'next' }, 'review'],
      [{ ...complete, step: 'review', intent: 'back' }, 'needs'],
      [{ ...complete, contact: 'email', step: 'reach', intent: 'back' }, 'who'],
      [{ ...complete, step: 'review', intent: 'change-who' }, 'who'],
    ] as const;
    for (const [fields, step] of turns) {
      const answer = await call(post, { switch: event.slug }, fields);
      expect([answer.status, answer.data.step]).toEqual([200, step]);
      const { step: _step, intent: _intent, ...typed } = fields;
      const kept = Object.fromEntries(
        Object.entries(answer.data.state?.values ?? {}).map(([name, [value]]) => [name, value]),
      );
      expect(kept).toEqual(typed);
    }
    expect(await count(event.id)).toBe(0);
  });

  it('answers 400 with what was typed and what to mend, at the first step that needs it', async () => {
    const event = await make();
    const typed = { ...complete, lastName: '', contact: 'email', email: 'amina' };
    const answer = await call(post, { switch: event.slug }, typed);
    expect(answer).toMatchObject({
      status: 400,
      data: { step: 'who', state: { errors: { lastName: ['writeLastName'] } } },
    });
    expect(answer.data.state?.values.email).toEqual(['amina']);
    const next = await call(post, { switch: event.slug }, { ...typed, step: 'reach', intent: 'next' });
    expect(next).toMatchObject({
      status: 400,
      data: { step: 'reach', state: { errors: { email: ['checkEmail'] } } },
    });
  });

  it('adds a person to a group and takes one out, without losing the others', async () => {
    const event = await make();
    const group = {
      forWhom: 'group',
      step: 'who',
      'people[0].firstName': 'Ana',
      'people[1].firstName': 'Bob',
      'people[2].firstName': 'Cléo',
    };
    const added = await call(post, { switch: event.slug }, { ...group, intent: 'add-person' });
    expect(added).toMatchObject({ status: 200, data: { step: 'who' } });
    expect(added.data.state?.values['people[3].firstName']).toEqual(['']);
    const removed = await call(post, { switch: event.slug }, { ...group, intent: 'remove-person-1' });
    expect(removed.data.state?.values).toEqual({
      forWhom: ['group'],
      'people[0].firstName': ['Ana'],
      'people[1].firstName': ['Cléo'],
    });
  });

  it('keeps each step under one code, until the registration is confirmed', async () => {
    const event = await make();
    const codes: string[] = [];
    for (const step of ['forWhom', 'who', 'reach', 'needs']) {
      const fields = { ...complete, step, intent: 'next', draft: codes.at(-1) ?? '' };
      codes.push((await call(post, { switch: event.slug }, fields)).data.draftCode ?? '');
    }
    const [code = ''] = codes;
    expect([...new Set(codes)]).toEqual([expect.stringMatching(/^[2-9A-HJKMNP-Z]{8}$/)]);
    const found = await call(findPlace, {}, { code: code.toLowerCase() });
    expect([found.status, found.location]).toEqual([
      303,
      `/switchs/${event.slug}/inscription?reprise=${code}`,
    ]);
    const resume = async (slug: string) =>
      (await call(seeForm, { switch: slug }, undefined, `?reprise=${code}`)).data;
    expect(await resume(event.slug)).toMatchObject({
      resumed: { step: 'review', state: { values: { firstName: ['Amina'] } }, draftCode: code },
    });
    expect((await resume((await make()).slug)).resumed).toBeNull();
    await registered(event.slug, { draft: code });
    expect((await resume(event.slug)).resumed).toBeNull();
    expect((await call(findPlace, {}, { code })).status).toBe(400);
  });

  it('asks nothing of the drafts where everything is there and confirmed', async () => {
    const event = await make();
    await registered(event.slug);
    const drafts = await connection.db
      .selectFrom('registrationDraft')
      .select('codeHash')
      .where('switchEventId', '=', event.id)
      .execute();
    expect(drafts).toEqual([]);
  });

  it.each<[string, SwitchOver]>([
    ['closed', { registrationClosesAt: new Date('2026-06-10T00:00:00Z') }],
    ['cancelled', { status: 'cancelled' }],
  ])('answers 409 where it is %s, with everything that was typed', async (reason, over) => {
    const event = await make(over);
    const answer = await call(post, { switch: event.slug }, complete);
    expect(answer).toMatchObject({ status: 409, data: { state: { errors: { '': [reason] } } } });
    expect(answer.data.state?.values.firstName).toEqual(['Amina']);
    expect(await count(event.id)).toBe(0);
  });

  it.each([
    ['draft', { status: 'draft' as const }],
    ['nowhere', undefined],
  ])('answers 404 where there is nothing to know: %s', async (_name, over) => {
    const slug = over ? (await make(over)).slug : 'nulle-part';
    expect((await call(post, { switch: slug }, complete)).status).toBe(404);
    expect((await call(seeForm, { switch: slug })).status).toBe(404);
  });

  it.each([
    ['a NUL', { firstName: '\u0000' }],
    ['10,000 letters', { lastName: 'x'.repeat(10_000) }],
    ['a line end in the e-mail', { contact: 'email', email: 'a@exemple.fr\r\nBcc: b@exemple.fr' }],
    ['a type from nowhere', { stakeholderType: '__proto__' }],
    ['a group of ten', Object.fromEntries([...'0123456789'].map((at) => [`people[${at}].firstName`, 'A']))],
  ])('refuses %s with 400 and writes nothing', async (_name, over) => {
    const event = await make();
    const fields = { ...complete, ...over, ...('people[9].firstName' in over ? { forWhom: 'group' } : {}) };
    expect((await call(post, { switch: event.slug }, fields)).status).toBe(400);
    expect(await count(event.id)).toBe(0);
  });

  it('keeps SQL, HTML, emoji and right-to-left as the plain words they are', async () => {
    const event = await make();
    const words = ["Robert'); drop table registration;--", '<script>alert(1)</script>', 'Zoë 🌻', 'محمد'];
    for (const firstName of words) await registered(event.slug, { firstName, organization: firstName });
    const rows = await connection.db
      .selectFrom('registration')
      .select('firstName')
      .where('switchEventId', '=', event.id)
      .orderBy('arrival')
      .execute();
    expect(rows.map((row) => row.firstName)).toEqual(words);
  });
});

describe('/inscriptions/:token', () => {
  const place = async (token: string) => (await call(seePlace, { token })).data.place;

  it('shows the place to whoever holds the link; a forged or foreign link opens nothing', async () => {
    const event = await make();
    const token = await registered(event.slug);
    expect(await place(token)).toMatchObject({ status: 'confirmed', name: 'Amina Diallo' });
    const forged = [
      `${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}`,
      sealToken('another secret', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'),
      sealToken(SECRET, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'),
      '',
      '../../etc/passwd',
      "' or 1=1",
    ];
    for (const bad of forged) {
      expect((await call(seePlace, { token: bad })).status).toBe(404);
      expect((await call(act, { token: bad }, { intent: 'cancel' })).status).toBe(404);
    }
    const other = ctx;
    ctx = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    expect((await call(seePlace, { token })).status).toBe(404);
    ctx = other;
  });

  it('changes nothing by GET, whatever the address asks', async () => {
    const event = await make();
    const token = await registered(event.slug);
    for (const query of ['?annuler=1', '?effacer=1', '?modifier=1', '?annule=1', '?intent=cancel'])
      await call(seePlace, { token }, undefined, query);
    const rows = await connection.db
      .selectFrom('registration')
      .select(['status', 'version'])
      .where('switchEventId', '=', event.id)
      .execute();
    expect(rows).toEqual([{ status: 'confirmed', version: 1 }]);
  });

  it('cancels, brings back, changes and erases, each with 303', async () => {
    const event = await make();
    const token = await registered(event.slug);
    const done = async (fields: Record<string, string>) => {
      const { status: code, location } = await call(act, { token }, fields);
      return [code, location.replace(token, 'T')];
    };
    expect(await done({ intent: 'cancel' })).toEqual([303, '/inscriptions/T?annule=1']);
    expect((await place(token))?.status).toBe('cancelled');
    expect(await done({ intent: 'restore' })).toEqual([303, '/inscriptions/T?retour=1']);
    const change = { ...complete, intent: 'change', firstName: 'Aminata' };
    expect(await done(change)).toEqual([303, '/inscriptions/T?modifie=1']);
    expect((await place(token))?.name).toBe('Aminata Diallo');
    expect(await done({ intent: 'erase' })).toEqual([303, '/inscriptions/T']);
    expect((await place(token))?.status).toBe('erased');
    expect((await call(act, { token }, { intent: 'restore' })).status).toBe(409);
    expect((await call(act, { token }, { intent: 'nothing known' })).status).toBe(400);
    expect(await count(event.id)).toBe(1);
  });

  it('corrects who accompanies another person, and asks for a name', async () => {
    const event = await make();
    const companion = { forWhom: 'other', companionName: 'Sophie Martin' };
    const token = await registered(event.slug, companion);
    const { forWhom: _asked, ...change } = { ...complete, intent: 'change' };
    expect(await call(act, { token }, change)).toMatchObject({
      status: 400,
      data: { state: { errors: { companionName: ['writeCompanion'] } } },
    });
    expect((await call(act, { token }, { ...change, companionName: 'Sophie Durand' })).status).toBe(303);
    expect(await place(token)).toMatchObject({ forWhom: 'other', companionName: 'Sophie Durand' });
  });

  it.each(['over', 'cancelled'] as const)(
    'of a Switch that is %s asks neither to cancel nor to come back; one may still correct and erase',
    async (closed) => {
      const event = await make();
      const token = await registered(event.slug);
      const left = await registered(event.slug);
      await call(act, { token: left }, { intent: 'cancel' });
      const before = ctx;
      onTestFinished(() => {
        ctx = before;
      });
      if (closed === 'over') ctx = { ...ctx, now: new Date(ctx.now.getTime() + 60 * 86_400_000) };
      else
        await connection.db
          .updateTable('switchEvent')
          .set({ status: 'cancelled', cancellationReason: 'La salle est fermée.' })
          .where('id', '=', event.id)
          .execute();
      const asks = async (query: string, of = token) =>
        (await call(seePlace, { token: of }, undefined, query)).data.asks;
      expect((await place(token))?.closed).toBe(closed);
      expect(await asks('?annuler=1')).toBeNull();
      expect(await asks('?modifier=1')).toBe('change');
      expect(await asks('?effacer=1')).toBe('erase');
      expect(await asks('?effacer=1', left)).toBe('erase');
      expect(await call(act, { token: left }, { intent: 'restore' })).toMatchObject({
        status: 409,
        data: { refusal: closed },
      });
      expect((await call(act, { token }, { intent: 'erase' })).status).toBe(303);
    },
  );

  it('answers 400 to a change that is not right, 409 to one that would cost the seat', async () => {
    const event = await make({
      capacity: 1,
      seatRules: [{ stakeholderType: 'ess', reserved: 0, maximum: 0 }],
    });
    const token = await registered(event.slug);
    const change = { ...complete, intent: 'change' };
    expect(await call(act, { token }, { ...change, firstName: '' })).toMatchObject({
      status: 400,
      data: { state: { errors: { firstName: ['writeFirstName'] } } },
    });
    expect(await call(act, { token }, { ...change, stakeholderType: 'ess' })).toMatchObject({
      status: 409,
      data: { refusal: 'would-lose-seat' },
    });
  });
});

describe('POST /code', () => {
  it('leads to the place, however the code is typed; a wrong one answers 400', async () => {
    const event = await make();
    const token = await registered(event.slug);
    const { shortCode } = await connection.db
      .selectFrom('registration')
      .select('shortCode')
      .where('switchEventId', '=', event.id)
      .executeTakeFirstOrThrow();
    const code = `${shortCode.slice(0, 4).toLowerCase()} ${shortCode.slice(4)}`;
    expect(await call(findPlace, {}, { code })).toMatchObject({
      status: 303,
      location: `/inscriptions/${token}`,
    });
    for (const wrong of ['', 'AAAA-AAAA', '\u0000', 'x'.repeat(10_000)])
      expect((await call(findPlace, {}, { code: wrong })).status).toBe(400);
  });
});
