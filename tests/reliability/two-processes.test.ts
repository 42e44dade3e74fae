import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideSeats, type SeatPlan, seatsLeft } from '~/domain/registrations/seats/decide-seats';
import { waitingParties } from '~/domain/registrations/seats/waiting-parties';
import type { Connection } from '~db/connect.server';
import { selectQueue, selectSeats } from '~db/queries/registrations-seats';
import { hasPostgres, postgresDatabase } from '~tests/support/database';
import { formOfPage } from '~tests/support/form-of-page';
import { type HttpVisitor, httpVisitor } from '~tests/support/http-visitor';
import { startBuiltApp } from '~tests/support/running-app';
import { type SeededRandom, seededRandom } from '~tests/support/seeded-random';
import type { RunningApp } from '~tests/support/spawn-app';
import { hire, latestKeys } from '~tests/support/team';
import { openSwitch } from './open-switch';

const FORMS = 200;
const PLACES = 40;
const AT_ONCE = 50;
const CAPACITIES = [44, 40, 42, 36, 40];
const TYPES: [string, ...string[]] = ['usager', 'mediation', 'entreprise', 'ess'];
const RULES = [
  { stakeholderType: 'usager', reserved: 10, maximum: null },
  { stakeholderType: 'mediation', reserved: 0, maximum: 9 },
  { stakeholderType: 'entreprise', reserved: 5, maximum: 8 },
];
const ORGANISER = 'ana@team.example';

/** The race of the domain's own test, as people live it: over HTTP, through two whole processes. */
describe.skipIf(!hasPostgres)('two processes on one PostgreSQL', () => {
  let database: Connection & { url: string };
  let dataDir: string;
  let apps: RunningApp[];

  beforeAll(async () => {
    database = await postgresDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'switchboard-two-'));
    const start = () => startBuiltApp({ mode: 'serve', databaseUrl: database.url, dataDir });
    apps = await Promise.all([start(), start()]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all((apps ?? []).map((app) => app.stop()));
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('200 forms for 40 places, with cancelling and changing places meanwhile: every limit holds', {
    timeout: 120_000,
  }, async () => {
    const random = seededRandom('two processes');
    const event = await openSwitch(database, { zone: 'avignon', capacity: PLACES, seatRules: RULES });
    const visitorOf = (turn: number) => patient(httpVisitor(apps[turn % 2]?.url ?? ''));
    const forms = Array.from({ length: FORMS }, (_, turn) => formOf(turn, random));
    const cancels = forms.map(() => random.next() < 0.2);

    let next = 0;
    const statuses: number[] = [];
    const queueOfPeople = async () => {
      while (next < forms.length) {
        const turn = next;
        next += 1;
        const visitor = visitorOf(turn);
        const answer = await visitor.post(`/switchs/${event.slug}/inscription`, forms[turn] ?? {});
        statuses.push(answer.status);
        if (cancels[turn] && answer.status === 303)
          statuses.push(await cancel(visitorOf(turn + 1), answer.location));
      }
    };
    const organiser = await signIn(visitorOf(0));
    const [capacities] = await Promise.all([
      changeCapacity(organiser, event.slug),
      ...Array.from({ length: AT_ONCE }, queueOfPeople),
    ]);
    const about = `seed ${random.seed}`;
    expect(
      statuses.filter((status) => status !== 303),
      about,
    ).toEqual([]);
    // Fewer places than people who are confirmed by then: refused, with the page.
    expect(
      capacities.filter((status) => status !== 303 && status !== 409),
      about,
    ).toEqual([]);
    expect(capacities, about).toContain(303);
    await expectLimits(event.id, about);
  });

  test('the same form sent twice at once to both registers once', { timeout: 60_000 }, async () => {
    const event = await openSwitch(database, { zone: 'avignon', capacity: 5 });
    const form = { ...oneForm('Awa', 'usager'), formId: '0b7cf1a5-4b0d-4a39-9d3e-3b1d4c5a6f70' };
    const post = (turn: number) =>
      httpVisitor(apps[turn % 2]?.url ?? '').post(`/switchs/${event.slug}/inscription`, form);
    const answers = await Promise.all(Array.from({ length: 8 }, (_, turn) => post(turn)));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.location}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(303);
    const people = await database.db
      .selectFrom('registration')
      .select('id')
      .where('switchEventId', '=', event.id)
      .execute();
    expect(people).toHaveLength(1);
  });

  async function expectLimits(switchEventId: string, about: string): Promise<void> {
    const { db } = database;
    const seats = await selectSeats(db, switchEventId);
    if (!seats) throw new Error('no Switch');
    const plan: SeatPlan = { capacity: seats.capacity, rules: RULES };
    const rows = await db
      .selectFrom('registration')
      .select(['stakeholderType', (eb) => eb.fn.countAll<number>().as('count')])
      .where('switchEventId', '=', switchEventId)
      .where('status', '=', 'confirmed')
      .groupBy('stakeholderType')
      .execute();
    const confirmed = Object.fromEntries(rows.map((row) => [row.stakeholderType, row.count]));
    const of = (type: string) => confirmed[type] ?? 0;
    const all = Object.values(confirmed).reduce((sum, count) => sum + count, 0);
    const pool =
      of('mediation') + of('ess') + Math.max(0, of('usager') - 10) + Math.max(0, of('entreprise') - 5);
    expect(all, about).toBeLessThanOrEqual(plan.capacity);
    expect(pool, about).toBeLessThanOrEqual(plan.capacity - 15);
    expect(of('mediation'), about).toBeLessThanOrEqual(9);
    expect(of('entreprise'), about).toBeLessThanOrEqual(8);
    // Nobody waits for a seat that is free, and some do wait: the load was more than the places.
    const queue = waitingParties(await selectQueue(db, switchEventId));
    expect(decideSeats(plan, confirmed, queue).seated.size, about).toBe(0);
    expect(queue.length, about).toBeGreaterThan(0);
    expect(seatsLeft(plan, confirmed, 'ess'), about).toBeLessThan(5);
  }

  async function signIn(visitor: HttpVisitor): Promise<HttpVisitor> {
    await hire(database.db, { email: ORGANISER, role: 'organiser', zone: 'avignon' });
    expect((await visitor.post('/connexion', { email: ORGANISER })).status).toBe(303);
    const { code } = await latestKeys(database.db, ORGANISER);
    expect((await visitor.post('/connexion/code', { email: ORGANISER, code })).status).toBe(303);
    return visitor;
  }
});

