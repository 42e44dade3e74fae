import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readStaff } from '~/domain/people/read-staff.server';
import { removeGrant } from '~/domain/people/remove-grant.server';
import { type Connection, connect } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { deleteGrant, hasOtherLastingAdmin } from '~db/queries/team';
import { contextOf, NOW } from '../../support/context';
import { hasPostgres, postgresDatabase } from '../../support/database';
import { hire } from '../../support/team';

const ROUNDS = 20;
const PEOPLE = ['ana@team.example', 'bea@team.example'] as const;

/** Only several connections can race, and only a real server has them: TEST_DATABASE_URL's. */
describe.skipIf(!hasPostgres)('two admins who take each other away, on PostgreSQL', () => {
  let pools: [Connection, Connection];
  beforeAll(async () => {
    const first = await postgresDatabase();
    pools = [first, await connect({ databaseUrl: first.url, dataDir: 'memory://' })];
  });
  afterAll(async () => {
    await pools[1].close();
    await pools[0].close();
  });

  /** Both admins, each on a pool of their own, with the role of the other. */
  async function bothAdmins(): Promise<{ ctx: Ctx; other: string }[]> {
    const [{ db }] = pools;
    await db.deleteFrom('roleGrant').execute();
    const ids = [];
    for (const email of PEOPLE) ids.push(await hire(db, { email, role: 'hub_admin' }));
    const grants = await db.selectFrom('roleGrant').select(['id', 'userId']).execute();
    return Promise.all(
      ids.map(async (id, at) => {
        const pool = pools[at] ?? pools[0];
        const viewer = await readStaff(pool.db, { id, name: '', email: '' }, NOW);
        const other = grants.find(({ userId }) => userId !== id)?.id ?? '';
        return { ctx: await contextOf(pool.db, { viewer }), other };
      }),
    );
  }
  const left = async () => (await pools[0].db.selectFrom('roleGrant').select('id').execute()).length;

  it('leave the hub with one of them, whoever was first', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const admins = await bothAdmins();
      const removed = await Promise.all(
        admins.map(({ ctx, other }) => removeGrant(ctx, other, { knowsOwnLoss: false })),
      );
      expect(removed.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await left()).toBe(1);
    }
  });

  it('would leave it with nobody if nothing made them wait: the control', async () => {
    let nobody = 0;
    for (let round = 0; round < ROUNDS && nobody === 0; round += 1) {
      const admins = await bothAdmins();
      let looked = 0;
      let both: () => void = () => undefined;
      const bothLooked = new Promise<void>((resolve) => {
        both = resolve;
      });
      await Promise.all(
        admins.map(({ ctx, other }) =>
          inTransaction(ctx.db, async (trx) => {
            const isSafe = await hasOtherLastingAdmin(trx, ctx.hub.id, other);
            looked += 1;
            if (looked === 2) both();
            await bothLooked;
            if (isSafe) await deleteGrant(trx, other);
          }),
        ),
      );
      if ((await left()) === 0) nobody += 1;
    }
    expect(nobody).toBeGreaterThan(0);
  });
});
