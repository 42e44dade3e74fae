import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { myPeople } from '~/domain/mediation/my-people.server';
import { readMyPeopleQuery } from '~/domain/mediation/my-people-query';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { checkDesk } from '~/domain/registrations/desk/check-desk';
import type { DeskRow } from '~/domain/registrations/desk/desk-input';
import { previewDesk } from '~/domain/registrations/desk/preview-desk.server';
import { readDeskRows } from '~/domain/registrations/desk/read-desk-rows';
import { readPastedRows } from '~/domain/registrations/desk/read-pasted-rows.server';
import { registerAtDesk } from '~/domain/registrations/desk/register-at-desk.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';
import { deskInput, type Mediator, mediatorOf } from '~tests/support/mediator';
import { registerPeople } from '~tests/support/register-people';

let connection: Connection;
let visitor: Ctx;
let mine: Mediator;
let theirs: Mediator;
beforeAll(async () => {
  connection = await ownDatabase();
  visitor = await contextOf(connection.db);
  mine = await mediatorOf(visitor, 'Les Lices', 'mine@team.example');
  theirs = await mediatorOf(visitor, 'Point Clic', 'theirs@team.example');
});
afterAll(() => connection.close());

async function switchOf(over: SwitchOver = {}) {
  const { id } = await makeSwitch(connection.db, visitor.hub, over);
  const event = await readSwitchById(visitor, id);
  if (!event) throw new Error('no Switch');
  return event;
}

function peopleOf(switchEventId: string) {
  return connection.db
    .selectFrom('registration')
    .innerJoin('party', 'party.id', 'registration.partyId')
    .select(['registration.id', 'firstName', 'lastName', 'status', 'contact', 'accessNeeds', 'partyId'])
    .select(['party.organizationId', 'registeredBy', 'consentKind', 'consentAt', 'companionName'])
    .where('registration.switchEventId', '=', switchEventId)
    .orderBy('arrival')
    .execute();
}

const names = (...all: string[]) => all.map((lastName) => ({ lastName }));

describe('pasting a list', () => {
  const read = (text: string) => {
    const types = visitor.hub.stakeholderTypes;
    const rows = readPastedRows(text, { types, usualType: 'usager' });
    if (!rows.ok) throw new Error(rows.reason);
    return rows.value.map(({ firstName, lastName, stakeholderType, reach, needs }) =>
      [firstName, lastName, stakeholderType, reach, needs].join('|'),
    );
  };

  it.each([
    [
      'with titles, in any order',
      'Nom\tPrénom\tTél\tBesoins\nDémo\tZoé\t612345678\tBoucle',
      'Zoé|Démo|usager|0612345678|Boucle',
    ],
    ['with semicolons', 'Prénom;Nom;Type\nZoé;Démo;Collectivité', 'Zoé|Démo|collectivite||'],
    ['without titles', 'Zoé\tDémo\t06 12 34 56 78', 'Zoé|Démo|usager|06 12 34 56 78|'],
    [
      'by what the columns hold',
      'zoe@a.example\tZoé\tDémo\tEntreprise',
      'Zoé|Démo|entreprise|zoe@a.example|',
    ],
    ['family names in capitals first', 'DÉMO\tZoé', 'Zoé|DÉMO|usager||'],
    ['one name a line', 'Zoé Démo', 'Zoé|Démo|usager||'],
    ['an unknown type, to be mended', 'Prénom;Nom;Type\nZoé;Démo;Astronaute', 'Zoé|Démo|Astronaute||'],
    ['an empty column between', 'Zoé\t\tDémo\n Ali\t\tExemple', 'Zoé|Démo|usager||'],
  ])('%s', (_what, text, first) => {
    expect(read(text)[0]).toBe(first);
  });

  it('says what it cannot read', () => {
    const ask = { types: visitor.hub.stakeholderTypes, usualType: 'usager' };
    expect(readPastedRows(' \n ', ask)).toMatchObject({ reason: 'empty' });
    expect(readPastedRows('PK\u0003', ask)).toMatchObject({ reason: 'not-a-table' });
  });

  it('finds everybody again, whatever their names', () => {
    const name = fc.stringMatching(/^[A-ZÀ-Þ][a-zà-ÿ'’-]{1,14}$/).filter((text) => !/^['’]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 30 }), (people) => {
        const known = visitor.hub.stakeholderTypes.flatMap(({ label }) => [label.fr, label.en]);
        fc.pre(!people.flat().some((each) => known.includes(each)));
        const rows = read(`Prénom\tNom\n${people.map((each) => each.join('\t')).join('\n')}`);
        expect(rows).toEqual(people.map(([first, last]) => `${first}|${last}|usager||`));
      }),
    );
  });
});

