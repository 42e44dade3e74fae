import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '~/domain/registrations/registering/register.server';
import { type Connection, connect, LOCK_TIMEOUT_MS } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { LockBusy, lockSwitch } from '~db/lock';
import { contextOf } from '~tests/support/context';
import { ownDatabase, postgresDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { oneInput } from '~tests/support/registration-input';

describe('the lock of a Switch', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await ownDatabase();
  });
  afterAll(() => connection.close());

  it('refuses to work outside a transaction, where it would protect nothing', async () => {
    const { hub } = await contextOf(connection.db);
    const event = await makeSwitch(connection.db, hub);
    await expect(lockSwitch(connection.db, event.id)).rejects.toThrow('needs a transaction');
  });

  it('may be taken again by the transaction that holds it', async () => {
    const { hub } = await contextOf(connection.db);
    const event = await makeSwitch(connection.db, hub);
    await inTransaction(connection.db, async (trx) => {
      await lockSwitch(trx, event.id);
      await lockSwitch(trx, event.id);
    });
  });
});

/** Waiting for somebody else needs somebody else: two connections, so a real server. */
describe.skipIf(process.env.TEST_ENGINE !== 'postgres')('the lock of a Switch that others hold', () => {
  let first: Connection & { url: string };
  let second: Connection;
  beforeAll(async () => {
    first = await postgresDatabase();
    second = await connect({ databaseUrl: first.url, dataDir: 'memory://' });
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  it('gives up after its limit for all who wait, and nothing is written; the next try works', async () => {
    const ctx = await contextOf(second.db);
    const event = await makeSwitch(first.db, ctx.hub);
    const elsewhere = await makeSwitch(first.db, ctx.hub);
    await inTransaction(first.db, async (trx) => {
      await lockSwitch(trx, event.id);
      const started = performance.now();
      const waiting = [1, 2, 3].map(() => register(ctx, event.slug, oneInput()));
      // Another Switch is nobody's business.
      expect(await register(ctx, elsewhere.slug, oneInput())).toMatchObject({ ok: true });
      const answers = await Promise.allSettled(waiting);
      for (const answer of answers)
        expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(LockBusy) });
      const waited = performance.now() - started;
      expect(waited).toBeGreaterThanOrEqual(LOCK_TIMEOUT_MS - 100);
      expect(waited, 'nobody waits a second time').toBeLessThan(2 * LOCK_TIMEOUT_MS);
    });
    const rows = () =>
      first.db.selectFrom('registration').select('id').where('switchEventId', '=', event.id).execute();
    expect(await rows()).toEqual([]);
    expect(await register(ctx, event.slug, oneInput())).toMatchObject({ ok: true });
    expect(await rows()).toHaveLength(1);
  });

  it('lets ideas and messages that only refer to the Switch go on meanwhile', async () => {
    const { hub } = await contextOf(second.db);
    const event = await makeSwitch(first.db, hub);
    await inTransaction(first.db, async (trx) => {
      await lockSwitch(trx, event.id);
      await second.db
        .insertInto('party')
        .values({ hubId: hub.id, switchEventId: event.id, forWhom: 'self', locale: 'fr' })
        .execute();
    });
  });
});
