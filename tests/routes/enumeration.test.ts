import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { register } from '~/domain/registrations/registering/register.server';
import { loader as certificate } from '~/routes/registration/certificate';
import { loader as certificatePdf } from '~/routes/registration/certificate-pdf';
import { action as findPlace } from '~/routes/registration/code';
import { action as act, loader as seePlace } from '~/routes/registration/place';
import { action as post } from '~/routes/registration/register';
import { loader as slip } from '~/routes/registration/slip';
import { loader as slipPdf } from '~/routes/registration/slip-pdf';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { oneInput } from '~tests/support/registration-input';

const env = { secret: 'a secret of the tests that is long enough', appUrl: 'http://localhost:3000' };
const SAMPLES = 160;
/** Two paces of one thing, on a busy machine. The control is further apart than this. */
const NOISE = 1.25;
let connection: Connection;
let ctx: Ctx;

beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
});
afterAll(() => connection.close());

type Route = (args: { context: AppLoadContext; params: Record<string, string>; request: Request }) => unknown;

interface Answer {
  status: number;
  headers: Record<string, string>;
  data: unknown;
}

async function call(
  route: unknown,
  params: Record<string, string>,
  fields?: Record<string, string>,
  query = '',
): Promise<Answer> {
  const body = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {};
  const request = new Request(`http://localhost:3000/x${query}`, body);
  const context = { ctx, env } as unknown as AppLoadContext;
  const answer = await Promise.resolve((route as Route)({ context, params, request })).catch(
    (thrown: unknown) => thrown,
  );
  if (answer instanceof Error) throw answer;
  if (answer instanceof Response)
    return { status: answer.status, headers: Object.fromEntries(answer.headers), data: await answer.text() };
  const { data, init } = answer as { data?: unknown; init?: { status?: number } | null };
  return init === undefined
    ? { status: 200, headers: {}, data: answer }
    : { status: init?.status ?? 200, headers: {}, data };
}

const form = (over: Record<string, string>) => ({
  forWhom: 'self',
  firstName: 'Amina',
  lastName: 'Diallo',
  stakeholderType: 'usager',
  organization: '',
  contact: 'email',
  email: 'amina@exemple.fr',
  phone: '',
  intent: 'confirm',
  ...over,
});
const tokenOf = ({ headers }: Answer) =>
  /^\/inscriptions\/([\w-]{42})/.exec(headers.location ?? '')?.[1] ?? '';
const make = (capacity = 5000) => makeSwitch(connection.db, ctx.hub, { capacity });

/** The answer with everything that is drawn or typed taken for its kind: what is left must be the same for all. */
function shapeOf(answer: unknown): unknown {
  const told = JSON.stringify(answer, (key, value) =>
    key === 'shortCode' || key === 'formId' || key === 'registeredOn' ? `<${key}>` : value,
  );
  return told
    .replace(/[\w-]{42}/g, '<token>')
    .replace(/known|fresh/g, '<who>')
    .replace(/-[0-9a-f]{8}\b/g, '<slug>');
}

/** Somebody who is registered and somebody who is not fill in the same form; and what each of them gets to see. */
async function pair(event: { slug: string }, over: { known?: object; fresh?: object } = {}) {
  const at = { switch: event.slug };
  const known = await call(post, at, form({ email: 'known@exemple.fr', ...over.known }));
  const fresh = await call(post, at, form({ email: 'fresh@exemple.fr', ...over.fresh }));
  return { known, fresh };
}

