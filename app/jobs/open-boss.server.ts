import type pg from 'pg';
import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import { MOST_ATTEMPTS } from '~/mail/send-message.server';

export const SEND_MESSAGE = 'send-message';

/** Longer than an attempt may take: what is older was interrupted, and another process does it again. */
const EXPIRE_S = 45;
const MAINTAIN_EVERY_S = 15;
const KEEP_DONE_S = 3_600;

/**
 * pg-boss over our own pool, in the schema "pgboss". It keeps the queue: who has a job, when it is tried again.
 * Its own workers and clock are not used: they neither wait for their last write nor survive its failing.
 */
export async function openBoss(pool: pg.Pool, logger: Logger, retryDelayS: number): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => execute(pool, text, values) },
    schedule: false,
    maintenanceIntervalSeconds: MAINTAIN_EVERY_S,
    archiveCompletedAfterSeconds: KEEP_DONE_S,
    deleteAfterHours: 24,
  });
  boss.on('error', (error) => logger.warn({ err: error }, 'the queue is out of reach'));
  await boss.start();
  const queue = {
    name: SEND_MESSAGE,
    // The message's own count decides when to give up; this one must only not be the first to.
    retryLimit: MOST_ATTEMPTS * 10,
    retryDelay: retryDelayS,
    retryBackoff: true,
    expireInSeconds: EXPIRE_S,
  };
  await boss.createQueue(SEND_MESSAGE, queue);
  await boss.updateQueue(SEND_MESSAGE, queue);
  return boss;
}

/** Some of its commands are a whole transaction in one text: where one fails, the session must not keep it open. */
async function execute(pool: pg.Pool, text: string, values: unknown[] | undefined) {
  const client = await pool.connect();
  try {
    const result = await client.query(text, values);
    // Several statements answer with a list; only single ones are ever read.
    return Array.isArray(result) ? { rows: [] } : result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
