import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { changeRegistration } from '~/domain/registrations/change-registration.server';
import { decodeText } from '~/domain/registrations/importing/decode-text';
import { recogniseColumns } from '~/domain/registrations/importing/import-columns';
import { previewUndo } from '~/domain/registrations/importing/import-pages.server';
import {
  type Importing,
  importRegistrations,
} from '~/domain/registrations/importing/import-registrations.server';
import { previewImport } from '~/domain/registrations/importing/preview-import.server';
import { readPeople } from '~/domain/registrations/importing/read-people';
import { readRows } from '~/domain/registrations/importing/read-rows.server';
import { undoImport } from '~/domain/registrations/importing/undo-import.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';
import { changeInput } from '~tests/support/registration-input';

const HOUR = 3_600_000;
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

function rowsOf(text: string) {
  const read = readRows(text);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

/** Reads a file with a head as the page does. */
function peopleOf(text: string, usualType = 'usager') {
  const [head, ...rows] = rowsOf(text);
  const columns = recogniseColumns(head?.cells ?? []);
  return readPeople(rows, { columns, types: ctx.hub.stakeholderTypes, usualType, locale: 'fr' });
}

describe('reading a file', () => {
  it.each([
    ['semicolons', 'Nom;Prénom\r\nDémo;Zoé\r\n'],
    ['tabs', 'Nom\tPrénom\nDémo\tZoé'],
    ['commas and quotes', '"Nom","Prénom"\n"Démo","Zoé"\n'],
    ['a mark in front', '\ufeffNom;Prénom\nDémo;Zoé'],
  ])('with %s', (_what, text) => {
    expect(rowsOf(text).map(({ cells }) => cells)).toEqual([
      ['Nom', 'Prénom'],
      ['Démo', 'Zoé'],
    ]);
  });

  it('reads accents as each program writes them', () => {
    const bytes = (...values: number[]) => new Uint8Array(values);
    expect(decodeText(new TextEncoder().encode('Zoé œuvre'))).toBe('Zoé œuvre');
    expect(decodeText(bytes(0x5a, 0x6f, 0xe9, 0x20, 0x9c))).toBe('Zoé œ');
    expect(decodeText(bytes(0xff, 0xfe, 0x5a, 0, 0xe9, 0))).toBe('Zé');
  });

  it('counts lines as a spreadsheet does, over empty ones and those within quotes', () => {
    const rows = rowsOf('Nom;Prénom\n\n"Dé\nmo";Zoé\n;;\nExemple;Ali\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  it('takes what is no table for none', () => {
    expect(readRows('  \n ')).toMatchObject({ reason: 'empty' });
    expect(readRows('PK\u0003\u0004…')).toMatchObject({ reason: 'not-a-table' });
    expect(readRows('a;b\0')).toMatchObject({ reason: 'not-a-table' });
    expect(readRows('"a;b')).toMatchObject({ reason: 'not-a-table' });
    expect(readRows(`Nom\n${'x\n'.repeat(5_001)}`)).toMatchObject({ reason: 'too-long' });
  });

  it('recognises heads in French and in English, those of our own file too, and leaves needs out', () => {
    expect(
      recogniseColumns([
        'PRENOM',
        'Nom',
        'E-mail',
        'Tél.',
        'Structure',
        'Type d’acteur',
        'Besoins',
        'Divers',
        'nom',
      ]),
    ).toEqual([
      'firstName',
      'lastName',
      'email',
      'phone',
      'organization',
      'stakeholderType',
      'needs',
      '',
      '',
    ]);
    expect(recogniseColumns(['First name', 'Last name', 'Phone', 'Language'])).toEqual([
      'firstName',
      'lastName',
      'phone',
      'locale',
    ]);
  });

  it('reads people, and says what to mend in which line', () => {
    const { people, problems } = peopleOf(
      [
        'Prénom;Nom;Type;E-mail;Téléphone;Besoins',
        "Zoé;Démo;Médiation numérique;zoe@mail.example;'+33 6 39 98 11 11;Un fauteuil",
        'Ali;Exemple;;;639981112;',
        ';Exemple;autre chose;pas une adresse;12;',
        'Léa;Démo;ess;ZOE@mail.example;;',
      ].join('\n'),
    );
    expect(people[0]).toMatchObject({
      stakeholderType: 'mediation',
      contact: { contact: 'email', email: 'zoe@mail.example' },
      phone: '+33639981111',
    });
    expect(people[1]).toMatchObject({
      stakeholderType: 'usager',
      contact: { contact: 'phone', phone: '+33639981112' },
    });
    expect(problems).toEqual([
      { line: 4, reason: 'phone', value: '12' },
      { line: 4, reason: 'email', value: 'pas une adresse' },
      { line: 4, reason: 'first-name', value: '' },
      { line: 4, reason: 'type', value: 'autre chose' },
      { line: 5, reason: 'twice', value: '2' },
    ]);
  });
});

async function open(capacity: number) {
  const made = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', capacity });
  const event = await readSwitchById(ctx, made.id);
  if (!event) throw new Error('no Switch');
  return event;
}

/** So many people, each with an e-mail. */
function file(count: number, from = 0): string {
  const lines = Array.from({ length: count }, (_, n) => `Prénom${from + n};Démo;p${from + n}@mail.example`);
  return ['Prénom;Nom;E-mail', ...lines].join('\n');
}

function importing(switchEventId: string, text: string, over: Partial<Importing> = {}): Importing {
  const { people, problems } = peopleOf(text);
  expect(problems).toEqual([]);
  return {
    switchEventId,
    people,
    skipsKnown: false,
    tells: false,
    fileName: 'liste.csv',
    formId: randomUUID(),
    ...over,
  };
}

async function statusesOf(switchEventId: string) {
  const rows = await connection.db
    .selectFrom('registration')
    .select(['id', 'firstName', 'status'])
    .where('switchEventId', '=', switchEventId)
    .orderBy('arrival')
    .execute();
  return rows;
}

const messagesOf = (switchEventId: string) =>
  connection.db
    .selectFrom('message')
    .select(['id', 'kind', 'state', 'registrationId', 'toEmail'])
    .where('switchEventId', '=', switchEventId)
    .orderBy('kind')
    .execute();

describe('importing', () => {
  it('does what the preview said: the seat rule, behind those who wait, and nobody told unasked', async () => {
    const event = await open(3);
    await registerPeople(visitor, event, [
      { firstName: 'Amina', contact: { contact: 'email', email: 'a@mail.example' } },
    ]);
    const ask = importing(event.id, file(4));
    const preview = await previewImport(ctx, event, ask.people, false);
    expect(preview).toMatchObject({ confirmed: 2, waiting: 2, problems: [], left: [], alike: [] });
    expect(await importRegistrations(ctx, ask)).toMatchObject({ ok: true });
    expect((await statusesOf(event.id)).map(({ status }) => status)).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
      'waitlisted',
      'waitlisted',
    ]);
    expect((await messagesOf(event.id)).length, 'only Amina').toBe(1);
  });

  it('imports once on a double click, and all or nothing', async () => {
    const event = await open(10);
    const ask = importing(event.id, file(3));
    const [one, two] = await Promise.all([importRegistrations(ctx, ask), importRegistrations(ctx, ask)]);
    expect(one).toEqual(two);
    expect(await statusesOf(event.id)).toHaveLength(3);
    const again = importing(event.id, file(3, 2));
    const preview = await previewImport(ctx, event, again.people, false);
    expect(preview?.problems).toEqual([{ line: 2, reason: 'known', value: 'p2@mail.example' }]);
    expect(await importRegistrations(ctx, again)).toMatchObject({ reason: 'changed' });
    expect(await statusesOf(event.id)).toHaveLength(3);
    expect(await importRegistrations(ctx, { ...again, skipsKnown: true })).toMatchObject({ ok: true });
    expect(await statusesOf(event.id)).toHaveLength(5);
  });

  it('tells people where that was asked, each in their way', async () => {
    const event = await open(1);
    const text = 'Prénom;Nom;E-mail;Tél\nZoé;Démo;z@mail.example;\nAli;Démo;;0639981113\nLéa;Démo;;';
    await importRegistrations(ctx, importing(event.id, text, { tells: true }));
    expect((await messagesOf(event.id)).map(({ kind, state }) => [kind, state])).toEqual([
      ['registration-confirmed', 'owed'],
      ['registration-waitlisted', 'to_tell'],
    ]);
  });

  it('is for the team of the Switch, and only while it is to come', async () => {
    const event = await open(1);
    const ask = importing(event.id, file(1));
    const far = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    expect(await importRegistrations(far, ask)).toMatchObject({ reason: 'unknown' });
    expect(await previewImport(far, event, ask.people, false)).toBeUndefined();
    expect(await importRegistrations({ ...ctx, now: event.endsAt }, ask)).toMatchObject({ reason: 'over' });
    const draft = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', status: 'draft' });
    expect(await importRegistrations(ctx, { ...ask, switchEventId: draft.id })).toMatchObject({
      reason: 'draft',
    });
  });

  it('takes thousands', async () => {
    const event = await open(1_000);
    expect(await importRegistrations(ctx, importing(event.id, file(1_500)))).toMatchObject({ ok: true });
    const rows = await statusesOf(event.id);
    expect(rows.filter(({ status }) => status === 'confirmed')).toHaveLength(1_000);
    expect(rows).toHaveLength(1_500);
  });
});

