import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import * as queue from '~/routes/hub/triage';
import * as acts from '~/routes/hub/triage-acts';
import * as csv from '~/routes/hub/triage-csv';
import * as desk from '~/routes/hub/triage-idea';
import * as many from '~/routes/hub/triage-many';
import * as xlsx from '~/routes/hub/triage-xlsx';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { emptyBoard, grantHubStaff, makeHubStaff, makeIdea } from '../support/ideas';

let connection: Connection;
let nadia: Ctx;
let karim: Ctx;
let organiser: Ctx;
let event: { id: string };

beforeAll(async () => {
  connection = await ownDatabase();
  const plain = await contextOf(connection.db);
  nadia = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub) };
  karim = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub, 'Karim Blanc') };
  organiser = { ...plain, viewer: staff(plain.hub, { role: 'organiser', zone: 'avignon' }) };
  for (const { viewer } of [nadia, karim]) await grantHubStaff(connection.db, plain.hub, viewer);
  event = await makeSwitch(connection.db, plain.hub, { zone: 'avignon' });
});
afterAll(() => connection.close());
beforeEach(async () => {
  await connection.db.deleteFrom('triageAct').execute();
  await connection.db.deleteFrom('ideaMerge').execute();
  await emptyBoard(connection.db);
});

const contextFor = (ctx: Ctx) => ({ ctx, env: { rateLimit: false } }) as unknown as AppLoadContext;

async function send(
  action: (args: ActionFunctionArgs) => Promise<unknown>,
  ctx: Ctx,
  fields: Record<string, string | string[]>,
  idea = 0,
) {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) body.append(name, value);
  const request = new Request('http://localhost:3000/hub/tri', { method: 'POST', body });
  const args = { context: contextFor(ctx), params: { idea: String(idea) }, request } as ActionFunctionArgs;
  const answer = await action(args).catch((thrown: unknown) => thrown);
  if (answer instanceof Response)
    return { status: answer.status, to: new URL(answer.headers.get('Location') ?? '/', 'http://x') };
  const told = answer as { data?: Record<string, unknown>; init?: { status?: number } };
  return { status: told.init?.status ?? 200, to: new URL('http://x'), said: told.data ?? {} };
}

function load<Data>(loader: (args: LoaderFunctionArgs) => Promise<Data>, ctx: Ctx, path: string, idea = 0) {
  const request = new Request(`http://localhost:3000${path}`);
  return loader({ context: contextFor(ctx), params: { idea: String(idea) }, request } as LoaderFunctionArgs);
}

const row = (number: number) =>
  connection.db
    .selectFrom('idea')
    .select(['version', 'assignedTo', 'onBoard'])
    .where('number', '=', number)
    .executeTakeFirstOrThrow();

describe('views of the queue', () => {
  it('are kept, shared, and deleted by whoever keeps them', async () => {
    const keep = (nom: string, more: Record<string, string> = {}) =>
      send(queue.action, nadia, { intent: 'keep-view', nom, vue: 'pour=moi&apres=3&x=1', ...more });
    expect((await keep('À moi')).to.searchParams.get('dit')).toBe('vue');
    expect((await keep('Pour tous', { partage: 'oui' })).to.searchParams.get('dit')).toBe('vue');
    expect((await keep('À moi')).to.searchParams.get('refus')).toBe('view-taken');
    expect((await keep(' ')).to.searchParams.get('refus')).toBe('view-name');
    const seen = async (ctx: Ctx) => (await load(queue.loader, ctx, '/hub/tri')).views;
    expect((await seen(nadia)).map(({ name, query }) => [name, query]).sort()).toEqual([
      ['Pour tous', 'pour=moi'],
      ['À moi', 'pour=moi'],
    ]);
    const [shared, ...others] = await seen(karim);
    expect([shared?.name, shared?.isMine, others]).toEqual(['Pour tous', false, []]);
    const remove = (ctx: Ctx) => send(queue.action, ctx, { intent: 'delete-view', view: shared?.id ?? '' });
    expect((await remove(karim)).status).toBe(404);
    expect((await remove(nadia)).to.searchParams.get('dit')).toBe('vue-supprimee');
    expect(await seen(karim)).toEqual([]);
  });
});

