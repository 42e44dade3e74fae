import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { MAX_GROUP } from '~/domain/registrations/form/registration-input';
import { decideSeats } from '~/domain/registrations/seats/decide-seats';
import { waitingParties } from '~/domain/registrations/seats/waiting-parties';
import { action as post } from '~/routes/registration/register';
import { type Connection, connect } from '~db/connect.server';
import { contextOf } from '~tests/support/context';
import { hasPostgres, postgresDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { seededRandom } from '~tests/support/seeded-random';
import { withoutLocks } from '~tests/support/without-locks';

const TRIALS = 20;
const FORMS = 36;
const SIDES = 4;
const PLACES = 60;
const TYPES = ['usager', 'mediation', 'entreprise', 'ess'] as const;
const RULES = [
  { stakeholderType: 'usager', reserved: 15, maximum: null },
  { stakeholderType: 'entreprise', reserved: 0, maximum: 12 },
];
const env = { secret: 'a secret of the tests that is long enough', appUrl: 'http://localhost:3000' };

/** Groups of every size through the public form, from processes that share nothing but the database. */
describe.skipIf(!hasPostgres)('groups of 1 to 12 on PostgreSQL, all at once', () => {
  let first: Connection & { url: string };
  let others: Connection[];
  let sides: Ctx[];

  beforeAll(async () => {
    first = await postgresDatabase();
    others = await Promise.all(
      Array.from({ length: SIDES - 1 }, () => connect({ databaseUrl: first.url, dataDir: 'memory://' })),
    );
    sides = await Promise.all([first, ...others].map(({ db }) => contextOf(db)));
  });
  afterAll(async () => {
    for (const other of others) await other.close();
    await first.close();
  });

  async function send(ctx: Ctx, slug: string, body: URLSearchParams): Promise<number> {
    const request = new Request(`http://localhost:3000/switchs/${slug}/inscription`, {
      method: 'POST',
      body,
    });
    const context = { ctx, env } as unknown as AppLoadContext;
    const answer = await post({ context, params: { switch: slug }, request });
    return answer instanceof Response ? answer.status : 0;
  }

  async function trial(over: (ctx: Ctx) => Ctx) {
    const [ctx] = sides;
    if (!ctx) throw new Error('no side');
    const event = await makeSwitch(first.db, ctx.hub, { capacity: PLACES, seatRules: RULES });
    const forms = Array.from({ length: FORMS }, (_, turn) => groupOf(1 + (turn % MAX_GROUP)));
    const statuses = await Promise.all(
      forms.map((body, turn) => {
        const side = sides[turn % SIDES] ?? ctx;
        return send(over(side), event.slug, body);
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([303]));
    return first.db
      .selectFrom('registration')
      .innerJoin('party', 'party.id', 'registration.partyId')
      .select(['registration.id', 'partyId', 'partialOk', 'stakeholderType', 'status'])
      .where('registration.switchEventId', '=', event.id)
      .orderBy('arrival')
      .execute();
  }

  it(`gives each group what the rule gives in the order of arrival, ${TRIALS} times`, async () => {
    for (let turn = 1; turn <= TRIALS; turn += 1) {
      const people = await trial((ctx) => ctx);
      expect(people).toHaveLength((FORMS / MAX_GROUP) * ((MAX_GROUP * (MAX_GROUP + 1)) / 2));
      const rule = decideSeats({ capacity: PLACES, rules: RULES }, {}, waitingParties(people));
      const sit = people.filter(({ status }) => status === 'confirmed').map(({ id }) => id);
      expect(new Set(sit), `trial ${turn}`).toEqual(new Set(rule.seated));
      expect(sit.length).toBeLessThanOrEqual(PLACES);
      expect(sit.length).toBeGreaterThan(PLACES / 2);
    }
  });

  it('would give more without the lock: the control that this test can see a fault', async () => {
    let faults = 0;
    for (let turn = 1; turn <= TRIALS; turn += 1) {
      const people = await trial((ctx) => ({ ...ctx, db: withoutLocks(ctx.db) }));
      if (people.filter(({ status }) => status === 'confirmed').length > PLACES) faults += 1;
    }
    process.stdout.write(`without the lock: ${faults} of ${TRIALS} trials oversold\n`);
    expect(faults).toBeGreaterThan(0);
  });
});

const random = seededRandom('groups that race');

function groupOf(size: number): URLSearchParams {
  const form = new URLSearchParams({
    forWhom: 'group',
    contact: 'none',
    companionName: 'Sophie Martin',
    intent: 'confirm',
  });
  if (random.next() < 0.3) form.set('partialOk', 'yes');
  for (let place = 0; place < size; place += 1) {
    form.set(`people[${place}].firstName`, `Personne ${place + 1}`);
    form.set(`people[${place}].lastName`, 'Démo');
    form.set(`people[${place}].stakeholderType`, random.pick(TYPES));
  }
  return form;
}
