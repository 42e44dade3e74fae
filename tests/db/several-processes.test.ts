import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Db, LOCK_TIMEOUT_MS } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { LockBusy, lockSwitch } from '~db/lock';
import { migrateToLatest } from '~db/migrate.server';
import { migrations } from '~db/migrations/index';
import { contextOf, zoneOf } from '../support/context';
import { hasPostgres, postgresDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';

/** What only a PostgreSQL with several connections can show. */
describe.runIf(hasPostgres)('several processes on one PostgreSQL', () => {
  let first: Awaited<ReturnType<typeof postgresDatabase>>;
  beforeAll(async () => {
    first = await postgresDatabase();
  });
  afterAll(() => first.close());

  it('may all migrate at once: each migration is applied by one of them', async () => {
    await sql`drop schema public cascade`.execute(first.db);
    await sql`create schema public`.execute(first.db);
    const others = await Promise.all(
      [1, 2, 3].map(() => connect({ databaseUrl: first.url, dataDir: 'memory://' })),
    );
    try {
      const applied = await Promise.all(others.map((other) => migrateToLatest(other.db)));
      expect(applied.flat().sort()).toEqual(Object.keys(migrations).sort());
    } finally {
      await Promise.all(others.map((other) => other.close()));
    }
  });

  it('makes a registration wait for the lock of its Switch, then gives up clearly', async () => {
    const { seedHub } = await import('~db/seeds/seed-hub');
    const { hubDuSud } = await import('~db/seeds/hub-du-sud');
    await seedHub(first.db, hubDuSud);
    const { hub } = await contextOf(first.db);
    const event = await makeSwitch(first.db, hub);
    let letGo: () => void = () => undefined;
    let hasLock: () => void = () => undefined;
    const locked = new Promise<void>((resolve) => {
      hasLock = resolve;
    });
    const holder = inTransaction(first.db, async (trx) => {
      await lockSwitch(trx, event.id);
      hasLock();
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
    });
    await locked;
    const start = Date.now();
    await expect(inTransaction(first.db, (trx) => lockSwitch(trx, event.id))).rejects.toThrow(LockBusy);
    expect(Date.now() - start).toBeGreaterThanOrEqual(LOCK_TIMEOUT_MS - 100);
    letGo();
    await holder;
    await inTransaction(first.db, (trx) => lockSwitch(trx, event.id));
  });

  it('gives an idea the zone that its Switch is being moved to meanwhile', async () => {
    const { hub } = await contextOf(first.db);
    const event = await makeSwitch(first.db, hub, { zone: 'alpes' });
    const zoneId = zoneOf(hub, 'azur').id;
    let proposed: Promise<unknown> = Promise.resolve();
    await inTransaction(first.db, async (trx) => {
      await trx.updateTable('switchEvent').set({ zoneId }).where('id', '=', event.id).execute();
      proposed = sql`insert into idea (hub_id, switch_event_id, title, description, speaker_type, rank)
        values (${hub.id}, ${event.id}, 'Un café des écrans', '', 'usager', 'a1')`.execute(first.db);
      await someoneWaits(first.db);
    });
    await proposed;
    const ideas = await first.db
      .selectFrom('idea')
      .select('zoneId')
      .where('switchEventId', '=', event.id)
      .execute();
    expect(ideas).toEqual([{ zoneId }]);
  });
});

/** Until one session of this database waits for the lock of another. */
async function someoneWaits(db: Db): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if (rows.length > 0) return;
  }
}