describe('undoing an import', () => {
  async function imported(capacity: number, count: number, tells = false) {
    const event = await open(capacity);
    const result = await importRegistrations(ctx, importing(event.id, file(count), { tells }));
    if (!result.ok) throw new Error(result.reason);
    return { event, importId: result.value.importId };
  }

  it('removes whoever heard nothing, gives their seats on, and leaves no name behind', async () => {
    const { event, importId } = await imported(2, 2, true);
    const [waiting] = await registerPeople(visitor, event, [{ firstName: 'Amina' }]);
    const undone = await undoImport(ctx, event.id, importId);
    expect(undone).toMatchObject({
      ok: true,
      value: { removed: 2, cancelled: 0, kept: 0, promoted: [waiting] },
    });
    expect((await statusesOf(event.id)).map(({ firstName }) => firstName)).toEqual(['Amina']);
    const withdrawn = (await messagesOf(event.id)).filter(({ state }) => state === 'withdrawn');
    expect(withdrawn.map(({ toEmail, registrationId }) => [toEmail, registrationId])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(await undoImport(ctx, event.id, importId), 'twice is once').toMatchObject({
      value: { removed: 0 },
    });
  });

  it('cancels whoever was told and tells them, and keeps whoever has changed since', async () => {
    const { event, importId } = await imported(5, 4, true);
    const [first, second, third, fourth] = await statusesOf(event.id);
    await connection.db
      .updateTable('message')
      .set({ state: 'sent' })
      .where('registrationId', 'in', [first?.id ?? '', second?.id ?? ''])
      .execute();
    const own = {
      ...visitor,
      viewer: { kind: 'participant', registrationId: second?.id ?? '', partyId: '' } as const,
    };
    expect(await changeRegistration(own, second?.id ?? '', changeInput({ firstName: 'Zoé' }))).toMatchObject({
      ok: true,
    });
    await cancelRegistration(
      { ...own, viewer: { ...own.viewer, registrationId: third?.id ?? '' } },
      third?.id ?? '',
    );
    const preview = await previewUndo(ctx, event, importId);
    expect(preview?.told.map(({ id }) => id)).toEqual([first?.id]);
    expect(preview?.kept.map(({ id }) => id)).toEqual([second?.id, third?.id]);
    expect(preview?.unheard.map(({ id }) => id)).toEqual([fourth?.id]);
    expect(await undoImport(ctx, event.id, importId)).toMatchObject({
      value: { removed: 1, cancelled: 1, kept: 2 },
    });
    expect((await statusesOf(event.id)).map(({ status }) => status)).toEqual([
      'cancelled',
      'confirmed',
      'cancelled',
    ]);
    const cancelled = (await messagesOf(event.id)).filter(({ kind }) => kind === 'registration-cancelled');
    expect(cancelled.map(({ registrationId }) => registrationId).sort()).toEqual(
      [first?.id, third?.id].sort(),
    );
  });

  it('goes for 24 hours, for the team of the Switch', async () => {
    const { event, importId } = await imported(2, 2);
    const far = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    expect(await undoImport(far, event.id, importId)).toMatchObject({ reason: 'unknown' });
    const other = await open(1);
    expect(await undoImport(ctx, other.id, importId)).toMatchObject({ reason: 'unknown' });
    const later = (ms: number) => ({ ...ctx, now: new Date(ctx.now.getTime() + ms) });
    expect(await undoImport(later(24 * HOUR), event.id, importId)).toMatchObject({ reason: 'too-late' });
    expect(await undoImport(later(24 * HOUR - 1), event.id, importId)).toMatchObject({ ok: true });
  });
});
