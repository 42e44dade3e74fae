import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { connect } from '~db/connect.server';
import { migrateToLatest } from '~db/migrate.server';
import { hubDuSud } from '~db/seeds/hub-du-sud';
import { seedHub } from '~db/seeds/seed-hub';
import { startBuiltApp } from '~tests/support/running-app';
import { seededRandom } from '~tests/support/seeded-random';
import { type MailFate, smtpInbox } from '~tests/support/smtp-inbox';
import { openSwitch } from './open-switch';
import { postRegistration } from './post-registration';

const PEOPLE = 30;
const BAD: [MailFate, ...MailFate[]] = ['try-later', 'refuse', 'silence', 'cut', 'accept'];
const LIMIT_MS = 60_000;

test('a mail server that refuses, is silent or is cut off loses no message, and the site does not notice', {
  timeout: 180_000,
}, async () => {
  const random = seededRandom('SMTP faults');
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-smtp-'));
  let healthy = false;
  const refused = new Set<string>();
  // Each fault at least once, then as it falls.
  const first = [...BAD];
  const inbox = await smtpInbox((to) => {
    if (healthy) return 'accept';
    const fate = first.shift() ?? random.pick(BAD);
    if (fate === 'refuse') refused.add(to);
    return fate;
  });
  const event = await look(dataDir, (connection) => openSwitch(connection, { capacity: PEOPLE }));
  const start = () =>
    startBuiltApp({ mode: 'serve', dataDir, env: { SMTP_URL: `${inbox.url}?socketTimeout=1500` } });

  let app = await start();
  const emails = Array.from({ length: PEOPLE }, (_, n) => `personne-${n}@people.example`);
  for (const email of emails) {
    expect((await postRegistration(app.url, event.slug, { email })).status).toBe(303);
  }
  const attempts = () => [...inbox.fates.values()].reduce((sum, count) => sum + count, 0);
  await until(() => attempts() >= PEOPLE);
  expect((await fetch(`${app.url}/switchs/${event.slug}`)).status).toBe(200);
  expect(await app.stop(), app.printed()).toBe(0);
  for (const fate of BAD) expect(inbox.fates.get(fate), fate).toBeGreaterThan(0);

  // Mended. A start on the embedded database owes again whatever was not sent, rather than wait for its turn.
  healthy = true;
  app = await start();
  const delivered = () => new Set(inbox.deliveries.map(({ to }) => to));
  await until(() => emails.every((email) => delivered().has(email) || refused.has(email)));
  expect(await app.stop(), app.printed()).toBe(0);

  const messages = await look(dataDir, ({ db }) =>
    db.selectFrom('message').select(['toEmail', 'messageId', 'state', 'lastError']).execute(),
  );
  expect(messages.map((row) => row.toEmail).sort()).toEqual([...emails].sort());
  for (const { toEmail, messageId, state, lastError } of messages) {
    const ids = new Set(inbox.deliveries.filter(({ to }) => to === toEmail).map((each) => each.messageId));
    const about = `${toEmail}, seed ${random.seed}`;
    // What the mail server refuses for good is there for staff to read, with what it said.
    if (state === 'failed')
      expect([refused.has(toEmail ?? ''), lastError], about).toEqual([true, expect.stringContaining('554')]);
    else expect([state, [...ids]], about).toEqual(['sent', [messageId]]);
  }
  await inbox.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function look<T>(
  dataDir: string,
  work: (connection: Awaited<ReturnType<typeof connect>>) => Promise<T>,
): Promise<T> {
  const connection = await connect({ dataDir });
  try {
    await migrateToLatest(connection.db);
    await seedHub(connection.db, hubDuSud);
    return await work(connection);
  } finally {
    await connection.close();
  }
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (!holds() && Date.now() < end) await pause(50);
}
