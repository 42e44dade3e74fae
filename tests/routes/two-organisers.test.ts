import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { formOfPage } from '../support/form-of-page';
import type { HttpVisitor } from '../support/http-visitor';
import { signInAs } from '../support/sign-in-as';
import { hire } from '../support/team';

const DAY_MS = 86_400_000;
let connection: Connection;
let app: AppInProcess;
let ana: HttpVisitor;
let bob: HttpVisitor;

beforeAll(async () => {
  connection = await ownDatabase();
  app = await appInProcess(connection);
  for (const email of ['ana@team.example', 'bob@team.example'])
    await hire(connection.db, { email, role: 'organiser', zone: 'avignon' });
  ana = await signInAs(app, connection.db, 'ana@team.example');
  bob = await signInAs(app, connection.db, 'bob@team.example');
}, 300_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});
afterEach(() => expect(app.errors.splice(0)).toEqual([]));

async function newSwitch() {
  const ctx = await contextOf(connection.db, { now: new Date(), viewer: { kind: 'system' } });
  const { id, slug } = await makeSwitch(connection.db, ctx.hub, {
    zone: 'avignon',
    // In the morning, whenever this runs: eight hours later is the same day, as a session has to be.
    startsAt: new Date(new Date(Date.now() + 30 * DAY_MS).setUTCHours(7, 0, 0, 0)),
    registrationOpensAt: new Date(Date.now() - DAY_MS),
  });
  const pages = {
    about: `/organisation/switchs/${slug}`,
    programme: `/organisation/switchs/${slug}/programme`,
    seats: `/organisation/switchs/${slug}/places`,
  };
  const now = async () => {
    const event = await readSwitchById(ctx, id);
    if (!event) throw new Error('it is there');
    return event;
  };
  return { pages, now };
}

/** Opens a page and holds its form, as a browser would: what is changed later is sent over what was seen now. */
async function open(person: HttpVisitor, page: string, field: string) {
  const fields = formOfPage((await person.get(page)).text, field);
  return (over: Record<string, string>) => person.post(page, { ...fields, ...over, intent: 'save' });
}

describe('two organisers with the same Switch open', () => {
  it('both save, on two pages: seats and programme are both kept', async () => {
    const { pages, now } = await newSwitch();
    const seats = await open(ana, pages.seats, 'capacity');
    const programme = await open(bob, pages.programme, 'sessions[0].title');
    expect((await seats({ capacity: '55', 'seats.usager.reserved': '12' })).status).toBe(303);
    expect((await programme({ 'sessions[0].title': 'Accueil' })).status).toBe(303);
    expect(await now()).toMatchObject({
      capacity: 55,
      seatRules: [{ stakeholderType: 'usager', reserved: 12 }],
      sessions: [{ title: 'Accueil' }],
    });
  });

  it('both save at the very same moment: nothing is lost', async () => {
    const { pages, now } = await newSwitch();
    const seats = await open(ana, pages.seats, 'capacity');
    const programme = await open(bob, pages.programme, 'sessions[0].title');
    const about = await open(bob, pages.about, 'title');
    const answers = await Promise.all([
      seats({ capacity: '61' }),
      programme({ 'sessions[0].title': 'En même temps' }),
      about({ purpose: 'Dit par Bob.' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await now()).toMatchObject({
      capacity: 61,
      purpose: 'Dit par Bob.',
      sessions: [{ title: 'En même temps' }],
    });
  });

  it.each([
    ['seats', 'capacity', '70', '80'],
    ['programme', 'sessions[0].title', 'Le titre d’Ana', 'Le titre de Bob'],
    ['about', 'purpose', 'Dit par Ana.', 'Dit par Bob.'],
  ] as const)(
    'the same field of %s: the second sees both, keeps what was typed, and chooses',
    async (page, field, first, second) => {
      const { pages, now } = await newSwitch();
      const fromAna = await open(ana, pages[page], field);
      const fromBob = await open(bob, pages[page], field);
      expect((await fromAna({ [field]: first })).status).toBe(303);
      const before = await now();
      const late = await fromBob({ [field]: second });
      expect(late.status).toBe(409);
      expect(late.text).toContain(first);
      const shown = formOfPage(late.text, field);
      expect(shown[field]).toBe(second);
      expect(await now()).toEqual(before);
      // Having seen both, Bob saves his own over Ana's.
      expect((await bob.post(pages[page], { ...shown, intent: 'save' })).status).toBe(303);
      expect(JSON.stringify(await now())).toContain(second);
    },
  );

  it('one of two who save the same field at the same moment is told, and the other’s is written', async () => {
    const { pages, now } = await newSwitch();
    const fromAna = await open(ana, pages.seats, 'capacity');
    const fromBob = await open(bob, pages.seats, 'capacity');
    const answers = await Promise.all([fromAna({ capacity: '71' }), fromBob({ capacity: '72' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const winner = answers[0]?.status === 303 ? 71 : 72;
    expect((await now()).capacity).toBe(winner);
  });
});
