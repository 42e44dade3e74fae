import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '~db/connect.server';
import { contextOf } from '~tests/support/context';
import { hasPostgres, postgresDatabase } from '~tests/support/database';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';
import { closeHistoryGate } from '~tests/support/history-gate';
import { manyRegistrations } from '~tests/support/many-registrations';
import { startBuiltApp } from '~tests/support/running-app';
import type { RunningApp } from '~tests/support/spawn-app';

const DAY_MS = 86_400_000;
const HOUR_MS = DAY_MS / 24;
/** More than one turn of the purge takes at once: both processes have some. */
const PURGES = 60;
const RELEASES = 8;
const NOTICES = 8;
const PEOPLE = 3;
/** What the clock does, each in a transaction of its own: opening places, reminding, forgetting. */
const KINDS = 3;
const WAIT = { timeout: 60_000, interval: 50 };

/** Opening places, reminding and forgetting, as two whole processes do it: one dies in the middle of all three. */
describe.skipIf(!hasPostgres)('the clock of two processes on one PostgreSQL', () => {
  let database: Connection & { url: string };
  let dataDir: string;
  const apps: RunningApp[] = [];

  beforeAll(async () => {
    database = await postgresDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'switchboard-clock-'));
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.stop()));
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function start(name: string): Promise<RunningApp> {
    const databaseUrl = `${database.url}?application_name=${name}`;
    const app = await startBuiltApp({ mode: 'serve', databaseUrl, dataDir });
    apps.push(app);
    return app;
  }

  test('does each once, although one is killed while it does all three', { timeout: 240_000 }, async () => {
    const due = await makeDue(database);
    const gate = await closeHistoryGate(database);
    try {
      const [first] = await Promise.all([start('first'), start('second')]);
      for (const name of ['first', 'second'])
        await expect.poll(() => gate.waiting(name), WAIT).toBeGreaterThanOrEqual(KINDS);
      expect(await left(database)).toEqual({ releases: RELEASES, notices: NOTICES, needs: PURGES * PEOPLE });
      await first.kill();
    } finally {
      await gate.open();
    }
    // As whatever watches over processes does.
    await start('third');
    await expect.poll(() => left(database), WAIT).toEqual({ releases: 0, notices: 0, needs: 0 });
    expect(await doneTwiceOrNever(database)).toEqual([]);
    expect(await told(database)).toEqual({
      'registration-promoted': [RELEASES, RELEASES],
      reminder: [NOTICES * PEOPLE, NOTICES * PEOPLE],
    });
    expect(await acts(database)).toEqual({
      'released-places': RELEASES,
      promoted: RELEASES,
      reminded: NOTICES,
      // Of each person, and of each Switch.
      'needs-purged': PURGES * (PEOPLE + 1),
    });
    expect(due).toHaveLength(RELEASES + NOTICES + PURGES);
  });
});

/** Switches of which something is due at this very moment. @returns their ids */
async function makeDue({ db }: Connection): Promise<string[]> {
  const { hub } = await contextOf(db);
  const now = Date.now();
  const made: string[] = [];
  const make = async (startsIn: number, over: SwitchOver = {}) => {
    const startsAt = new Date(now + startsIn);
    const registrationOpensAt = new Date(now - 30 * DAY_MS);
    const { id } = await makeSwitch(db, hub, { startsAt, registrationOpensAt, ...over });
    made.push(id);
    return id;
  };
  for (let turn = 0; turn < RELEASES; turn += 1) {
    const seatRules = [{ stakeholderType: 'entreprise', reserved: 1 }];
    const id = await make(20 * DAY_MS, { capacity: 1, releaseAt: new Date(now - HOUR_MS), seatRules });
    await manyRegistrations(db, id, { count: 2 });
    await db
      .updateTable('registration')
      .set({ status: 'waitlisted', confirmedAt: null })
      .where('switchEventId', '=', id)
      .execute();
  }
  for (let turn = 0; turn < NOTICES; turn += 1) {
    const id = await make(DAY_MS);
    await manyRegistrations(db, id, { count: PEOPLE });
    const notice = { hubId: hub.id, switchEventId: id, kind: 'reminder' as const, days: 1 };
    const dueAt = new Date(now - HOUR_MS);
    await db
      .insertInto('scheduledNotice')
      .values({ ...notice, dueAt, doneAt: null })
      .execute();
  }
  for (let turn = 0; turn < PURGES; turn += 1)
    await manyRegistrations(db, await make(-3 * DAY_MS), { count: PEOPLE });
  await sql`update registration r set access_needs = 'Fauteuil roulant', access_needs_consent_at = now()
    from switch_event e where e.id = r.switch_event_id and e.ends_at < now()`.execute(db);
  return made;
}

/** What nobody has done yet. */
async function left({ db }: Connection) {
  const { rows } = await sql<{ releases: number; notices: number; needs: number }>`select
    (select count(*) from switch_event where release_at < now() and released_at is null) as releases,
    (select count(*) from scheduled_notice where done_at is null) as notices,
    (select count(*) from registration where access_needs is not null) as needs`.execute(db);
  return rows[0];
}

/** Lines of the history of one thing that are not the only one of their kind. */
async function doneTwiceOrNever({ db }: Connection) {
  const { rows } = await sql`select act, subject_id from history
    where act in ('released-places', 'reminded', 'needs-purged')
    group by act, subject, subject_id having count(*) <> 1`.execute(db);
  return rows;
}

/** Of each kind: how many messages there are, and for how many people. */
async function told({ db }: Connection): Promise<Record<string, [number, number]>> {
  const { rows } = await sql<{
    kind: string;
    messages: number;
    people: number;
  }>`select kind, count(*) as messages,
    count(distinct registration_id) as people from message group by kind order by kind`.execute(db);
  return Object.fromEntries(rows.map(({ kind, messages, people }) => [kind, [messages, people]]));
}

async function acts({ db }: Connection): Promise<Record<string, number>> {
  const { rows } = await sql<{ act: string; count: number }>`select act, count(*) as count from history
    where actor_kind = 'system' group by act`.execute(db);
  return Object.fromEntries(rows.map(({ act, count }) => [act, count]));
}
