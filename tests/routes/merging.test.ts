import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { fr } from '~/i18n/fr';
import { paths } from '~/paths';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { formOfPage } from '../support/form-of-page';
import { type HttpVisitor, httpVisitor } from '../support/http-visitor';
import { makeIdea, SERVICE } from '../support/ideas';
import { versionOf } from '../support/merging';
import { signInAs } from '../support/sign-in-as';
import { hire } from '../support/team';

/** Everything below is plain pages and forms: no script runs. */
let connection: Connection;
let app: AppInProcess;
let ctx: Ctx;
let event: { id: string };
let nadia: HttpVisitor;
let admin: HttpVisitor;
let visitor: HttpVisitor;
let far: HttpVisitor;
beforeAll(async () => {
  connection = await ownDatabase();
  const { db } = connection;
  app = await appInProcess(connection);
  ctx = await contextOf(db, { now: new Date() });
  event = await makeSwitch(db, ctx.hub);
  await hire(db, { email: 'nadia@team.example', role: 'hub_staff' });
  await hire(db, { email: 'admin@team.example', role: 'hub_admin' });
  await hire(db, { email: 'far@team.example', role: 'hub_admin', hubId: 'antilles-guyane' });
  nadia = await signInAs(app, db, 'nadia@team.example');
  admin = await signInAs(app, db, 'admin@team.example');
  far = await signInAs(app, db, 'far@team.example');
  visitor = httpVisitor(app.url);
});
afterAll(async () => {
  await app.close();
  await connection.close();
});

const idea = (title: string) => makeIdea(ctx, event, { title });
/** Main part alone: the navigation says nothing of ideas. */
const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const columnOf = async (number: number) => (await readIdea(ctx, number))?.idea.boardColumn;
const isOnBoard = async (number: number) => {
  const row = connection.db.selectFrom('idea').select('onBoard').where('number', '=', number);
  return (await row.executeTakeFirstOrThrow()).onBoard;
};

