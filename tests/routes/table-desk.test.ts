import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DeskTable } from '~/domain/table-desk/desk-table.server';
import { renewTableCode } from '~/domain/table-desk/draw-table-codes.server';
import { unbrokenNumber } from '~/domain/table-desk/unbroken-number';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { type HttpVisitor, httpVisitor } from '../support/http-visitor';
import { signInAs } from '../support/sign-in-as';
import { capture, correction, ideasOn, makeTable } from '../support/table-desk';
import { hire } from '../support/team';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let connection: Connection;
let app: AppInProcess;
beforeAll(async () => {
  connection = await ownDatabase();
  app = await appInProcess(connection, { rateLimit: true });
}, 300_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});
afterEach(() => expect(app.errors.splice(0)).toEqual([]));

const context = () => contextOf(connection.db, { now: new Date(), viewer: { kind: 'system' } });

async function table(over: { startsAt?: Date; endsAt?: Date } = {}): Promise<DeskTable & { path: string }> {
  const ctx = await context();
  const startsAt = new Date(Date.now() - HOUR);
  const endsAt = new Date(Date.now() + 3 * HOUR);
  const event = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', startsAt, endsAt, ...over });
  const at = await makeTable(ctx, event);
  return { ...at, path: `/tables/${at.table.id}` };
}

const type = (code: string | null, who = httpVisitor(app.url)) => who.post('/code', { code: code ?? '' });

async function facilitator(at: DeskTable): Promise<HttpVisitor> {
  const who = httpVisitor(app.url);
  await type(at.table.shortCode, who);
  return who;
}

describe('the code of a table', () => {
  it('opens that table, by a key that scripts cannot read and that goes to no other table', async () => {
    const at = await table();
    const opened = await type(
      `${at.table.shortCode?.toLowerCase().slice(0, 4)} ${at.table.shortCode?.slice(4)}`,
    );
    expect([opened.status, opened.location]).toEqual([303, at.path]);
    const [key = '', mark = ''] = opened.headers['set-cookie'] ?? [];
    expect(key).toMatch(
      new RegExp(`^table=[\\w-]{43}; Path=${at.path}; Max-Age=\\d+; SameSite=Lax; HttpOnly$`),
    );
    expect(mark).toMatch(new RegExp(`^saisie-table=[\\w-]{16}; Path=${at.path}; `));
    const who = await facilitator(at);
    const page = await who.get(at.path);
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toContain('no-store');
    expect(page.text).toContain('Table 1 – ');
    const other = await table();
    for (const path of [other.path, `${other.path}/donnees`])
      expect((await who.get(path)).location).toMatch(/^\/code\?retour=/);
  });

  it('is written on the page that its square opens, which opens nothing by itself', async () => {
    const at = await table();
    const who = httpVisitor(app.url);
    const page = await who.get(`/code?code=${at.table.shortCode}`);
    expect(page.text).toContain(`value="${at.table.shortCode?.slice(0, 4)}-${at.table.shortCode?.slice(4)}"`);
    expect(who.cookies.size).toBe(0);
  });

  it('dies when it is changed, with the keys that it gave; the new one shows the same table', async () => {
    const at = await table();
    const who = await facilitator(at);
    const { mark } = JSON.parse((await who.get(`${at.path}/donnees`)).text);
    await renewTableCode(await context(), at.event.id, at.table.id);
    expect((await who.get(at.path)).location).toMatch(/^\/code/);
    const sent = await who.post(`${at.path}/donnees`, {
      version: '1',
      mark,
      changes: JSON.stringify([capture()]),
    });
    expect(sent.status).toBe(303);
    expect((await type(at.table.shortCode)).status).toBe(400);
    const { shortCode } = await connection.db
      .selectFrom('workTable')
      .select('shortCode')
      .where('id', '=', at.table.id)
      .executeTakeFirstOrThrow();
    await type(shortCode, who);
    // What the device had kept under this mark is sent now.
    const again = await who.post(`${at.path}/donnees`, {
      version: '1',
      mark,
      changes: JSON.stringify([capture()]),
    });
    expect(JSON.parse(again.text).answers).toMatchObject([{ outcome: 'done' }]);
  });

  it('opens nothing once its Switch is over, and is answered like a code that was never drawn', async () => {
    const over = await table({
      startsAt: new Date(Date.now() - 4 * DAY),
      endsAt: new Date(Date.now() - 3 * DAY),
    });
    const [late, never] = [await type(over.table.shortCode), await type('KKKKKKK2')];
    const shape = (text: string) =>
      text.replaceAll(/nonce="[^"]*"|value="[^"]*"|KKKKKKK2/g, '').replaceAll(over.table.shortCode ?? '', '');
    expect(late.status).toBe(400);
    expect(shape(late.text)).toBe(shape(never.text));
    expect(late.headers['set-cookie'] ?? []).toEqual(never.headers['set-cookie'] ?? []);
  });

  it('tells nobody whether there is such a table', async () => {
    const at = await table();
    const who = httpVisitor(app.url);
    const answers = [at.table.id, '00000000-0000-4000-8000-000000000000', 'nowhere'].map(async (id) => {
      const { status, location, text } = await who.get(`/tables/${id}`);
      return JSON.stringify([status, location, text]).replaceAll(id, '<id>');
    });
    expect(new Set(await Promise.all(answers)).size).toBe(1);
  });
});

