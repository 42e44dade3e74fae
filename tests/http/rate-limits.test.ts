import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressGroup } from '~/http/edge/address-group';
import { type LimitName, spend, stopIfSpent } from '~/http/edge/rate-limits.server';
import type { Connection } from '~db/connect.server';
import { ownDatabase } from '../support/database';

let connection: Connection;
beforeAll(async () => {
  connection = await ownDatabase();
});
afterAll(() => connection.close());

const onPostgres = process.env.TEST_ENGINE === 'postgres';

function from(
  clientAddress: string,
  over: { rateLimit?: boolean; db?: Connection['db'] } = {},
): AppLoadContext {
  const { rateLimit = true, db = connection.db } = over;
  // Only what a limit reads of a context.
  return {
    ctx: { db },
    env: { rateLimit, secret: 'x'.repeat(32), databaseUrl: onPostgres ? 'postgres://here' : undefined },
    clientAddress,
  } as unknown as AppLoadContext;
}

/** How many of so many uses went through, and what the refusal said. */
async function use(context: AppLoadContext, name: LimitName, times: number, key?: string) {
  let done = 0;
  let refusal: { status: number; retryAfter: number } | undefined;
  for (let time = 0; time < times; time += 1) {
    try {
      await spend(context, name, key);
      done += 1;
    } catch (thrown) {
      const { init } = thrown as { init: { status: number; headers: Record<string, string> } };
      refusal = { status: init.status, retryAfter: Number(init.headers['Retry-After']) };
    }
  }
  return { done, refusal };
}

describe('limits', () => {
  it('let a hall of 200 people behind one address register, and stop a machine', async () => {
    expect(await use(from('192.0.2.1'), 'register', 200)).toEqual({ done: 200, refusal: undefined });
    const { done, refusal } = await use(from('192.0.2.1'), 'register', 200);
    expect(done).toBe(100);
    expect(refusal?.status).toBe(429);
    expect(refusal?.retryAfter).toBeGreaterThan(0);
    expect(refusal?.retryAfter).toBeLessThanOrEqual(600);
    // Somebody elsewhere is not concerned.
    expect((await use(from('192.0.2.2'), 'register', 1)).done).toBe(1);
  });

  it('count e-mails to one person wherever they are asked from, whatever the case', async () => {
    expect((await use(from('198.51.100.1'), 'sign-in-person', 3, 'ana@structure.example')).done).toBe(3);
    expect((await use(from('198.51.100.2'), 'sign-in-person', 9, 'Ana@Structure.example')).done).toBe(2);
  });

  it('that count failures only stop at the limit, and not before', async () => {
    const visitor = from('192.0.2.30');
    await use(visitor, 'wrong-code', 29);
    await stopIfSpent(visitor, 'wrong-code');
    await use(visitor, 'wrong-code', 1);
    await expect(stopIfSpent(visitor, 'wrong-code')).rejects.toMatchObject({ init: { status: 429 } });
  });

  it('are off where RATE_LIMIT is off', async () => {
    expect((await use(from('192.0.2.40', { rateLimit: false }), 'wrong-code', 60)).done).toBe(60);
  });

  it.runIf(onPostgres)('are counted in the database, without address or e-mail', async () => {
    await use(from('203.0.113.99'), 'idea', 2);
    await use(from('203.0.113.99'), 'sign-in-person', 2, 'eva@structure.example');
    const rows = await connection.pool.query('select key, points from rate_limit');
    expect(rows.rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows.rows)).not.toMatch(/203\.0|structure/);
  });

  it.runIf(onPostgres)('go on in memory while the database is away', async () => {
    const broken = await ownDatabase();
    await broken.close();
    expect((await use(from('192.0.2.50', { db: broken.db }), 'wrong-code', 40)).done).toBe(30);
  });
});

describe('an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
  ])('%s counts as %s', (address, group) => expect(addressGroup(address)).toBe(group));
});