describe('the lines of the desk', () => {
  const form = (fields: Record<string, string>) => {
    const sent = new FormData();
    for (const [name, value] of Object.entries(fields)) sent.set(name, value);
    return sent;
  };
  const row = (over: Partial<DeskRow> = {}): DeskRow => ({
    firstName: 'Zoé',
    lastName: 'Démo',
    stakeholderType: 'usager',
    reach: '',
    needs: '',
    isAnother: false,
    isLeftOut: false,
    ...over,
  });
  const check = (rows: DeskRow[], common = {}) =>
    checkDesk(rows, { together: 'each', consent: 'oral', hasNeedsConsent: false, ...common }, ['usager']);

  it('passes over empty lines, and reads no further than the thirtieth', () => {
    const rows = readDeskRows(
      form({
        'people[0].stakeholderType': 'usager',
        'people[3].firstName': ' Zoé ',
        'people[29].lastName': 'Démo',
        'people[30].firstName': 'Trop',
      }),
    );
    expect(rows.map(({ firstName, lastName }) => [firstName, lastName])).toEqual([
      ['Zoé', ''],
      ['', 'Démo'],
    ]);
  });

  it('brings what is known of an earlier person who is chosen by name', () => {
    const former = [{ firstName: 'Zoé', lastName: 'Démo', stakeholderType: 'ess', reach: '+33612345678' }];
    const [found] = readDeskRows(form({ 'people[0].firstName': 'zoe demo' }), former);
    expect(found).toMatchObject(former[0] ?? {});
  });

  it('tells everything to mend at once, by line', () => {
    const rows = [
      row(),
      row({ firstName: '', stakeholderType: 'Astronaute', reach: '06 12' }),
      row({ reach: 'zoe@', needs: 'Boucle' }),
    ];
    const { problems } = check(rows, { consent: '' });
    expect(problems.map(({ row: at, reason }) => [at, reason])).toEqual([
      [1, 'firstName'],
      [1, 'type'],
      [1, 'phone'],
      [2, 'email'],
      [null, 'consent'],
      [null, 'needsConsent'],
    ]);
    expect(check([]).problems).toMatchObject([{ reason: 'nobody' }]);
    expect(check([row()]).problems).toEqual([]);
  });

  it('reads numbers as people write them', () => {
    const { people } = check([row({ reach: '06.12.34.56.78' }), row({ reach: '0690 12 34 56' }), row()]);
    expect(people.map(({ contact }) => contact)).toEqual([
      { contact: 'phone', phone: '+33612345678' },
      { contact: 'phone', phone: '+590690123456' },
      { contact: 'none' },
    ]);
  });
});

