import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { openBoss, SEND_MESSAGE } from '~/jobs/open-boss.server';
import { relayMessages } from '~/jobs/relay-messages.server';
import { type Jobs, startJobs } from '~/jobs/start-jobs.server';
import { MOST_ATTEMPTS } from '~/mail/send-message.server';
import { type Connection, connect } from '~db/connect.server';
import { oweOrphans } from '~db/queries/messages-sending';
import { type MailCatcher, mailCatcher } from '../mail/mail-catcher';
import { lastMessage, oweAboutRegistration } from '../mail/owe';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';

const logger = pino({ level: 'silent' });
const SETTINGS = {
  mode: 'production' as const,
  appUrl: 'https://hub.example',
  hub: 'hub-du-sud',
  secret: 's'.repeat(40),
  mailFrom: undefined,
};

const onPostgres = process.env.TEST_ENGINE === 'postgres';

describe('owed messages', () => {
  let connection: Connection & { url?: string };
  let ctx: Ctx;
  let catcher: MailCatcher | undefined;
  let running: Jobs[] = [];

  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
  });
  afterAll(() => connection.close());
  beforeEach(() => connection.db.deleteFrom('message').execute());
  afterEach(async () => {
    await Promise.all(running.map((jobs) => jobs.stop()));
    await catcher?.close();
    running = [];
    catcher = undefined;
  });

  async function run(smtpUrl: string, over: Connection = connection) {
    running.push(
      await startJobs({ env: { ...SETTINGS, smtpUrl }, connection: over, logger, retryDelayS: 1 }),
    );
  }
  const states = async () =>
    (await connection.db.selectFrom('message').select('state').execute()).map((row) => row.state);

  it('a message and its job are written together or not at all', async () => {
    await oweAboutRegistration(ctx, 'registration-confirmed');
    const boss = await openBoss(connection.pool, logger, 1);
    try {
      await sql`create function refuse_queueing() returns trigger language plpgsql as
        $$ begin raise exception 'no room'; end $$`.execute(connection.db);
      await sql`create trigger refuse_queueing before update on message for each row execute function refuse_queueing()`.execute(
        connection.db,
      );
      await expect(relayMessages(connection.db, boss)).rejects.toThrow('no room');
      expect(await states()).toEqual(['owed']);
      expect(await boss.getQueueSize(SEND_MESSAGE)).toBe(0);
      await sql`drop trigger refuse_queueing on message`.execute(connection.db);
      expect(await relayMessages(connection.db, boss)).toBe(1);
      expect(await relayMessages(connection.db, boss)).toBe(0);
      expect(await states()).toEqual(['queued']);
      expect(await boss.getQueueSize(SEND_MESSAGE)).toBe(1);
      expect((await boss.fetch(SEND_MESSAGE)).map((job) => job.id)).toEqual([
        (await lastMessage(connection.db)).id,
      ]);
    } finally {
      await boss.stop({ graceful: false });
      await sql`drop function if exists refuse_queueing cascade`.execute(connection.db);
    }
  });

  it('a message whose job is gone is owed again, until it was tried often enough', async () => {
    await oweAboutRegistration(ctx, 'registration-confirmed');
    await oweAboutRegistration(ctx, 'registration-promoted');
    const boss = await openBoss(connection.pool, logger, 1);
    await relayMessages(connection.db, boss);
    await oweOrphans(connection.db, { queue: SEND_MESSAGE, mostAttempts: MOST_ATTEMPTS, at: new Date() });
    expect(await states()).toEqual(['queued', 'queued']);
    await boss.purgeQueue(SEND_MESSAGE);
    await connection.db
      .updateTable('message')
      .set({ attempts: MOST_ATTEMPTS })
      .where('kind', '=', 'registration-promoted')
      .execute();
    await oweOrphans(connection.db, { queue: SEND_MESSAGE, mostAttempts: MOST_ATTEMPTS, at: new Date() });
    expect((await states()).sort()).toEqual(['failed', 'owed']);
    await boss.stop({ graceful: false });
  });

  it('what was erased before it left is never sent', async () => {
    catcher = await mailCatcher();
    const { registration } = await oweAboutRegistration(ctx, 'registration-confirmed');
    const boss = await openBoss(connection.pool, logger, 1);
    await relayMessages(connection.db, boss);
    await boss.stop({ graceful: false });
    await connection.db
      .updateTable('message')
      .set({ state: 'kept', toEmail: null, toName: '', details: '{}' })
      .where('registrationId', '=', registration.id)
      .execute();
    await oweAboutRegistration(ctx, 'registration-confirmed');
    await run(catcher.url);
    await expect.poll(states, { timeout: 15_000 }).toContain('sent');
    expect(await states()).toEqual(expect.arrayContaining(['kept', 'sent']));
    expect(catcher.caught).toHaveLength(1);
  });

  it('sends what a process had taken when it died', async () => {
    catcher = await mailCatcher();
    const { message } = await oweAboutRegistration(ctx, 'registration-confirmed');
    const dying = await openBoss(connection.pool, logger, 1);
    await relayMessages(connection.db, dying);
    // It takes the job, and is never heard of again.
    expect(await dying.fetch(SEND_MESSAGE)).toHaveLength(1);
    await dying.stop({ graceful: false });
    // On PostgreSQL the job has to expire first, since another process might be at it: that time is made to pass.
    if (!connection.embedded)
      await sql`update pgboss.job set started_on = now() - interval '1 hour'`.execute(connection.db);
    await run(catcher.url);
    await expect.poll(states, { timeout: 28_000 }).toEqual(['sent']);
    expect(catcher.caught.map(({ email }) => email.messageId)).toEqual([message.messageId]);
  });

  it.runIf(onPostgres)('two processes send each message once', async () => {
    catcher = await mailCatcher();
    const { id } = await makeSwitch(connection.db, ctx.hub);
    for (let made = 0; made < 60; made += 1)
      await oweAboutRegistration(ctx, 'registration-confirmed', { switchEventId: id });
    const second = await connect({ databaseUrl: connection.url, dataDir: 'memory://' });
    try {
      await Promise.all([run(catcher.url), run(catcher.url, second)]);
      await expect.poll(async () => new Set(await states()), { timeout: 25_000 }).toEqual(new Set(['sent']));
      expect(catcher.caught).toHaveLength(60);
      expect(new Set(catcher.caught.map(({ email }) => email.messageId)).size).toBe(60);
      await Promise.all(running.map((jobs) => jobs.stop()));
    } finally {
      await second.close();
    }
  });
});
