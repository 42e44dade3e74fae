import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { claimNext } from '~/domain/ideas/copying/claim-photo.server';
import { copyPhoto } from '~/domain/ideas/copying/copy-photo.server';
import { visitor } from '~/domain/people/viewer';
import { type Connection, connect, type Db } from '~db/connect.server';
import { copied, eventOf, hireReader, sendPhotos } from '~tests/support/cards';
import { contextOf } from '~tests/support/context';
import { hasPostgres, postgresDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { withoutLocks } from '~tests/support/without-locks';

const PHOTOS = 6;

/** Several sessions can only be had on PostgreSQL: the embedded database has one. */
describe.skipIf(!hasPostgres)('two people who copy at once, on two processes', () => {
  let connection: Connection & { url: string };
  let other: Connection;
  let one: Ctx;
  let two: Ctx;
  beforeAll(async () => {
    connection = await postgresDatabase();
    other = await connect({ databaseUrl: connection.url, dataDir: 'memory://' });
    const plain = { ...(await contextOf(connection.db)), viewer: visitor };
    const grant = { role: 'organiser', zone: 'avignon' } as const;
    one = await hireReader(connection.db, plain, 'one', grant);
    two = { ...(await hireReader(connection.db, plain, 'two', grant)), db: other.db };
  });
  afterAll(async () => {
    await other.close();
    await connection.close();
  });

  async function withPhotos() {
    const { id } = await makeSwitch(connection.db, one.hub, { zone: 'avignon' });
    const event = await eventOf(one, id);
    return { event, photos: await sendPhotos(one, event, PHOTOS) };
  }

  /** Both ask for the next one again and again, at the same moments; gives how often two got the same. */
  async function collisions(of: (db: Db) => Db): Promise<number> {
    let same = 0;
    for (let round = 0; round < 12; round += 1) {
      const { event } = await withPhotos();
      const [mine, theirs] = await Promise.all(
        [one, two].map((by) => claimNext({ ...by, db: of(by.db as Db) }, event)),
      );
      if (!mine?.ok || !theirs?.ok) throw new Error('there are enough for both');
      if (mine.value.id === theirs.value.id) same += 1;
    }
    return same;
  }

  it('never get the same photo', async () => {
    expect(await collisions((db) => db)).toBe(0);
  });

  it('would without the lock, or this test would see nothing', async () => {
    expect(await collisions(withoutLocks)).toBeGreaterThan(0);
  });

  it('make one idea of one photo, whoever of them it was', async () => {
    const { event, photos } = await withPhotos();
    for (const id of photos) {
      const answers = await Promise.all([one, two].map((by) => copyPhoto(by, event, id, copied())));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    }
    const ideas = await connection.db
      .selectFrom('idea')
      .select('id')
      .where('switchEventId', '=', event.id)
      .execute();
    expect(ideas).toHaveLength(PHOTOS);
  });
});