describe('a table without a script', () => {
  const formId = (page: string) => /name="formId" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? '';
  const said = {
    description: 'Euh, je ne comprends pas les courriers de la caisse. Ils sont trop longs.',
    speakerType: 'usager',
    speakerFirstName: 'Odette',
    ...{ authorContact: 'phone', authorPhone: '06 12 34 56 78', authorConsent: 'yes' },
  };

  it('leads from the words to the record, and keeps all that was typed', async () => {
    const at = await table();
    const who = await facilitator(at);
    const id = formId((await who.get(at.path)).text);
    const send = (fields: Record<string, string>) => who.post(at.path, { formId: id, ...said, ...fields });
    const wordless = await send({ step: 'words', intent: 'next', description: ' ', authorConsent: '' });
    expect([wordless.status, wordless.text.includes('Écrivez ce qui est dit.')]).toEqual([400, true]);
    expect(wordless.text).toContain('Cochez l’accord');
    const rest = await send({ step: 'words', intent: 'next' });
    expect(rest.text).toContain('value="Je ne comprends pas les courriers de la caisse"');
    const review = await send({ step: 'rest', intent: 'next', title: 'Des courriers clairs' });
    expect(review.text).toMatch(/data-slot="title">Des courriers clairs/);
    expect(review.text).toContain(`Par téléphone, ${unbrokenNumber('06 12 34 56 78')}`);
    const back = await send({ step: 'review', intent: 'back', title: 'Des courriers clairs' });
    expect(back.text).toContain('data-step="rest"');
    for (const _twice of [1, 2]) {
      const saved = await send({ step: 'review', intent: 'save', title: 'Des courriers clairs' });
      expect(saved.status).toBe(303);
      expect((await who.get(saved.location)).text).toMatch(/Idée n° \d+ enregistrée/);
    }
    const ideas = await ideasOn(connection.db, at.table.id);
    expect(ideas).toMatchObject([{ title: 'Des courriers clairs', authorPhone: '+33612345678' }]);
    const onBoard = await who.get('/tableau.json');
    expect(onBoard.text).toContain('Des courriers clairs');
    expect(onBoard.text).not.toContain('12 34 56 78');
  });

  it('corrects an idea, and shows the other side where somebody was faster', async () => {
    const at = await table();
    const who = await facilitator(at);
    await who.post(at.path, {
      formId: crypto.randomUUID(),
      step: 'review',
      intent: 'save',
      title: 'Un',
      ...said,
    });
    const [{ number = 0 } = {}] = await ideasOn(connection.db, at.table.id);
    const page = await who.get(`${at.path}?corriger=${number}`);
    expect(page.text).toContain('data-step="correct"');
    // The contact never comes back to the table.
    expect(page.text).not.toMatch(/612345678|06 12 34 56 78"/);
    const fields = { step: 'correct', intent: 'save', number: String(number), version: '1' };
    const words = { description: said.description, speakerType: 'usager', speakerFirstName: '' };
    const send = (over: Record<string, string>) =>
      who.post(at.path, { ...fields, ...words, formId: crypto.randomUUID(), ...over });
    expect((await send({ title: 'Deux' })).status).toBe(303);
    const late = await send({ title: 'Trois' });
    expect([late.status, late.text.includes('Maintenant\u00a0: Deux')]).toEqual([409, true]);
    expect(late.text).toContain('name="version" value="2"');
    expect((await send({ title: 'Trois', version: '2' })).status).toBe(303);
    expect(await ideasOn(connection.db, at.table.id)).toMatchObject([
      { title: 'Trois', authorPhone: '+33612345678', version: 3 },
    ]);
  });
});

describe('the data of a table', () => {
  it('refuses what it cannot read, another version, another mark, and says that it is closed', async () => {
    const at = await table();
    const who = await facilitator(at);
    const { mark } = JSON.parse((await who.get(`${at.path}/donnees`)).text);
    const good = { version: '1', mark, changes: JSON.stringify([capture()]) };
    const send = (over: Record<string, string>) => who.post(`${at.path}/donnees`, { ...good, ...over });
    expect((await send({ version: '2' })).text).toContain('"version"');
    expect((await send({ mark: 'somebody' })).text).toContain('"other-user"');
    expect((await send({ changes: '[{' })).status).toBe(400);
    expect(
      (await send({ changes: JSON.stringify(Array.from({ length: 21 }, () => capture())) })).status,
    ).toBe(400);
    expect((await send({ changes: JSON.stringify([correction(-1, 1)]) })).status).toBe(400);
    await connection.db
      .updateTable('switchEvent')
      .set({ status: 'cancelled', cancellationReason: 'Non' })
      .where('id', '=', at.event.id)
      .execute();
    const closed = await send({});
    expect([closed.status, closed.text]).toEqual([409, '{"reason":"closed"}']);
    expect(JSON.parse((await who.get(`${at.path}/donnees`)).text).closed).toBe('cancelled');
    expect(await ideasOn(connection.db, at.table.id)).toEqual([]);
  });

  it('keeps the shell free of anybody’s words', async () => {
    const at = await table();
    const who = await facilitator(at);
    const { mark } = JSON.parse((await who.get(`${at.path}/donnees`)).text);
    await who.post(`${at.path}/donnees`, { version: '1', mark, changes: JSON.stringify([capture()]) });
    const shell = await httpVisitor(app.url).get(`${at.path}/appli`);
    expect(shell.status).toBe(200);
    expect(shell.text).not.toMatch(/café des écrans|Odette|Switch pour les démarches/);
    const worker = await httpVisitor(app.url).get(`${at.path}/veilleur.js`);
    expect(worker.headers['service-worker-allowed']).toBe(at.path);
  });

  it('is also for the facilitator of the Switch, under another mark', async () => {
    const at = await table();
    await hire(connection.db, { email: 'cy@team.example', role: 'facilitator', switchEvent: at.event.slug });
    const cy = await signInAs(app, connection.db, 'cy@team.example');
    const mine = JSON.parse((await cy.get(`${at.path}/donnees`)).text);
    const theirs = JSON.parse((await (await facilitator(at)).get(`${at.path}/donnees`)).text);
    expect(mine.mark).not.toBe(theirs.mark);
    // On a device that both opened, the table's own key counts.
    await type(at.table.shortCode, cy);
    expect(JSON.parse((await cy.get(`${at.path}/donnees`)).text).mark).toBe(theirs.mark);
  });
});

describe('the organiser', () => {
  it('gives codes, changes one, and prints the sheets', async () => {
    const at = await table();
    await hire(connection.db, { email: 'ana@team.example', role: 'organiser', zone: 'avignon' });
    const ana = await signInAs(app, connection.db, 'ana@team.example');
    const tables = `/organisation/switchs/${at.event.slug}/tables`;
    await ana.post(tables, { intent: 'add', 'theme.new': 'Mairie' });
    expect((await ana.get(`${tables}/fiches`)).text.match(/class="slip table-sheet"/g)).toHaveLength(1);
    expect((await ana.post(tables, { intent: 'give-codes' })).location).toBe(`${tables}?fait=codes`);
    const sheets = (await ana.get(`${tables}/fiches`)).text;
    expect(sheets.match(/class="slip table-sheet"/g)).toHaveLength(2);
    expect(sheets).toContain(`${at.table.shortCode?.slice(0, 4)}-${at.table.shortCode?.slice(4)}`);
    const renewed = await ana.post(tables, { intent: 'renew-code', table: at.table.id });
    expect(renewed.location).toBe(`${tables}?fait=code-change`);
    expect((await ana.get(`${tables}/fiches?table=${at.table.id}`)).text).not.toContain(
      `${at.table.shortCode?.slice(0, 4)}-`,
    );
  });
});

/** Last: from here on nobody at this address may type a code. */
describe('trying codes', () => {
  it('is slowed down for whoever tries codes, also for the right one', async () => {
    const at = await table();
    const fresh = await appInProcess(connection, { rateLimit: true });
    const guesser = httpVisitor(fresh.url);
    let status = 400;
    for (let n = 0; n < 40 && status === 400; n += 1)
      status = (await guesser.post('/code', { code: 'KKKKKKK3' })).status;
    expect(status).toBe(429);
    expect((await guesser.post('/code', { code: at.table.shortCode ?? '' })).status).toBe(429);
    await fresh.close();
  });
});
