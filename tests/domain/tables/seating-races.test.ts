import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { addTable } from '~/domain/tables/add-table.server';
import { readTables } from '~/domain/tables/read-tables.server';
import { seatPeople } from '~/domain/tables/seat-people.server';
import { type Connection, connect } from '~db/connect.server';
import { contextOf } from '~tests/support/context';
import { hasPostgres, postgresDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';
import { withoutLocks } from '~tests/support/without-locks';

const ROUNDS = 15;
/** The control stops at the first fault that it sees. */
const MOST_ROUNDS = 200;

/** Only several connections can race, and only a real server has them: TEST_DATABASE_URL's. */
describe.skipIf(!hasPostgres)('two people who seat the same room at once, on PostgreSQL', () => {
  let pools: [Connection, Connection];
  let sides: [Ctx, Ctx];
  let room: { id: string; person: string; tables: string[] };
  beforeAll(async () => {
    const first = await postgresDatabase();
    pools = [first, await connect({ databaseUrl: first.url, dataDir: 'memory://' })];
    const one = await contextOf(first.db, { viewer: { kind: 'system' } });
    sides = [one, { ...one, db: pools[1].db }];
    const event = await makeSwitch(first.db, one.hub);
    for (const theme of ['Santé', 'Mairie'])
      await addTable(one, event.id, { number: '', theme, facilitator: '' });
    const [person = ''] = await registerPeople(one, event, [{}]);
    room = { id: event.id, person, tables: (await readTables(one, event.id)).map(({ id }) => id) };
  });
  afterAll(async () => {
    await pools[1].close();
    await pools[0].close();
  });

  /** Both saw the person without a table; each seats them at another one. */
  async function seatAtBoth([one, two]: [Ctx, Ctx]) {
    const { id, person, tables } = room;
    await pools[0].db
      .updateTable('registration')
      .set({ workTableId: null })
      .where('id', '=', person)
      .execute();
    const [first = '', second = ''] = tables;
    const answers = await Promise.all([
      seatPeople(one, id, [{ registrationId: person, from: null, to: first }]),
      seatPeople(two, id, [{ registrationId: person, from: null, to: second }]),
    ]);
    const row = await pools[0].db
      .selectFrom('registration')
      .select('workTableId')
      .where('id', '=', person)
      .executeTakeFirstOrThrow();
    return { answers: answers.map((answer) => (answer.ok ? answer.value : undefined)), at: row.workTableId };
  }

  it('one is heard, the other is told that somebody was first, and the person sits where the first said', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { answers, at } = await seatAtBoth(sides);
      const heard = answers.findIndex((answer) => answer?.changed === 1);
      expect(answers[heard]).toEqual({ changed: 1, conflicts: [] });
      expect(answers[1 - heard]).toEqual({ changed: 0, conflicts: [room.person] });
      expect(at).toBe(room.tables[heard]);
    }
  });

  it('would both believe that they were heard without the lock: the control', async () => {
    const unlocked: [Ctx, Ctx] = [
      { ...sides[0], db: withoutLocks(pools[0].db) },
      { ...sides[1], db: withoutLocks(pools[1].db) },
    ];
    let believed = 0;
    for (let round = 0; round < MOST_ROUNDS && believed < 2; round += 1) {
      const { answers } = await seatAtBoth(unlocked);
      believed = answers.filter((answer) => answer?.changed === 1).length;
    }
    expect(believed).toBe(2);
  });
});
