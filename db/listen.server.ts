import pg from 'pg';
import type { Connection } from './connect.server';

interface Log {
  warn(facts: object, message: string): void;
}

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 10_000;

/**
 * Hears what is notified on a channel, on any process, until it is told to stop.
 * On PostgreSQL it has a session of its own, and comes back by itself when that is cut. The embedded
 * database has one session, which hears everything.
 * @param tell gets each payload; null after a cut, when some may have been missed
 * @returns stops listening
 */
export function listenTo(
  connection: Connection,
  channel: string,
  log: Log,
  tell: (payload: string | null) => void,
): () => Promise<void> {
  if (!/^[a-z_]+$/.test(channel)) throw new Error(`not a channel: ${channel}`);
  return connection.embedded
    ? listenInside(connection.pool, channel, log, tell)
    : listenApart(connection.pool, channel, log, tell);
}

function listenInside(
  pool: pg.Pool,
  channel: string,
  log: Log,
  tell: (payload: string) => void,
): () => Promise<void> {
  const onNotification = (message: pg.Notification) => {
    if (message.channel === channel) tell(message.payload ?? '');
  };
  const heard = new Set<pg.PoolClient>();
  const hear = (client: pg.PoolClient) => {
    heard.add(client);
    client.on('notification', onNotification);
  };
  pool.on('connect', hear);
  const ready = pool
    .connect()
    .then(async (client) => {
      if (!heard.has(client)) hear(client);
      await client.query(`listen ${channel}`);
      client.release();
    })
    .catch((error) => log.warn({ err: error }, 'listening failed'));
  return async () => {
    await ready;
    pool.off('connect', hear);
    for (const client of heard) client.off('notification', onNotification);
  };
}

function listenApart(
  pool: pg.Pool,
  channel: string,
  log: Log,
  tell: (payload: string | null) => void,
): () => Promise<void> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let retry = FIRST_RETRY_MS;
  let missed = false;

  const again = () => {
    client?.removeAllListeners();
    client?.on('error', () => undefined);
    client?.end().catch(() => undefined);
    client = undefined;
    missed = true;
    if (stopped) return;
    timer = setTimeout(start, retry);
    retry = Math.min(retry * 2, LONGEST_RETRY_MS);
  };
  const start = () => {
    const session = new pg.Client({ ...pool.options, keepAlive: true });
    client = session;
    let over = false;
    const onCut = (error?: Error) => {
      if (over || stopped) return;
      over = true;
      log.warn({ err: error }, 'listening was cut');
      again();
    };
    session.on('error', onCut);
    session.on('end', () => onCut());
    session.on('notification', (message) => tell(message.payload ?? ''));
    session
      .connect()
      .then(() => session.query(`listen ${channel}`))
      .then(() => {
        retry = FIRST_RETRY_MS;
        if (missed) tell(null);
        missed = false;
      })
      .catch(onCut);
  };
  start();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    client?.removeAllListeners();
    client?.on('error', () => undefined);
    await client?.end().catch(() => undefined);
  };
}