describe('whether somebody is registered', () => {
  it.each([
    ['e-mail', {}],
    ['e-mail under another name', { firstName: 'Moussa' }],
    ['phone', { contact: 'phone', phone: '06 12 34 56 78', email: '' }],
    ['name without a contact', { contact: 'none', email: '' }],
  ])('is not told by the answer to a form: %s', async (_what, over) => {
    const event = await make();
    const isByMail = !('contact' in over);
    const mine = { ...over, ...(isByMail ? { email: 'known@exemple.fr' } : {}) };
    const theirs = { ...over, ...(isByMail ? { email: 'fresh@exemple.fr' } : { lastName: 'Fresh' }) };
    await call(post, { switch: event.slug }, form({ ...mine, firstName: 'Amina' }));
    const { known, fresh } = await pair(event, { known: mine, fresh: theirs });
    expect(known.status).toBe(303);
    expect(shapeOf(known)).toEqual(shapeOf(fresh));
  });

  it('is not told by the page that the form opens, nor by anything that is done there', async () => {
    const event = await make();
    await call(post, { switch: event.slug }, form({ email: 'known@exemple.fr' }));
    const { known, fresh } = await pair(event);
    const tokens = [tokenOf(known), tokenOf(fresh)] as const;
    const same = async (fields?: Record<string, string>, query = '') => {
      const [one, other] = await Promise.all(
        tokens.map((token) => call(fields ? act : seePlace, { token }, fields, query)),
      );
      expect(shapeOf(one)).toEqual(shapeOf(other));
      return one?.status;
    };
    const change = form({ intent: 'change', lastName: 'Diallo-Roux' });
    expect(await same(undefined, '?bienvenue=1')).toBe(200);
    for (const query of ['?modifier=1', '?annuler=1', '?effacer=1', '?ajouter=1', '?je-garde=1'])
      expect(await same(undefined, query)).toBe(200);
    expect(await same({ ...change, firstName: '' })).toBe(400);
    expect(await same({ ...change, email: 'nouvelle@exemple.fr' })).toBe(303);
    expect(await same({ ...change, stakeholderType: 'mediation' })).toBe(303);
    expect(await same({ intent: 'keep' })).toBe(409);
    expect(await same({ intent: 'keep-all' })).toBe(303);
    expect(await same({ intent: 'cancel' })).toBe(303);
    expect(await same()).toBe(200);
    expect(await same(change)).toBe(409);
    expect(await same({ intent: 'restore' })).toBe(303);
    expect(await same()).toBe(200);
    expect(await same({ ...change, intent: 'add' })).toBe(409);
    expect(await same({ intent: 'accept-part' })).toBe(409);
    expect(await same({ intent: 'erase' })).toBe(303);
    expect(await same()).toBe(200);
    expect(await same({ intent: 'restore' })).toBe(409);
  });

  it('is not told by what one prints of one’s place', async () => {
    const event = await make();
    await call(post, { switch: event.slug }, form({ email: 'known@exemple.fr' }));
    const { known, fresh } = await pair(event);
    const tokens = [tokenOf(known), tokenOf(fresh)] as const;
    const both = (route: unknown) => Promise.all(tokens.map((token) => call(route, { token })));
    const statuses = async (route: unknown) => (await both(route)).map(({ status }) => status);
    // Code, square and id are drawn for each: what stands around them is the same.
    const around = (answer: Answer) =>
      shapeOf(
        JSON.parse(
          JSON.stringify(answer, (key, value) => (['id', 'value', 'path'].includes(key) ? '' : value)),
        ),
      );
    const [one, other] = (await both(slip)).map((answer) => around({ ...answer, headers: {} }));
    expect(one).toEqual(other);
    expect(await statuses(slip)).toEqual([200, 200]);
    expect(await statuses(slipPdf)).toEqual([200, 200]);
    const [mine, theirs] = (await both(certificate)).map(around);
    expect(mine).toEqual(theirs);
    expect(await statuses(certificatePdf)).toEqual([303, 303]);
    await Promise.all(tokens.map((token) => call(act, { token }, { intent: 'erase' })));
    expect(await statuses(slip)).toEqual([404, 404]);
  });

  it('is not told by correcting one’s own address to theirs', async () => {
    const event = await make();
    await call(post, { switch: event.slug }, form({ email: 'known@exemple.fr' }));
    const mine = tokenOf(
      await call(post, { switch: event.slug }, form({ firstName: 'Bob', contact: 'none' })),
    );
    const to = (email: string) =>
      call(act, { token: mine }, form({ intent: 'change', firstName: 'Bob', email }));
    expect(shapeOf(await to('known@exemple.fr'))).toEqual(shapeOf(await to('fresh@exemple.fr')));
  });

  it('is not told by a code: one that never was and one that was erased are the same', async () => {
    const event = await make();
    const token = tokenOf(await call(post, { switch: event.slug }, form({ email: 'code@exemple.fr' })));
    const { shortCode } = await connection.db
      .selectFrom('registration')
      .select('shortCode')
      .where('email', '=', 'code@exemple.fr')
      .executeTakeFirstOrThrow();
    await call(act, { token }, { intent: 'erase' });
    const erased = await call(findPlace, {}, { code: shortCode });
    const never = await call(findPlace, {}, { code: 'ZZZZ-ZZZZ' });
    expect(erased.status).toBe(400);
    expect({ ...erased, data: null }).toEqual({ ...never, data: null });
  });
});