describe('registering at the desk', () => {
  it('keeps who registered them, for which organization, with which consent', async () => {
    const event = await switchOf();
    const desk = deskInput(mine, names('Un', 'Deux'), { consent: 'paper' });
    expect(await registerAtDesk(mine.ctx, event.id, desk)).toMatchObject({ ok: true });
    const people = await peopleOf(event.id);
    expect(people).toMatchObject(
      names('Un', 'Deux').map((name) => ({
        ...name,
        status: 'confirmed',
        organizationId: mine.organization.id,
        registeredBy: mine.ctx.viewer.kind === 'staff' ? mine.ctx.viewer.userId : '',
        consentKind: 'paper',
        consentAt: mine.ctx.now,
        companionName: 'Les Lices',
      })),
    );
    expect(new Set(people.map(({ partyId }) => partyId)).size).toBe(2);
  });

  it('follows the rule for each, for all or none, and for a part', async () => {
    const standing = async (together: 'each' | 'all' | 'part') => {
      const event = await switchOf({ capacity: 2 });
      const three = names('Un', 'Deux', 'Trois');
      const preview = await previewDesk(mine.ctx, event, deskInput(mine, three, { together }));
      await registerAtDesk(mine.ctx, event.id, deskInput(mine, three, { together }));
      const written = (await peopleOf(event.id)).map(({ status }) => status === 'confirmed');
      expect(preview.lines.map(({ kind }) => kind === 'seated')).toEqual(written);
      return written.filter(Boolean).length;
    };
    expect([await standing('each'), await standing('all'), await standing('part')]).toEqual([2, 0, 2]);
  });

  it('registers once where the form is sent twice, at once or later', async () => {
    const event = await switchOf();
    const desk = deskInput(mine, names('Un', 'Deux', 'Trois'), { formId: randomUUID() });
    const both = await Promise.all([1, 2].map(() => registerAtDesk(mine.ctx, event.id, desk)));
    const again = await registerAtDesk(mine.ctx, event.id, desk);
    expect(new Set([...both, again].map((each) => (each.ok ? each.value.partyId : each.reason))).size).toBe(
      1,
    );
    expect(await peopleOf(event.id)).toHaveLength(3);
  });

  it('writes nobody where one of them is registered already, unless they are said to be somebody else', async () => {
    const event = await switchOf();
    await registerAtDesk(mine.ctx, event.id, deskInput(mine, names('Élan')));
    const both = [{ lastName: 'elan' }, { lastName: 'Neuf' }];
    const known = await registerAtDesk(mine.ctx, event.id, deskInput(mine, both));
    expect(known).toMatchObject({ reason: 'known' });
    expect(await peopleOf(event.id)).toHaveLength(1);
    const preview = await previewDesk(mine.ctx, event, deskInput(mine, both));
    expect(preview.lines).toMatchObject([{ kind: 'known', status: 'confirmed' }, { kind: 'seated' }]);
    const another = both.map((person, at) => ({ ...person, isAnother: at === 0 }));
    expect(await registerAtDesk(mine.ctx, event.id, deskInput(mine, another))).toMatchObject({ ok: true });
    expect(await peopleOf(event.id)).toHaveLength(3);
  });

  it('names nobody whom others registered', async () => {
    const event = await switchOf();
    const person = {
      lastName: 'Secret',
      contact: { contact: 'email' as const, email: 'secret@prive.example' },
    };
    await registerPeople(visitor, event, [person]);
    await registerAtDesk(theirs.ctx, event.id, deskInput(theirs, names('Voisin')));
    const desk = deskInput(mine, [person, ...names('Voisin')]);
    const { lines } = await previewDesk(mine.ctx, event, desk);
    expect(lines.map(({ kind }) => kind)).toEqual(['seated', 'seated']);
    expect(await registerAtDesk(mine.ctx, event.id, desk)).toMatchObject({ ok: true });
  });

  it('says a name twice on one form, and registers it twice only where it is meant', async () => {
    const event = await switchOf();
    const twice = deskInput(mine, names('Même', 'même'));
    expect((await previewDesk(mine.ctx, event, twice)).lines).toMatchObject([
      { kind: 'seated' },
      { kind: 'twice', row: 0 },
    ]);
    expect(await registerAtDesk(mine.ctx, event.id, twice)).toMatchObject({ reason: 'known' });
    const meant = deskInput(mine, [{ lastName: 'Même' }, { lastName: 'Même', isAnother: true }]);
    expect(await registerAtDesk(mine.ctx, event.id, { ...meant, formId: randomUUID() })).toMatchObject({
      ok: true,
    });
    expect(await peopleOf(event.id)).toHaveLength(2);
  });

  it('writes to an address, calls nobody, and leaves the others to the mediator', async () => {
    const event = await switchOf();
    const desk = deskInput(mine, [
      { lastName: 'Mail', contact: { contact: 'email', email: 'mail@a.example' } },
      { lastName: 'Tel', contact: { contact: 'phone', phone: '+33612345678' } },
      { lastName: 'Rien' },
    ]);
    await registerAtDesk(mine.ctx, event.id, desk);
    const messages = await connection.db
      .selectFrom('message')
      .select(['kind', 'channel', 'toEmail'])
      .where('switchEventId', '=', event.id)
      .execute();
    expect(messages).toEqual([
      { kind: 'registration-confirmed', channel: 'email', toEmail: 'mail@a.example' },
    ]);
  });

  it('is refused to everybody else, once the role is over, and where nobody registers any more', async () => {
    const event = await switchOf();
    const desk = deskInput(mine, names('Un'));
    const over = { ...mine.ctx, viewer: { ...mine.ctx.viewer, grants: [] } as Ctx['viewer'] };
    for (const ctx of [visitor, theirs.ctx, over])
      expect(await registerAtDesk(ctx, event.id, desk)).toMatchObject({ reason: 'unknown' });
    const many = deskInput(mine, names(...Array.from({ length: 31 }, (_, at) => `N${at}a`)));
    expect(await registerAtDesk(mine.ctx, event.id, many)).toMatchObject({ reason: 'too-many' });
    const closed = await switchOf({ registrationClosesAt: new Date(mine.ctx.now.getTime() - 1) });
    expect(await registerAtDesk(mine.ctx, closed.id, desk)).toMatchObject({ reason: 'closed' });
    const draft = await makeSwitch(connection.db, visitor.hub, { status: 'draft' });
    expect(await registerAtDesk(mine.ctx, draft.id, desk)).toMatchObject({ reason: 'unknown' });
    expect(await peopleOf(event.id)).toEqual([]);
  });

  it('lets the mediators of the organization manage their people, and nobody else', async () => {
    const event = await switchOf();
    await registerAtDesk(mine.ctx, event.id, deskInput(mine, names('Àmoi')));
    const [person] = await peopleOf(event.id);
    const id = person?.id ?? '';
    const colleague = await mediatorOf(visitor, 'Les Lices', 'colleague@team.example');
    const find = async (ctx: Ctx) =>
      (await myPeople(ctx, readMyPeopleQuery(new URLSearchParams({ q: 'amoi' })))).rows.map((row) => row.id);
    expect([await find(mine.ctx), await find(colleague.ctx), await find(theirs.ctx)]).toEqual([
      [id],
      [id],
      [],
    ]);
    expect(await cancelRegistration(theirs.ctx, id)).toMatchObject({ reason: 'unknown' });
    expect(await cancelRegistration(colleague.ctx, id)).toMatchObject({ ok: true });
  });
});
