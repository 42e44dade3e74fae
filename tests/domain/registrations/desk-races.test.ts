import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { registerAtDesk } from '~/domain/registrations/desk/register-at-desk.server';
import { registerForOne } from '~/domain/registrations/registering/register-together.server';
import { decideSeats } from '~/domain/registrations/seats/decide-seats';
import { waitingParties } from '~/domain/registrations/seats/waiting-parties';
import { type Connection, connect } from '~db/connect.server';
import { lockSwitch } from '~db/lock';
import { selectQueue, selectSeats } from '~db/queries/registrations-seats';
import { contextOf } from '~tests/support/context';
import { hasPostgres, postgresDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { deskInput, type Mediator, mediatorOf } from '~tests/support/mediator';
import { groupInput, oneInput } from '~tests/support/registration-input';

const PLACES = 40;
const LARGEST = 12;
const TRIALS = Array.from({ length: 20 }, (_, at) => at + 1);
const MODES = ['each', 'all', 'part'] as const;

/** Only several connections can race, and only a real server has them: TEST_DATABASE_URL's. */
describe.skipIf(!hasPostgres)('the desk and the public form at once, on PostgreSQL', () => {
  let first: Connection & { url: string };
  let second: Connection;
  let mediators: [Mediator, Mediator];
  let publics: [Ctx, Ctx];

  beforeAll(async () => {
    first = await postgresDatabase();
    second = await connect({ databaseUrl: first.url, dataDir: 'memory://' });
    publics = [await contextOf(first.db), await contextOf(second.db)];
    mediators = [
      await mediatorOf(publics[0], 'Les Lices', 'one@team.example'),
      await mediatorOf(publics[1], 'Point Clic', 'two@team.example'),
    ];
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  const size = (turn: number) => 1 + (turn % LARGEST);

  function atDesk(turn: number, event: { id: string }, lock: typeof lockSwitch) {
    const mediator = turn % 2 === 0 ? mediators[0] : mediators[1];
    const people = Array.from({ length: size(turn) }, (_, at) => ({ lastName: `Au bureau ${turn} ${at}` }));
    const together = MODES[turn % MODES.length] ?? 'each';
    return registerAtDesk(mediator.ctx, event.id, deskInput(mediator, people, { together }), lock);
  }

  async function atForm(turn: number, event: { slug: string }, lock: typeof lockSwitch) {
    const people = size(turn * 5);
    const types = Array.from({ length: people }, () => 'usager');
    const input = people === 1 ? oneInput() : groupInput(types, { partialOk: turn % 2 === 0 });
    const forms = [{ input, locale: 'fr' as const }];
    const [answer] = await registerForOne(turn % 2 === 0 ? publics[1] : publics[0], event.slug, forms, lock);
    return answer;
  }

  /** 24 parties of 1 to 12 people through each door, on two pools. @returns how many sit */
  async function crowd(lock: typeof lockSwitch) {
    const event = await makeSwitch(first.db, publics[0].hub, { capacity: PLACES });
    const turns = Array.from({ length: 24 }, (_, turn) => turn);
    const answers = await Promise.all(
      turns.flatMap((turn) => [atDesk(turn, event, lock), atForm(turn, event, lock)]),
    );
    expect(answers.map((answer) => answer?.ok)).toEqual(answers.map(() => true));
    return { event, seats: await selectSeats(first.db, event.id) };
  }

  it.each(TRIALS)(
    'gives exactly the places there are, whole parties, and keeps none from who waits: trial %i',
    async () => {
      const { event, seats } = await crowd(lockSwitch);
      expect(seats?.confirmed.usager).toBe(PLACES);
      const queue = await selectQueue(first.db, event.id);
      // Through each door each size comes twice.
      const written = 2 * 2 * ((LARGEST * (LARGEST + 1)) / 2);
      expect((seats?.confirmed.usager ?? 0) + queue.length).toBe(written);
      const left = decideSeats(
        { capacity: PLACES, rules: [] },
        seats?.confirmed ?? {},
        waitingParties(queue),
      );
      expect(left.seated.size).toBe(0);
      await expectWholeParties(event.id);
    },
  );

  /** A party for which a part is not fine sits together, or waits together. */
  async function expectWholeParties(switchEventId: string) {
    const rows = await first.db
      .selectFrom('registration')
      .innerJoin('party', 'party.id', 'registration.partyId')
      .select(['partyId', 'status'])
      .where('registration.switchEventId', '=', switchEventId)
      .where('party.partialOk', '=', false)
      .execute();
    const standing = new Map<string, Set<string>>();
    for (const { partyId, status } of rows)
      standing.set(partyId, (standing.get(partyId) ?? new Set()).add(status));
    expect([...standing.values()].filter((some) => some.size > 1)).toEqual([]);
  }

  it('registers once a form that two windows send at the same moment', async () => {
    const event = await makeSwitch(first.db, publics[0].hub, { capacity: PLACES });
    const [mediator] = mediators;
    const people = Array.from({ length: 12 }, (_, at) => ({ lastName: `Deux fois ${at}` }));
    const formId = '7d1c2b4e-0a63-4a3f-9a2b-7f2f0c1d9e11';
    const desk = deskInput(mediator, people, { formId });
    const elsewhere = { ...mediator.ctx, db: second.db };
    const sent = [mediator.ctx, elsewhere, mediator.ctx].map((ctx) => registerAtDesk(ctx, event.id, desk));
    const answers = await Promise.all(sent);
    expect(new Set(answers.map((answer) => (answer.ok ? answer.value.partyId : answer.reason))).size).toBe(1);
    expect((await selectSeats(first.db, event.id))?.confirmed).toEqual({ usager: 12 });
  });

  it('would oversell without the lock: the control that this test can see a fault', async () => {
    const { seats } = await crowd(async () => undefined);
    expect(seats?.confirmed.usager).toBeGreaterThan(PLACES);
  });
});