/** How many times as long one takes as the other: the median of pairs, taken in turn, so that load slows both. */
async function pace(one: (turn: number) => Promise<unknown>, other: (turn: number) => Promise<unknown>) {
  const ratios: number[] = [];
  const took = async (work: (turn: number) => Promise<unknown>, turn: number) => {
    const from = performance.now();
    await work(turn);
    return performance.now() - from;
  };
  for (let turn = 0; turn < SAMPLES; turn += 1) {
    const isFirst = turn % 2 === 0;
    const before = isFirst ? await took(one, turn) : await took(other, turn);
    const after = isFirst ? await took(other, turn) : await took(one, turn);
    // The first ones compile.
    if (turn >= SAMPLES / 4) ratios.push(isFirst ? before / after : after / before);
  }
  return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.NaN;
}
const apart = (ratio: number) => Math.max(ratio, 1 / ratio);
function say(...told: unknown[]): void {
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

describe('the time of an answer', () => {
  it('is the same within noise for a known e-mail and an unknown one; refusing at once would show', async () => {
    const event = await make();
    for (let turn = 0; turn < SAMPLES; turn += 1)
      await call(post, { switch: event.slug }, form({ email: `known-${turn}@exemple.fr` }));
    const known = (turn: number) =>
      call(post, { switch: event.slug }, form({ email: `known-${turn}@exemple.fr` }));
    const fresh = (turn: number) =>
      call(post, { switch: event.slug }, form({ email: `fresh-${turn}@exemple.fr` }));
    // The team is told at once, and nothing is written: what the public would see if it were told.
    const team = { ...ctx, viewer: staff(ctx.hub, { role: 'hub_staff' }) };
    const registerAs = (who: Ctx, email: string) =>
      register(who, event.slug, oneInput({ contact: { contact: 'email', email } }));
    const refused = (turn: number) => registerAs(team, `known-${turn}@exemple.fr`);
    const written = (turn: number) => registerAs(ctx, `written-${turn}@exemple.fr`);
    const measured = await pace(known, fresh);
    const control = await pace(refused, written);
    say('form, known / unknown', measured, 'refused / unknown', control);
    expect(apart(control), 'the control').toBeGreaterThan(NOISE);
    expect(apart(measured)).toBeLessThan(NOISE);
  });

  it('is the same within noise for the page of a true place and that of an echo', async () => {
    const event = await make();
    await call(post, { switch: event.slug }, form({ email: 'known@exemple.fr' }));
    const { known, fresh } = await pair(event);
    const see = (token: string) => () => call(seePlace, { token });
    const measured = await pace(see(tokenOf(known)), see(tokenOf(fresh)));
    const control = await pace(see('x'.repeat(42)), see(tokenOf(fresh)));
    say('page, echo / true', measured, 'no place / true', control);
    expect(apart(control), 'the control').toBeGreaterThan(NOISE);
    expect(apart(measured)).toBeLessThan(NOISE);
  });
});