describe('grouping two ideas', () => {
  it('finds the other by words or by number, reads both again, and says so on both pages', async () => {
    const source = await idea('Des tablettes à emprunter à la médiathèque');
    const target = await idea('Des tablettes à la médiathèque');
    const page = await nadia.get(paths.mergeIdea(source));
    expect(page.text).toContain(paths.mergeInto(source, target).replaceAll('&', '&amp;'));
    const byWords = await nadia.get(`${paths.mergeIdea(source)}?q=mediatheque`);
    expect(byWords.text).toContain('Regrouper avec «\u00a0Des tablettes à la médiathèque\u00a0»');
    const byNumber = await nadia.get(`${paths.mergeIdea(source)}?q=${target}`);
    expect(main(byNumber.text)).toContain('Idées trouvées');
    expect(main(byNumber.text)).toContain('Des tablettes à la médiathèque');
    for (const nothing of ['999999', 'xylophone'])
      expect((await nadia.get(`${paths.mergeIdea(source)}?q=${nothing}`)).text).toContain(
        'Aucune idée trouvée.',
      );

    const confirm = await nadia.get(paths.mergeInto(source, target));
    for (const title of ['Des tablettes à emprunter à la médiathèque', 'Des tablettes à la médiathèque'])
      expect(main(confirm.text)).toContain(title);
    const form = formOfPage(confirm.text, 'reason');
    // What is refused must find both ideas again.
    expect(main(confirm.text)).toContain(`method="post" action="${paths.mergeInto(source, target)}"`);
    const empty = await nadia.post(paths.mergeInto(source, target), { ...form, reason: ' ' });
    expect([empty.status, empty.text.includes('Écrivez pourquoi, en une phrase au moins.')]).toEqual([
      400,
      true,
    ]);
    const done = await nadia.post(paths.mergeIdea(source), { ...form, reason: 'Le même besoin.' });
    expect([done.status, done.location]).toEqual([303, `${paths.mergeIdea(target)}?fait=regroupee`]);
    expect((await nadia.get(done.location)).text).toContain('Les idées sont regroupées');

    const original = main((await visitor.get(paths.idea(source))).text);
    expect(original).toContain('Cette idée est regroupée avec');
    expect(original).toContain('Pourquoi\u00a0: Le même besoin.');
    expect(original).toContain('saura ce que devient cette autre idée');
    expect(original).not.toContain(fr.outcome.nexts.read);
    expect(original).not.toContain(fr.outcome.headlines.to_sort);
    const stands = main((await visitor.get(paths.idea(target))).text);
    expect(stands).toContain('Elle réunit une autre idée');
    expect(await isOnBoard(source)).toBe(false);

    const undone = await nadia.post(
      paths.mergeIdea(target),
      formOfUndo((await nadia.get(done.location)).text),
    );
    expect(undone.location).toBe(`${paths.mergeIdea(source)}?fait=annule`);
    expect((await nadia.get(undone.location)).text).toContain('Chaque idée a retrouvé sa place.');
    expect(main((await visitor.get(paths.idea(target))).text)).not.toContain('Elle réunit');
    expect(await isOnBoard(source)).toBe(true);
  });

  const formOfUndo = (html: string) => ({ ...formOfPage(html, 'merge'), intent: 'undo' });
  const mergeForm = async (source: number, target: number): Promise<Record<string, string>> => ({
    ...formOfPage((await nadia.get(paths.mergeInto(source, target))).text, 'reason'),
    reason: 'Le même besoin.',
  });

  it('refuses what changed since it was read, and what is grouped or undone already', async () => {
    const [source, target] = [await idea('Un bus numérique'), await idea('Le bus de la mairie')];
    const form = await mergeForm(source, target);
    await nadia.post(paths.triageIdea(target), { ...SERVICE, expectedVersion: '1' });
    const stale = await nadia.post(paths.mergeInto(source, target), form);
    expect([stale.status, stale.text.includes('Une idée a changé entre-temps.')]).toEqual([409, true]);
    // What was typed is there still, with both ideas as they are now.
    expect(stale.text).toContain('Le même besoin.');
    const again = await mergeForm(source, target);
    expect(again.targetVersion).toBe(String(await versionOf(ctx, target)));
    expect((await nadia.post(paths.mergeIdea(source), again)).status).toBe(303);
    const twice = await nadia.post(paths.mergeIdea(source), again);
    expect([twice.status, twice.text.includes('Ces deux idées sont déjà ensemble.')]).toEqual([409, true]);
    const undo = formOfUndo((await nadia.get(paths.mergeIdea(source))).text);
    expect((await nadia.post(paths.mergeIdea(source), undo)).status).toBe(303);
    const late = await nadia.post(paths.mergeIdea(source), undo);
    expect([late.status, late.text.includes('C’est déjà annulé.')]).toEqual([409, true]);
    expect(await columnOf(target)).toBe('service_to_prepare');
  });

  it('is nobody else’s, nor of another hub’s ideas', async () => {
    const [source, target] = [await idea('Une permanence'), await idea('Une permanence le soir')];
    const form = await mergeForm(source, target);
    const { hub } = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const there = { ...ctx, hub };
    const theirs = await makeIdea(there, await makeSwitch(connection.db, hub), { title: 'Ailleurs' });
    expect((await visitor.post(paths.mergeIdea(source), form)).location).toContain('/connexion');
    for (const path of [paths.mergeIdea(source), paths.splitIdea(source), paths.mergeInto(source, target)]) {
      expect((await far.get(path)).status, path).toBe(403);
      expect((await visitor.get(path)).location, path).toContain('/connexion');
    }
    expect((await far.post(paths.mergeIdea(source), form)).status).toBe(403);
    expect((await nadia.get(paths.mergeIdea(theirs))).status).toBe(404);
    expect((await nadia.post(paths.mergeIdea(source), { ...form, avec: String(theirs) })).status).toBe(404);
    expect(main((await nadia.get(paths.mergeInto(source, theirs))).text)).not.toContain('Ailleurs');
    expect((await nadia.post(paths.mergeIdea(source), { intent: 'undo', merge: randomUUID() })).status).toBe(
      404,
    );
    expect((await nadia.post(paths.mergeIdea(source), { ...form, avec: 'x' })).status).toBe(400);
    expect([await isOnBoard(source), await isOnBoard(target)]).toEqual([true, true]);
  });
});