describe('many ideas at once', () => {
  it('are looked at, given to somebody, and given back', async () => {
    const [a, b] = [await makeIdea(nadia, event), await makeIdea(nadia, event)];
    const fields = { geste: 'prendre', ids: [`${a}.1`, `${b}.1`], retour: '/hub/tri?pour=personne' };
    const preview = await send(many.action, nadia, fields);
    expect(preview).toMatchObject({ status: 200, said: { view: { preview: { left: [] } } } });
    expect((await row(a)).assignedTo).toBeNull();
    const done = await send(many.action, nadia, { ...fields, confirme: 'oui' });
    expect([done.status, done.to.searchParams.get('pour')]).toEqual([303, 'personne']);
    expect((await row(b)).assignedTo).not.toBeNull();
    const act = done.to.searchParams.get('fait') ?? '';
    const undo = (ctx: Ctx) => send(acts.action, ctx, { act, retour: '/hub/tri' });
    expect((await undo(karim)).to.searchParams.get('refus')).toBe('not-found');
    expect((await undo(nadia)).to.searchParams.get('annule')).toBe(act);
    expect([(await row(a)).assignedTo, (await row(b)).assignedTo]).toEqual([null, null]);
  });

  it('say what somebody changed in between, and leave it', async () => {
    const [a, b] = [await makeIdea(nadia, event), await makeIdea(nadia, event)];
    await send(desk.action, karim, { intent: 'take', expectedVersion: '1' }, b);
    const late = { geste: 'prendre', ids: [`${a}.1`, `${b}.1`], confirme: 'oui' };
    const done = await send(many.action, nadia, late);
    expect(done.to.searchParams.get('laisses')).toBe(`${b}-changed`);
    const alone = await send(desk.action, nadia, { intent: 'take', expectedVersion: '1' }, b);
    expect([alone.to.searchParams.get('refus'), alone.to.searchParams.get('qui')]).toEqual([
      'changed',
      'Karim Blanc',
    ]);
  });

  it('become one by their button, whatever the list beside it says, and are several again', async () => {
    const [a, b] = [await makeIdea(nadia, event), await makeIdea(nadia, event)];
    const ids = [`${a}.1`, `${b}.1`];
    const preview = await send(many.action, nadia, { geste: 'prendre', intent: 'regrouper', ids });
    expect(preview).toMatchObject({ said: { view: { slug: 'regrouper' } } });
    const fields = { geste: 'regrouper', ids, confirme: 'oui', garde: String(b) };
    expect(await send(many.action, nadia, fields)).toMatchObject({
      status: 400,
      said: { wrongReason: 'reason-missing', view: { typed: { keeps: b } } },
    });
    const done = await send(many.action, nadia, { ...fields, reason: 'Elles disent la même chose.' });
    expect([(await row(a)).onBoard, (await row(b)).onBoard]).toEqual([false, true]);
    await send(acts.action, nadia, { act: done.to.searchParams.get('fait') ?? '' });
    expect((await row(a)).onBoard).toBe(true);
  });
});

