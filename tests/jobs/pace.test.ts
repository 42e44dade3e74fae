import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBoss, SEND_MESSAGE } from '~/jobs/open-boss.server';
import { relayMessages } from '~/jobs/relay-messages.server';
import { sendingPace } from '~/jobs/sending-pace.server';
import { type Connection, connect } from '~db/connect.server';
import { reservePace, returnPace } from '~db/queries/send-pace';
import { lastMessage, oweAboutRegistration } from '../mail/owe';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';

const logger = pino({ level: 'silent' });

describe('the pace of sending', () => {
  let connection: Connection & { url?: string };
  beforeAll(async () => {
    connection = await ownDatabase();
  });
  afterAll(() => connection.close());

  const restart = () => sql`update send_pace set next_at = now() - interval '1 hour'`.execute(connection.db);
  const reserve = (count: number, perSecond: number, soonS = 60) =>
    reservePace(connection.db, { count, perSecond, soonS });

  it('lets what was not used for an hour go for nothing: the first leaves now, the next in its turn', async () => {
    await restart();
    expect(await reserve(5, 0.1)).toBeLessThan(1);
    const second = (await reserve(5, 0.1)) ?? 0;
    expect(second).toBeGreaterThan(40_000);
    expect(second).toBeLessThanOrEqual(50_000);
    // Too far away to be held by a process that may stop meanwhile.
    expect(await reserve(1, 0.1, 1)).toBeUndefined();
    await returnPace(connection.db, { count: 10, perSecond: 0.1 });
    expect(await reserve(1, 0.1, 1)).toBeLessThan(1000);
  });

  it('adds up over everybody who asks: however many at once, one after the other', async () => {
    await restart();
    const second = await connect({ databaseUrl: connection.url, dataDir: 'memory://' });
    try {
      const databases = connection.embedded ? [connection.db] : [connection.db, second.db];
      const waits = await Promise.all(
        Array.from({ length: 40 }, (_, turn) =>
          reservePace(databases[turn % databases.length] ?? connection.db, {
            count: 1,
            perSecond: 2,
            soonS: 60,
          }),
        ),
      );
      const sorted = waits.map((wait) => wait ?? 0).sort((a, b) => a - b);
      // Half a second apart, less what the asking itself took.
      expect(sorted.at(-1)).toBeGreaterThan(39 * 500 - 5_000);
      const { rows } = await sql<{ ahead: number }>`
        select extract(epoch from next_at - now())::float8 as ahead from send_pace`.execute(connection.db);
      expect(rows[0]?.ahead).toBeGreaterThan(20 - 5);
    } finally {
      await second.close();
    }
  });

  it('takes nothing where nothing is due, so that idle processes leave the pace to the others', async () => {
    await restart();
    const boss = await openBoss(connection.pool, logger, 1);
    try {
      expect(await sendingPace(connection.db, 10).take(5)).toBe(0);
      expect(await reserve(1, 1)).toBe(0);
      await restart();
      const ctx = await contextOf(connection.db);
      await oweAboutRegistration(ctx, 'registration-confirmed');
      await relayMessages(connection.db, boss);
      expect(await sendingPace(connection.db, 10).take(5)).toBe(5);
      expect(await sendingPace(connection.db, 0).take(5)).toBe(5);
    } finally {
      await boss.stop({ graceful: false });
    }
  });

  it('a sign-in and a confirmation leave before what is written to many', async () => {
    await connection.db.deleteFrom('message').execute();
    const ctx = await contextOf(connection.db);
    const { id: switchEventId } = await makeSwitch(connection.db, ctx.hub);
    const boss = await openBoss(connection.pool, logger, 1);
    try {
      await boss.purgeQueue(SEND_MESSAGE);
      const kinds = ['switch-changed', 'switch-changed', 'registration-confirmed', 'sign-in'] as const;
      for (const kind of kinds) {
        await oweAboutRegistration(ctx, kind, { switchEventId });
        await relayMessages(connection.db, boss);
      }
      expect((await lastMessage(connection.db)).state).toBe('queued');
      const rows = await connection.db.selectFrom('message').select(['id', 'kind']).execute();
      const order: (string | undefined)[] = [];
      for (const _ of kinds) {
        const [job] = await boss.fetch(SEND_MESSAGE);
        order.push(rows.find(({ id }) => id === job?.id)?.kind);
      }
      expect(order).toEqual(['sign-in', 'registration-confirmed', 'switch-changed', 'switch-changed']);
    } finally {
      await boss.stop({ graceful: false });
    }
  });
});
