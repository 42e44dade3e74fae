import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { mergeRegistrations } from '~/domain/registrations/duplicates/merge-registrations.server';
import type { ImportPerson } from '~/domain/registrations/importing/import-person';
import { importRegistrations } from '~/domain/registrations/importing/import-registrations.server';
import { type Connection, connect } from '~db/connect.server';
import { contextOf } from '~tests/support/context';
import { hasPostgres, postgresDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';
import { withoutLocks } from '~tests/support/without-locks';

const ROUNDS = 12;
/** The control stops at the first fault that it sees. */
const MOST_ROUNDS = 200;
const KEPT = {
  firstName: 'kept',
  lastName: 'kept',
  stakeholderType: 'kept',
  organization: 'kept',
  contact: 'kept',
  table: 'kept',
} as const;

/** Only several connections can race, and only a real server has them: TEST_DATABASE_URL's. */
describe.skipIf(!hasPostgres)('the team at work in two places at once, on PostgreSQL', () => {
  let first: Connection & { url: string };
  let second: Connection;
  let locked: [Ctx, Ctx];
  let unlocked: [Ctx, Ctx];
  beforeAll(async () => {
    first = await postgresDatabase();
    second = await connect({ databaseUrl: first.url, dataDir: 'memory://' });
    const viewer = { kind: 'system' as const };
    const one = await contextOf(first.db, { viewer });
    const two = { ...one, db: second.db };
    locked = [one, two];
    unlocked = [
      { ...one, db: withoutLocks(first.db) },
      { ...two, db: withoutLocks(second.db) },
    ];
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  const rowsOf = (switchEventId: string) =>
    first.db
      .selectFrom('registration')
      .select(['id', 'status', 'mergedInto', 'firstName'])
      .where('switchEventId', '=', switchEventId)
      .execute();
  const seatsOf = async (switchEventId: string) =>
    (await rowsOf(switchEventId)).filter(({ status }) => status === 'confirmed').length;

  /** One seat: Jean has it, Lina waits for it, and Jean stands there a second time. Who sits after both acts? */
  async function mergeAndCancel([one, two]: [Ctx, Ctx], mergesFirst: boolean) {
    const event = await makeSwitch(first.db, one.hub, { capacity: 1 });
    const [sits = '', , waits = ''] = await registerPeople(locked[0], event, [
      { firstName: 'Jean' },
      { firstName: 'Lina' },
      { firstName: 'Jean' },
    ]);
    const merge = () =>
      mergeRegistrations(one, {
        switchEventId: event.id,
        keptId: waits,
        otherId: sits,
        choice: KEPT,
        seen: { kept: 1, other: 1 },
      });
    const cancel = () => cancelRegistration(two, sits);
    const [a, b] = mergesFirst ? [merge, cancel] : [cancel, merge];
    const answers = await Promise.all([a(), b()]);
    return { id: event.id, answers, seats: await seatsOf(event.id) };
  }

  it('merging two registrations while one of them is cancelled leaves the seat to one person', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, seats } = await mergeAndCancel(locked, round % 2 === 0);
      expect(seats).toBe(1);
      const merged = (await rowsOf(id)).filter(({ mergedInto }) => mergedInto !== null);
      const [sitting] = (await rowsOf(id)).filter(({ status }) => status === 'confirmed');
      // Merged, Jean keeps the seat; cancelled first, it is Lina's, who was there before.
      expect(sitting?.firstName).toBe(merged.length === 1 ? 'Jean' : 'Lina');
    }
  });

  it('would give that seat twice without the lock: the control', async () => {
    let most = 0;
    for (let round = 0; round < MOST_ROUNDS && most < 2; round += 1)
      most = Math.max(most, (await mergeAndCancel(unlocked, round % 2 === 0)).seats);
    expect(most).toBe(2);
  });

  it('merged into each other at once, one of the two stays', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const event = await makeSwitch(first.db, locked[0].hub, { capacity: 2 });
      const [one = '', two = ''] = await registerPeople(locked[0], event, [{}, {}]);
      const merge = (ctx: Ctx, keptId: string, otherId: string) =>
        mergeRegistrations(ctx, {
          switchEventId: event.id,
          keptId,
          otherId,
          choice: KEPT,
          seen: { kept: 1, other: 1 },
        });
      const answers = await Promise.all([merge(locked[0], one, two), merge(locked[1], two, one)]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'changed' });
      expect(await seatsOf(event.id)).toBe(1);
    }
  });

  /** Two lists of four people each, confirmed at once at a Switch of three places. */
  async function importTwice([one, two]: [Ctx, Ctx]) {
    const { id } = await makeSwitch(first.db, one.hub, { capacity: 3 });
    const answers = await Promise.all([
      importRegistrations(one, importing(id, 'Une', randomUUID())),
      importRegistrations(two, importing(id, 'Deux', randomUUID())),
    ]);
    expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await rowsOf(id)).toHaveLength(8);
    return seatsOf(id);
  }

  it('two lists at once take exactly the places that there are', async () => {
    for (let round = 0; round < ROUNDS; round += 1) expect(await importTwice(locked)).toBe(3);
  });

  it('would oversell without the lock: the control', async () => {
    let most = 0;
    for (let round = 0; round < MOST_ROUNDS && most <= 3; round += 1)
      most = Math.max(most, await importTwice(unlocked));
    expect(most).toBeGreaterThan(3);
  });

  /** One list, confirmed from both places by the same form. */
  async function confirmTwice([one, two]: [Ctx, Ctx]) {
    const { id } = await makeSwitch(first.db, one.hub, { capacity: 3 });
    const list = importing(id, 'Même', randomUUID());
    const answers = await Promise.allSettled([
      importRegistrations(one, list),
      importRegistrations(two, list),
    ]);
    return { answers, people: (await rowsOf(id)).length };
  }

  it('one list confirmed twice at once is imported once, and both hear of the same import', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { answers, people } = await confirmTwice(locked);
      expect(people).toBe(4);
      const ids = answers.map((answer) =>
        answer.status === 'fulfilled' && answer.value.ok ? answer.value.value.importId : '',
      );
      expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
      expect(ids[1]).toBe(ids[0]);
    }
  });

  it('would fail for one of them without the lock, on what the database itself refuses: the control', async () => {
    let failed: PromiseSettledResult<unknown> | undefined;
    for (let round = 0; round < MOST_ROUNDS && !failed; round += 1)
      failed = (await confirmTwice(unlocked)).answers.find(({ status }) => status === 'rejected');
    expect(failed).toMatchObject({ reason: { constraint: 'registration_import_form_id_key' } });
  });
});

function importing(switchEventId: string, firstName: string, formId: string) {
  const people = Array.from(
    { length: 4 },
    (_, at): ImportPerson => ({
      line: at + 1,
      firstName,
      lastName: `Démo ${at}`,
      stakeholderType: 'usager',
      organization: '',
      contact: { contact: 'none' },
      phone: null,
      companionName: '',
      companionPhone: '',
      locale: 'fr',
    }),
  );
  return { switchEventId, people, skipsKnown: false, tells: false, fileName: 'liste.csv', formId };
}