describe('the file of the queue', () => {
  it('tells how authors are reached only where it is asked, and to the hub alone', async () => {
    const contact = { authorContact: 'email', authorEmail: 'odette@mail.example' } as const;
    const a = await makeIdea(nadia, event, { title: '=HYPERLINK("x")' });
    await connection.db.updateTable('idea').set(contact).where('number', '=', a).execute();
    const plain = await (await load(csv.loader, nadia, '/hub/tri.csv')).text();
    expect(plain).toContain('HYPERLINK');
    expect(plain).not.toMatch(/(^|[;,"\n])=HYPERLINK/);
    expect(plain).not.toContain('odette@');
    const full = await (await load(csv.loader, nadia, '/hub/tri.csv?contacts=oui')).text();
    expect(full).toContain('odette@mail.example');
    const book = await load(xlsx.loader, nadia, '/hub/tri.xlsx');
    expect((await book.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
    for (const loader of [csv.loader, xlsx.loader])
      await expect(load(loader, organiser, '/hub/tri.csv?contacts=oui')).rejects.toMatchObject({
        init: { status: 403 },
      });
  });
});

describe('beside a decision', () => {
  it('keeps answers, and does not write over those of somebody else', async () => {
    const a = await makeIdea(nadia, event);
    const keep = (ctx: Ctx, lead: string) =>
      send(desk.action, ctx, { intent: 'keep', expectedVersion: '1', keptVersion: '0', lead }, a);
    expect((await keep(nadia, 'Zinc')).to.searchParams.get('dit')).toBe('reponses');
    expect(await keep(karim, 'Autre')).toMatchObject({ status: 409, said: { who: 'Nadia Roux' } });
    const page = await load(desk.loader, karim, '/', a);
    expect(page.triage.kept).toMatchObject({ answers: { lead: 'Zinc' }, who: 'Nadia Roux' });
  });

  it('keeps notes for the team alone', async () => {
    const a = await makeIdea(nadia, event);
    const note = { intent: 'note', expectedVersion: '1', body: 'Secret de l’équipe' };
    expect((await send(desk.action, nadia, note, a)).to.searchParams.get('dit')).toBe('note');
    expect(await send(desk.action, nadia, { ...note, body: ' ' }, a)).toMatchObject({ status: 400 });
    expect((await send(desk.action, organiser, note, a)).status).toBe(403);
    const page = await load(desk.loader, karim, '/', a);
    expect(page.triage.notes).toMatchObject([{ body: 'Secret de l’équipe', isMine: false }]);
    const file = await (await load(csv.loader, nadia, '/hub/tri.csv?contacts=oui')).text();
    expect(file).not.toContain('Secret');
    expect(JSON.stringify(await readIdea(organiser, a))).not.toContain('Secret');
    const remove = { intent: 'remove-note', expectedVersion: '1', note: page.triage.notes[0]?.id ?? '' };
    expect((await send(desk.action, karim, remove, a)).status).toBe(403);
    expect((await send(desk.action, nadia, remove, a)).to.searchParams.get('dit')).toBe('note-supprimee');
  });
});

describe('filtering by topic', () => {
  const slug = 'aide-aux-demarches-administratives';
  const topic = 'Aide aux démarches administratives';
  const about = async (topics: string[]) => {
    const number = await makeIdea(nadia, event);
    await connection.db.updateTable('idea').set({ topics }).where('number', '=', number).execute();
    return number;
  };

  it('offers topics of the national vocabulary that some idea has, and finds those ideas', async () => {
    const [a] = [await about([topic, 'Un mot à nous']), await about([])];
    const page = await load(queue.loader, nadia, `/hub/tri?theme=${slug}`);
    expect([page.total, page.lines.map(({ number }) => number)]).toEqual([1, [a]]);
    expect(page.choices.topics).toEqual([{ value: slug, label: topic }]);
    const file = await (await load(csv.loader, nadia, `/hub/tri.csv?theme=${slug}`)).text();
    expect(file.trim().split('\n')).toHaveLength(2);
  });

  it('goes from one idea of the topic to the next, and acts on the whole view', async () => {
    const [a, other, b] = [await about([topic]), await about([]), await about([topic])];
    const { open } = await load(queue.loader, nadia, `/hub/tri?theme=${slug}&idee=${a}`);
    expect([open?.previousHref, open?.nextHref]).toEqual([null, `/hub/tri?theme=${slug}&idee=${b}#ouverte`]);
    const all = { geste: 'prendre', tout: 'oui', vue: `theme=${slug}`, confirme: 'oui' };
    const preview = await send(many.action, nadia, { ...all, confirme: '' });
    expect(preview).toMatchObject({
      said: { view: { preview: { fitting: [{ number: a }, { number: b }] } } },
    });
    await send(many.action, nadia, all);
    const held = async (number: number) => (await row(number)).assignedTo !== null;
    expect([await held(a), await held(other), await held(b)]).toEqual([true, false, true]);
  });

  it('is no filter where nobody knows the topic, and offers none that only a merged idea has', async () => {
    const [a, b] = [await about([topic]), await about([])];
    const unknown = await load(queue.loader, nadia, '/hub/tri?theme=une-invention');
    expect(unknown.total).toBe(2);
    const merge = { geste: 'regrouper', ids: [`${a}.1`, `${b}.1`], garde: String(b), reason: 'La même.' };
    await send(many.action, nadia, { ...merge, confirme: 'oui' });
    const page = await load(queue.loader, nadia, `/hub/tri?theme=${slug}`);
    expect([page.total, page.choices.topics]).toEqual([0, []]);
  });
});

describe('deciding from the queue', () => {
  const decide = (idea: number, retour: string) =>
    send(
      desk.action,
      nadia,
      { intent: 'decide', column: 'declined', reason: 'Ailleurs.', expectedVersion: '1', retour },
      idea,
    );

  it('goes on with what is next by then, then to the list', async () => {
    const [a, b, c] = [
      await makeIdea(nadia, event),
      await makeIdea(nadia, event),
      await makeIdea(nadia, event),
    ];
    // Seen before a colleague decides the idea that was next.
    const { back } = await load(queue.loader, nadia, `/hub/tri?zone=avignon&idee=${a}`);
    await decide(b, '');
    const next = (await decide(a, back)).to;
    expect(next.pathname + next.search + next.hash).toBe(
      `/hub/tri?zone=avignon&idee=${c}&fait=decision#ouverte`,
    );
    const last = (await decide(c, `/hub/tri?zone=avignon&idee=${c}#ouverte`)).to;
    expect(last.pathname + last.search + last.hash).toBe('/hub/tri?zone=avignon&fait=decision');
  });
});