/** Through the organiser's own page: read, change one field, save. @returns the answers' statuses */
async function changeCapacity(organiser: HttpVisitor, slug: string): Promise<number[]> {
  const path = `/organisation/switchs/${slug}/places`;
  const statuses: number[] = [];
  for (const capacity of CAPACITIES) {
    const page = await organiser.get(path);
    const answer = await organiser.post(path, {
      ...formOfPage(page.text, 'capacity'),
      intent: 'save',
      capacity: `${capacity}`,
    });
    statuses.push(answer.status);
  }
  return statuses;
}

/** Whoever is told that others were too many at that moment (503: nothing was written) tries again. */
function patient(visitor: HttpVisitor): HttpVisitor {
  const post: HttpVisitor['post'] = async (path, fields) => {
    let answer = await visitor.post(path, fields);
    for (let again = 0; answer.status === 503 && again < 10; again += 1)
      answer = await visitor.post(path, fields);
    return answer;
  };
  return { ...visitor, post };
}

async function cancel(visitor: HttpVisitor, location: string): Promise<number> {
  const answer = await visitor.post(location.split('?')[0] ?? '', { intent: 'cancel' });
  return answer.status;
}

/** Two in three come alone, the others as a group of up to five of several types. */
function formOf(turn: number, random: SeededRandom): Record<string, string> {
  if (random.next() < 2 / 3) return oneForm(`Personne ${turn}`, random.pick(TYPES));
  const size = Math.floor(random.between(2, 6));
  const people = Array.from({ length: size }, (_, place) => [
    [`people[${place}].firstName`, `Personne ${turn}-${place}`],
    [`people[${place}].lastName`, 'Diallo'],
    [`people[${place}].stakeholderType`, random.pick(TYPES)],
  ]);
  return {
    forWhom: 'group',
    ...Object.fromEntries(people.flat()),
    companionName: 'Sophie Martin',
    companionPhone: '06 12 34 56 78',
    contact: 'email',
    email: `groupe-${turn}@people.example`,
    ...(random.next() < 0.5 ? { partialOk: 'on' } : {}),
    intent: 'confirm',
  };
}

function oneForm(firstName: string, stakeholderType: string): Record<string, string> {
  return {
    forWhom: 'self',
    firstName,
    lastName: 'Diallo',
    stakeholderType,
    contact: 'phone',
    phone: '06 12 34 56 78',
    intent: 'confirm',
  };
}
