import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hub } from '~/domain/hubs/hub';
import type { Connection } from '~db/connect.server';
import { migrateToLatest } from '~db/migrate.server';
import { migrations } from '~db/migrations/index';
import { hubDuSud } from '~db/seeds/hub-du-sud';
import { seedHub } from '~db/seeds/seed-hub';
import { zoneOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { makeFormerVersion } from '../support/former-version';

const LAST_BEFORE = '0010-coming-switches';

describe('0011-growth, on a database with data', () => {
  let connection: Connection;
  let hub: Pick<Hub, 'id' | 'zones'>;
  let withIdeas: { id: string; slug: string };
  let without: { id: string; slug: string };
  let rank = 0;

  beforeAll(async () => {
    connection = await ownDatabase();
    const { db } = connection;
    await makeFormerVersion(db, LAST_BEFORE);
    await seedHub(db, hubDuSud);
    // The product of today asks for more of a hub than this version has.
    const zones = await db.selectFrom('zone').selectAll().where('hubId', '=', hubDuSud.id).execute();
    hub = { id: hubDuSud.id, zones };
    withIdeas = await makeSwitch(db, hub, { zone: 'alpes' });
    without = await makeSwitch(db, hub, { zone: 'azur' });
    await propose(withIdeas.id);
    await propose(withIdeas.id);
  });
  afterAll(() => connection.close());

  /** As a version of the product does that knows neither zone nor mark. */
  const propose = async (event: string, id: string = randomUUID()) => {
    rank += 1;
    await sql`insert into idea (id, hub_id, switch_event_id, title, description, speaker_type, rank)
      values (${id}, ${hub.id}, ${event}, 'Un café des écrans', '', 'usager', ${`a${rank}`})`.execute(
      connection.db,
    );
    return id;
  };
  const zonesOfIdeas = async (event: string) => {
    const rows = await connection.db
      .selectFrom('idea')
      .innerJoin('zone', 'zone.id', 'idea.zoneId')
      .select('zone.slug')
      .where('switchEventId', '=', event)
      .execute();
    return rows.map((row) => row.slug);
  };
  const marked = async () => {
    const rows = await connection.db
      .selectFrom('switchEvent')
      .select('slug')
      .where('hasIdeas', '=', true)
      .execute();
    return rows.map((row) => row.slug);
  };
  const version = async () =>
    (await sql<{ sum: number }>`select sum(version)::int as sum from data_version`.execute(connection.db))
      .rows[0]?.sum;

  it('fills in what is there, and makes no kept page stale', async () => {
    const before = await version();
    expect(await migrateToLatest(connection.db)).toEqual(
      Object.keys(migrations).filter((name) => name > LAST_BEFORE),
    );
    expect(await version()).toBe(before);
    expect(await zonesOfIdeas(withIdeas.id)).toEqual(['alpes', 'alpes']);
    expect(await marked()).toEqual([withIdeas.slug]);
  });

  it('takes ideas from the version before', async () => {
    await propose(without.id);
    expect(await zonesOfIdeas(without.id)).toEqual(['azur']);
    expect((await marked()).sort()).toEqual([withIdeas.slug, without.slug].sort());
  });

  it('lets ideas follow their Switch into another zone, and says so to boards and kept pages', async () => {
    const before = await version();
    const zoneId = zoneOf(hub, 'avignon').id;
    await connection.db.updateTable('switchEvent').set({ zoneId }).where('id', '=', withIdeas.id).execute();
    expect(await zonesOfIdeas(withIdeas.id)).toEqual(['avignon', 'avignon']);
    expect(await version()).toBeGreaterThan(before ?? 0);
  });

  it('follows an idea to another Switch, and unmarks one that has none left', async () => {
    const id = await propose(withIdeas.id);
    await sql`update idea set switch_event_id = ${without.id} where id = ${id}`.execute(connection.db);
    expect(await zonesOfIdeas(without.id)).toEqual(['azur', 'azur']);
    await sql`update idea set switch_event_id = ${without.id}`.execute(connection.db);
    expect(await marked()).toEqual([without.slug]);
    await sql`delete from idea`.execute(connection.db);
    expect(await marked()).toEqual([]);
  });
});
