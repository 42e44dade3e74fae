import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, LOCK_TIMEOUT_MS } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { LockBusy, lockSwitch } from '~db/lock';
import { migrateToLatest } from '~db/migrate.server';
import { migrations } from '~db/migrations/index';
import { contextOf } from '../support/context';
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
});