describe('splitting an idea', () => {
  const parts = (form: Record<string, string>) => ({
    ...form,
    'title.0': 'Le trajet',
    'description.0': 'Venir de loin.',
    'title.1': 'Les ateliers',
    'description.1': 'Apprendre ensemble.',
    reason: 'Deux besoins.',
    closes: 'yes',
  });

  it('adds parts without losing what was typed, says what is missing, splits, and takes it back', async () => {
    const whole = await idea('Un bus et des ateliers');
    const path = paths.splitIdea(whole);
    const form = formOfPage((await nadia.get(path)).text, 'count');
    expect(form['title.0']).toBe('Un bus et des ateliers');
    const more = await nadia.post(path, { ...parts(form), intent: 'more' });
    expect(formOfPage(more.text, 'count')).toMatchObject({
      count: '3',
      'title.1': 'Les ateliers',
      'title.2': '',
    });
    const wrong = await nadia.post(path, { ...parts(form), 'title.1': '', reason: '', intent: 'split' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('Écrivez le titre de cette partie.');
    expect(formOfPage(wrong.text, 'count')).toMatchObject({ 'title.0': 'Le trajet' });
    const done = await nadia.post(path, { ...parts(form), intent: 'split' });
    expect(done.location).toBe(`${path}?fait=partagee`);
    const page = await nadia.get(done.location);
    expect(page.text).toContain('L’idée est partagée');
    const shown = main((await visitor.get(paths.idea(whole))).text);
    for (const title of ['Le trajet', 'Les ateliers']) expect(shown).toContain(title);
    expect(await columnOf(whole)).toBe('declined');
    const undone = await nadia.post(path, { ...formOfPage(page.text, 'split'), intent: 'undo' });
    expect((await nadia.get(undone.location)).text).toContain('Le partage est annulé');
    expect(await columnOf(whole)).toBe('to_sort');
    expect(main((await visitor.get(paths.idea(whole))).text)).not.toContain('Les ateliers');
  });

  it('refuses an idea that changed since, and to undo once a part was worked on', async () => {
    const whole = await idea('Une cuisine et un jardin');
    const path = paths.splitIdea(whole);
    const form = formOfPage((await nadia.get(path)).text, 'count');
    await nadia.post(paths.triageIdea(whole), { ...SERVICE, expectedVersion: '1' });
    const stale = await nadia.post(path, { ...parts(form), intent: 'split' });
    expect([stale.status, stale.text.includes('Une idée a changé entre-temps.')]).toEqual([409, true]);
    expect(formOfPage(stale.text, 'count')['title.1']).toBe('Les ateliers');
    const fresh = formOfPage((await nadia.get(path)).text, 'count');
    const page = await nadia.get((await nadia.post(path, { ...parts(fresh), intent: 'split' })).location);
    const [, part = ''] = /href="\/idees\/(\d+)"[^>]*>Le trajet/.exec(page.text) ?? [];
    const decided = { ...SERVICE, expectedVersion: '1' };
    expect((await nadia.post(paths.triageIdea(Number(part)), decided)).status).toBe(303);
    const undo = { ...formOfPage(page.text, 'split'), intent: 'undo' };
    const late = await nadia.post(path, undo);
    expect([late.status, late.text.includes('Une partie a changé.')]).toEqual([409, true]);
  });
});

describe('a hub’s own words', () => {
  const PATH = paths.vocabulary();
  const read = async () => (await admin.get(PATH)).text;
  /** What the page says of one word: its slug and version, as a form would send them. */
  async function seen(slug: string) {
    const forms = (await read()).match(/<form[\s\S]*?<\/form>/g) ?? [];
    const form = forms.find((each) => each.includes(`name="slug" value="${slug}"`));
    if (!form) throw new Error(`no form about ${slug}`);
    const fields = formOfPage(form, 'slug');
    return { list: fields.list ?? '', slug, version: fields.version ?? '' };
  }
  const change = (fields: Record<string, string>) => admin.post(PATH, fields);
  const columns = async () => (await contextOf(connection.db)).hub.columns;

  it('are renamed, added and ordered, and pages say them at once', async () => {
    const declined = await seen('declined');
    const named = { ...declined, intent: 'rename', 'labelFr.columns.declined': 'Gardées pour plus tard' };
    const renamed = await change(named);
    expect(renamed.location).toBe(`${PATH}?fait=renomme#columns`);
    expect((await admin.get(renamed.location.split('#')[0] ?? '')).text).toContain(
      'Les noms sont enregistrés',
    );
    expect((await visitor.get(paths.board())).text).toContain('Gardées pour plus tard');
    const stale = await change({ ...named, 'labelFr.columns.declined': 'Autrement' });
    expect([stale.status, stale.text.includes('Quelqu’un a changé ce mot entre-temps.')]).toEqual([
      409,
      true,
    ]);
    // What was typed stands in its field still.
    expect(stale.text).toContain('value="Autrement"');

    const add = { list: 'columns', intent: 'add', 'under.columns': 'service_ready' };
    const empty = await change({ ...add, 'labelFr.columns.new': ' ' });
    expect([empty.status, empty.text.includes('Écrivez le nom en français.')]).toEqual([400, true]);
    const taken = await change({ ...add, 'labelFr.columns.new': 'gardées pour plus tard' });
    expect([taken.status, taken.text.includes('Ce nom existe déjà.')]).toEqual([400, true]);
    const added = await change({ ...add, 'labelFr.columns.new': 'Services à relancer' });
    expect(added.location).toBe(`${PATH}?fait=ajoute#columns`);
    const slug = 'service_ready__services_a_relancer';
    const before = (await columns()).map((column) => column.slug as string);
    expect(before.indexOf(slug)).toBe(before.indexOf('service_ready') + 1);
    const up = await change({ ...(await seen(slug)), intent: 'up' });
    expect(up.location).toBe(`${PATH}?fait=range#columns`);
    const after = (await columns()).map((column) => column.slug as string);
    expect(after.indexOf(slug)).toBe(before.indexOf(slug) - 1);
  });

  it('are retired with their ideas moved, taken back, and never the last of a stage', async () => {
    const slug = 'service_ready__services_a_relancer';
    const number = await idea('Un service à relancer');
    const decided = await nadia.post(paths.triageIdea(number), {
      ...SERVICE,
      column: slug,
      expectedVersion: '1',
    });
    expect(decided.status).toBe(303);
    const retire = { ...(await seen(slug)), intent: 'retire' };
    const full = await change(retire);
    expect([full.status, full.text.includes('Des idées portent ce mot.')]).toEqual([409, true]);
    const last = await change({ ...(await seen('service_retired')), intent: 'retire' });
    expect([last.status, last.text.includes('rien d’autre ne compte comme lui')]).toEqual([409, true]);
    const moved = await change({ ...retire, [`into.columns.${slug}`]: 'service_ready' });
    expect(moved.location).toBe(`${PATH}?fait=retire#columns`);
    expect(await columnOf(number)).toBe('service_ready');
    expect((await visitor.get(paths.board())).text).not.toContain('>Services à relancer<');
    const restored = await change({ ...(await seen(slug)), intent: 'restore' });
    expect(restored.location).toBe(`${PATH}?fait=repris#columns`);
    expect((await visitor.get(paths.board())).text).toContain('>Services à relancer<');
  });

  it('are an administrator’s, of their own hub', async () => {
    const fields = { ...(await seen('to_sort')), intent: 'rename', 'labelFr.columns.to_sort': 'Le tas' };
    expect((await nadia.get(PATH)).status).toBe(403);
    expect((await visitor.get(PATH)).location).toContain('/connexion');
    for (const by of [nadia, visitor, far])
      expect([303, 403]).toContain((await by.post(PATH, fields)).status);
    expect((await columns()).find(({ slug }) => slug === 'to_sort')?.label.fr).toBe('À trier');
    expect((await change({ ...fields, list: 'elsewhere' })).status).toBe(400);
    expect((await change({ ...fields, intent: 'destroy' })).status).toBe(400);
    const unknown = await change({ ...fields, slug: 'nowhere' });
    expect([unknown.status, unknown.text.includes('Ce mot n’existe plus.')]).toEqual([409, true]);
  });
});
