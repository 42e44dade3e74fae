import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Connection, connect } from '~db/connect.server';
import { migrateToLatest } from '~db/migrate.server';
import { hubDuSud } from '~db/seeds/hub-du-sud';
import { seedHub } from '~db/seeds/seed-hub';
import { hasPostgres, postgresDatabase } from '~tests/support/database';
import { startBuiltApp } from '~tests/support/running-app';
import { seededRandom } from '~tests/support/seeded-random';
import { smtpInbox } from '~tests/support/smtp-inbox';
import { openSwitch } from './open-switch';
import { postRegistration } from './post-registration';

const ROUNDS = 20;
const CLIENTS = 6;
/** Each round ends somewhere within so many answers, and so many milliseconds after: on any machine, under load. */
const KILLED_WITHIN_ANSWERS = 30;
const KILLED_WITHIN_MS = 60;
const ANSWERED_WITHIN_MS = 30_000;
const DELIVERED_WITHIN_MS = 120_000;

/** The database of one engine, opened for a moment while no server runs on it. */
interface Store {
  app: { databaseUrl?: string; dataDir: string };
  look<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
}

async function killRounds(store: Store, name: string): Promise<void> {
  const random = seededRandom(`kill -9 on ${name}`);
  const inbox = await smtpInbox();
  const event = await store.look((connection) => openSwitch(connection, { capacity: 5000 }));
  const start = () =>
    startBuiltApp({
      mode: 'serve',
      ...store.app,
      env: { SMTP_URL: inbox.url, MAIL_FROM: 'hub@test.example' },
    });
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const app = await start();
    const load = registerUntilGone(app.url, event.slug, `${round}`, acknowledged);
    const enough = acknowledged.length + Math.floor(random.between(0, KILLED_WITHIN_ANSWERS));
    await until(() => acknowledged.length >= enough, ANSWERED_WITHIN_MS);
    await pause(random.between(0, KILLED_WITHIN_MS));
    await app.kill();
    expect(await load, 'answers that are not 303').toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS);

  const app = await start();
  const mailed = () => new Set(inbox.deliveries.map((delivery) => delivery.to));
  await until(() => acknowledged.every((email) => mailed().has(email)), DELIVERED_WITHIN_MS);
  expect(await app.stop(), app.printed()).toBe(0);

  const { registered, messages } = await store.look(readAll);
  const about = `seed ${random.seed}, ${acknowledged.length} acknowledged`;
  expect(missing(acknowledged, registered), `registrations lost, ${about}`).toEqual([]);
  expect(missing(acknowledged, [...mailed()]), `messages lost, ${about}`).toEqual([]);
  expect(
    messages.filter((message) => !mailed().has(message.toEmail)),
    `messages owed to nobody, ${about}`,
  ).toEqual([]);
  // Whoever registered is owed one message; however often it was sent, it bore one Message-ID: the row's.
  expect(messages.map((message) => message.toEmail).sort()).toEqual([...registered].sort());
  const owed = new Map(messages.map((message) => [message.toEmail, message.messageId]));
  expect(
    inbox.deliveries.filter((delivery) => owed.get(delivery.to) !== delivery.messageId),
    `Message-IDs that are not the row's, ${about}`,
  ).toEqual([]);
  await inbox.close();
}

/** A few visitors register one after another until the server is gone. @returns answers that are not 303 */
async function registerUntilGone(url: string, slug: string, round: string, acknowledged: string[]) {
  const others: number[] = [];
  const visitor = async (name: number) => {
    for (let n = 0; ; n += 1) {
      const email = `r${round}-v${name}-${n}@people.example`;
      try {
        const { status } = await postRegistration(url, slug, { email });
        if (status === 303) acknowledged.push(email);
        else others.push(status);
      } catch {
        // Cut: whether it was written is unknown, and both are right.
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, name) => visitor(name)));
  return others;
}

async function readAll(connection: Connection) {
  const registrations = await connection.db.selectFrom('registration').select('email').execute();
  const messages = await connection.db
    .selectFrom('message')
    .select(['toEmail', 'messageId', 'state'])
    .execute();
  return {
    registered: registrations.map((row) => row.email ?? ''),
    messages: messages.map((row) => ({ ...row, toEmail: row.toEmail ?? '' })),
  };
}

function missing(wanted: string[], found: string[]): string[] {
  const there = new Set(found);
  return wanted.filter((each) => !there.has(each));
}

async function until(holds: () => boolean, limitMs: number): Promise<void> {
  const end = Date.now() + limitMs;
  while (!holds() && Date.now() < end) await pause(5);
}

test('kill -9 at random moments loses nothing of the embedded database', { timeout: 600_000 }, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-kill-'));
  const look: Store['look'] = async (work) => {
    const connection = await connect({ dataDir });
    try {
      await migrateToLatest(connection.db);
      await seedHub(connection.db, hubDuSud);
      return await work(connection);
    } finally {
      await connection.close();
    }
  };
  await killRounds({ app: { dataDir }, look }, 'the embedded database');
  await rm(dataDir, { recursive: true, force: true });
});

test.skipIf(!hasPostgres)(
  'kill -9 at random moments loses nothing of PostgreSQL',
  { timeout: 600_000 },
  async () => {
    const database = await postgresDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-kill-'));
    try {
      await killRounds(
        { app: { databaseUrl: database.url, dataDir }, look: (work) => work(database) },
        'PostgreSQL',
      );
    } finally {
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
);
