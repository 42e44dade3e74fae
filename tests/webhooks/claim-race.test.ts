import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWebhook, tryWebhook } from '~/domain/webhooks/manage-webhooks.server';
import { type Connection, connect, type Db } from '~db/connect.server';
import { claimDueDeliveries } from '~db/queries/webhook-deliveries';
import { contextOf, NOW, staff } from '../support/context';
import { hasPostgres, postgresDatabase } from '../support/database';
import { withoutLocks } from '../support/without-locks';

const TRIALS = 40;

/** Several sessions can only be had on PostgreSQL: the embedded database has one. */
describe.skipIf(!hasPostgres)('processes that take due calls at once', () => {
  let connection: Connection & { url: string };
  let others: Connection[];
  beforeAll(async () => {
    connection = await postgresDatabase();
    others = await Promise.all(
      [1, 2, 3].map(() => connect({ databaseUrl: connection.url, dataDir: 'memory://' })),
    );
    const plain = await contextOf(connection.db);
    const ctx = { ...plain, viewer: staff(plain.hub, { role: 'hub_admin' }) };
    await connection.db
      .insertInto('user')
      .values({
        id: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : '',
        name: 'Admin',
        email: 'a@team.example',
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await addWebhook(ctx, 'https://example.org/');
    const { id } = await connection.db.selectFrom('webhook').select('id').executeTakeFirstOrThrow();
    for (let count = 0; count < TRIALS; count += 1) await tryWebhook(ctx, id);
  });
  afterAll(async () => {
    for (const other of others) await other.close();
    await connection.close();
  });

  async function claimAtOnce(of: (db: Db) => Db): Promise<string[]> {
    await connection.db.updateTable('webhookDelivery').set({ claimedUntil: null }).execute();
    const until = new Date(NOW.getTime() + 60_000);
    const taken = await Promise.all(
      others.flatMap(({ db }) =>
        [1, 2, 3].map(() => claimDueDeliveries(of(db), { now: NOW, until, limit: 10 })),
      ),
    );
    return taken.flat().map(({ id }) => id);
  }

  it('take each once', async () => {
    const ids = await claimAtOnce((db) => db);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('would take the same ones without the lock (control)', async () => {
    let doubled = 0;
    for (let round = 0; round < 10; round += 1) {
      const ids = await claimAtOnce(withoutLocks);
      doubled += ids.length - new Set(ids).size;
    }
    expect(doubled).toBeGreaterThan(0);
  });
});
