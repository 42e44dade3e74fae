import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideSeats } from '~/domain/registrations/seats/decide-seats';
import { seatPlan } from '~/domain/registrations/seats/seat-plan';
import { readSwitchCopy } from '~/domain/switches/copy/switch-copy.server';
import { communesOf } from '~/domain/venues/communes.server';
import type { Connection } from '~db/connect.server';
import { fillDemo } from '~db/seeds/demo';
import { hubSeeds } from '~db/seeds/hub-seeds';
import { contextOf, NOW } from '../support/context';
import { ownDatabase } from '../support/database';

const TABLES = [
  'switch_event',
  'switch_session',
  'seat_rule',
  'venue',
  'party',
  'registration',
  'idea',
  'history',
  'message',
  'data_version',
  'work_table',
  'switch_template',
];

describe('the demonstration', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await ownDatabase();
    await connection.db.updateTable('hub').set({ isDemo: true }).execute();
    await fillDemo(connection.db, NOW);
  });
  afterAll(() => connection.close());

  async function rowsOf(table: string): Promise<unknown[]> {
    const { rows } = await sql<{ row: unknown }>`
      select to_jsonb(t) as row from ${sql.table(table)} t order by to_jsonb(t)::text`.execute(connection.db);
    return rows.map(({ row }) => row);
  }

  it('fills both hubs, in every zone', async () => {
    const { rows } = await sql<{ hubId: string; zone: string; coming: number }>`
      select z.hub_id, z.slug as zone, count(e.id) filter (where e.starts_at > ${NOW})::int as coming
      from zone z left join switch_event e on e.zone_id = z.id group by z.hub_id, z.slug`.execute(
      connection.db,
    );
    expect(rows).toHaveLength(8);
    for (const row of rows) expect(row.coming, row.zone).toBeGreaterThanOrEqual(2);
  });

  it('keeps templates that can be read, and tables at which people sit', async () => {
    const templates = await connection.db.selectFrom('switchTemplate').select('content').execute();
    expect(templates).toHaveLength(1);
    for (const { content } of templates) expect(readSwitchCopy(content)).toBeDefined();
    const seated = await connection.db
      .selectFrom('registration')
      .innerJoin('workTable', 'workTable.id', 'registration.workTableId')
      .select(['registration.status', 'registration.switchEventId', 'workTable.switchEventId as tableOf'])
      .execute();
    expect(seated.length).toBeGreaterThan(20);
    for (const row of seated) expect([row.status, row.tableOf]).toEqual(['confirmed', row.switchEventId]);
  });

  it('accompanies nobody with themselves', async () => {
    const parties = await connection.db
      .selectFrom('party')
      .innerJoin('registration', 'registration.partyId', 'party.id')
      .select([
        'party.companionName',
        'party.companionPhone',
        'registration.firstName',
        'registration.lastName',
      ])
      .where('party.companionName', '<>', '')
      .execute();
    expect(parties.length).toBeGreaterThan(20);
    expect(parties.filter((row) => row.companionName === `${row.firstName} ${row.lastName}`)).toEqual([]);
    const phones = await connection.db
      .selectFrom('registration')
      .select('phone')
      .where('phone', 'in', [...new Set(parties.map(({ companionPhone }) => companionPhone))])
      .execute();
    expect(phones).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    const before = await Promise.all(TABLES.map(rowsOf));
    await fillDemo(connection.db, new Date('2031-01-01T00:00:00Z'));
    expect(await Promise.all(TABLES.map(rowsOf))).toEqual(before);
  });

  it('keeps the seat rule for every Switch', async () => {
    const { rows } = await sql<Record<string, unknown>>`
      with confirmed as (
        select switch_event_id, stakeholder_type, count(*)::int as c
        from registration where status = 'confirmed' group by 1, 2
      ), types as (
        select e.id, e.slug, e.capacity, t.slug as type,
          case when e.released_at is null then coalesce(r.reserved, 0) else 0 end as r, r.maximum,
          coalesce(c.c, 0) as c
        from switch_event e
        join stakeholder_type t on t.hub_id = e.hub_id
        left join seat_rule r on r.switch_event_id = e.id and r.stakeholder_type = t.slug
        left join confirmed c on c.switch_event_id = e.id and c.stakeholder_type = t.slug
      )
      select slug from types group by slug, capacity
      having sum(greatest(0, c - r)) > capacity - sum(r) or sum(c) > capacity or bool_or(c > maximum)`.execute(
      connection.db,
    );
    expect(rows).toEqual([]);
  });

  it('lets nobody wait who would fit, and shows every reason to wait', async () => {
    const { db } = connection;
    const events = await db
      .selectFrom('switchEvent')
      .select(['id', 'slug', 'capacity', 'releaseAt'])
      .execute();
    const reasons = new Set<string>();
    for (const event of events) {
      const people = await db
        .selectFrom('registration')
        .select(['id', 'partyId', 'stakeholderType', 'status'])
        .where('switchEventId', '=', event.id)
        .where('status', '!=', 'cancelled')
        .orderBy('arrival')
        .execute();
      const rules = await db
        .selectFrom('seatRule')
        .selectAll()
        .where('switchEventId', '=', event.id)
        .execute();
      const releases = await db
        .selectFrom('seatRelease')
        .select(['stakeholderType', 'places', 'releaseAt as at'])
        .where('switchEventId', '=', event.id)
        .execute();
      const counts: Record<string, number> = {};
      for (const { stakeholderType, status } of people)
        if (status === 'confirmed') counts[stakeholderType] = (counts[stakeholderType] ?? 0) + 1;
      const waiting = people.filter(({ status }) => status === 'waitlisted');
      const parties = [...new Set(waiting.map(({ partyId }) => partyId))].map((partyId) => ({
        partialOk: false,
        people: waiting.filter((person) => person.partyId === partyId),
      }));
      const plan = seatPlan({ ...event, seatRules: rules, releases }, NOW);
      const decision = decideSeats(plan, counts, parties);
      expect([...decision.seated], event.slug).toEqual([]);
      for (const reason of decision.waiting.values()) reasons.add(reason);
    }
    expect([...reasons].sort()).toEqual(['full', 'maximum', 'party', 'reserved']);
  });

  it('shows every state of a Switch', async () => {
    const { db } = connection;
    const count = async (where: ReturnType<typeof sql<boolean>>) => {
      const row = await db
        .selectFrom('switchEvent')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where(where)
        .executeTakeFirstOrThrow();
      return row.count;
    };
    expect(await count(sql`status = 'draft'`)).toBe(2);
    expect(await count(sql`status = 'cancelled'`)).toBe(2);
    expect(await count(sql`status = 'published' and registration_opens_at > ${NOW}`)).toBe(2);
    expect(await count(sql`release_at > ${NOW} and status = 'published'`)).toBeGreaterThan(3);
    const several = sql`(select count(*) from seat_release s where s.switch_event_id = switch_event.id) > 1`;
    expect(await count(sql<boolean>`${several}`)).toBe(1);
    expect(await count(sql`ends_at - starts_at > interval '1 day'`)).toBe(3);
    // Nobody sees a team at work outside its hours.
    expect(
      await count(sql`exists (select 1 from zone z where z.id = zone_id
        and (extract(hour from starts_at at time zone z.time_zone) not between 8 and 11
          or extract(hour from ends_at at time zone z.time_zone) not between 12 and 17
          or extract(isodow from starts_at at time zone z.time_zone) > 5))`),
    ).toBe(0);
  });

  it('tells the two real Switches as they were, without inventing anybody', async () => {
    const { rows } = await sql<{
      place: string;
      from: string;
      to: string;
      sessions: string[];
      people: number;
    }>`
      select e.place_text as place,
        to_char(e.starts_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "from",
        to_char(e.ends_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "to",
        (select array_agg(s.kind order by s.position) from switch_session s where s.switch_event_id = e.id) as sessions,
        (select count(*)::int from registration r where r.switch_event_id = e.id) as people
      from switch_event e where not e.is_demo order by e.starts_at`.execute(connection.db);
    expect(rows).toEqual([
      { place: 'Digne-les-Bains', from: '2019-06-24', to: '2019-06-24', sessions: ['autre'], people: 0 },
      {
        place: 'Gap',
        from: '2020-09-07',
        to: '2020-09-08',
        sessions: ['pleniere', 'forum', 'chantier'],
        people: 0,
      },
    ]);
  });

  it('names only people who are clearly made up', async () => {
    const { rows } = await sql<{ what: string }>`
      select last_name as what from registration where last_name not in ('Démo', 'Exemple')
      union all select email from registration where email not like '%@demo.example'
      union all select phone from registration where phone !~ '^[+]3363998[0-9]{4}$'
      union all select companion_phone from party where companion_phone !~ '^([+]3363998[0-9]{4})?$'
      union all select author_email from idea where author_email not like '%@demo.example'
      union all select author_phone from idea where author_phone !~ '^[+]3346571[0-9]{4}$'
      union all select first_name from registration where created_at > ${NOW} or cancelled_at > ${NOW}`.execute(
      connection.db,
    );
    expect(rows).toEqual([]);
  });

  it('fills every column of each board, and answers what each kind asks', async () => {
    const { rows } = await sql<{ hubId: string; columns: number }>`
      select hub_id, count(distinct board_column)::int as columns from idea group by hub_id order by hub_id`.execute(
      connection.db,
    );
    expect(rows).toEqual([
      { hubId: 'antilles-guyane', columns: 6 },
      { hubId: 'hub-du-sud', columns: 9 },
    ]);
    const unanswered = await sql`
      select title from idea where
        (board_column like 'service_%' and (deliverer is null or delivery_place is null or delivery_when is null or delivery_audience is null))
        or (board_column like 'prototype_%' and (lead is null or need is null or (next_test is null and board_column <> 'prototype_stopped') or estimated_cost_euros is null))
        or decided_at > ${NOW} or created_at > ${NOW} or moved_at < created_at`.execute(connection.db);
    expect(unanswered.rows).toEqual([]);
  });

  it('owes nobody an e-mail, and leaves people to tell by phone and in person', async () => {
    const { rows } = await sql<{ hubId: string; channels: string[]; states: string[] }>`
      select hub_id, array_agg(distinct channel order by channel) as channels,
        array_agg(distinct state order by state) as states
      from message group by hub_id`.execute(connection.db);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      // What was sent was sent before: nothing waits to leave.
      expect(row.channels).toEqual(expect.arrayContaining(['email', 'in_person', 'phone']));
      expect(row.states).toEqual(['failed', 'sent', 'to_tell', 'told']);
    }
  });

  it('has services in every zone of the south, each with a topic, and one of each other end', async () => {
    const { rows } = await sql<{ zone: string; ready: number; topics: number }>`
      select z.slug as zone, count(*)::int as ready, count(*) filter (where topics <> '{}')::int as topics
      from idea i join zone z on z.id = i.zone_id
      where i.hub_id = 'hub-du-sud' and board_column = 'service_ready' group by z.slug`.execute(
      connection.db,
    );
    expect(rows).toHaveLength(4);
    expect(rows.reduce((sum, { ready }) => sum + ready, 0)).toBeGreaterThanOrEqual(8);
    expect(rows.reduce((sum, { topics }) => sum + topics, 0)).toBeGreaterThanOrEqual(8);
    const ends = await sql<{ retired: number; stopped: number; became: number; twice: number; late: number }>`
      select count(*) filter (where board_column = 'service_retired')::int as retired,
        count(*) filter (where board_column = 'prototype_stopped')::int as stopped,
        count(*) filter (where became_service_at is not null)::int as became,
        count(*) filter (where (select count(*) from idea_test t where t.idea_id = idea.id) = 2)::int as twice,
        count(*) filter (where next_test_on < ${NOW}::date)::int as late
      from idea where hub_id = 'hub-du-sud'`.execute(connection.db);
    expect(ends.rows).toEqual([{ retired: 1, stopped: 1, became: 1, twice: 1, late: 1 }]);
  });

  it('has decisions to publish, and answers to give by every way', async () => {
    const channels = await connection.db
      .selectFrom('message')
      .select(['channel'])
      .distinct()
      .where('ideaId', 'is not', null)
      .where('state', '=', 'to_tell')
      .where('hubId', '=', 'hub-du-sud')
      .execute();
    expect(channels.map(({ channel }) => channel).sort()).toEqual(
      expect.arrayContaining(['letter', 'mediator', 'phone', 'sms']),
    );
    const prepared = await connection.db
      .selectFrom('ideaDecision')
      .select('id')
      .where('hubId', '=', 'hub-du-sud')
      .execute();
    expect(prepared).toHaveLength(3);
  });

  it('takes place in real communes, with their postal codes, in the zone of their département', async () => {
    for (const seed of hubSeeds) {
      const { hub } = await contextOf(connection.db, { hubId: seed.id });
      const known = new Map(communesOf(hub).map((commune) => [commune.code, commune]));
      const venues = await connection.db
        .selectFrom('venue')
        .innerJoin('switchEvent', 'switchEvent.venueId', 'venue.id')
        .innerJoin('zone', 'zone.id', 'switchEvent.zoneId')
        .select(['communeCode', 'communeName', 'postalCode', 'departments'])
        .where('venue.hubId', '=', seed.id)
        .execute();
      for (const venue of venues) {
        const commune = known.get(venue.communeCode);
        expect(commune?.name).toBe(venue.communeName);
        expect(commune?.postalCodes).toContain(venue.postalCode);
        expect(venue.departments.some((code) => venue.communeCode.startsWith(code))).toBe(true);
      }
    }
  });

  it('puts nothing of one hub into the other', async () => {
    const { rows } = await sql`
      select 'registration' from registration r join switch_event e on e.id = r.switch_event_id where r.hub_id <> e.hub_id
      union all select 'party' from party p join switch_event e on e.id = p.switch_event_id where p.hub_id <> e.hub_id
      union all select 'idea' from idea i join switch_event e on e.id = i.switch_event_id where i.hub_id <> e.hub_id
      union all select 'history' from history h join switch_event e on e.id = h.switch_event_id where h.hub_id <> e.hub_id`.execute(
      connection.db,
    );
    expect(rows).toEqual([]);
  });
});

it('leaves a hub that is no demonstration alone', async () => {
  const connection = await ownDatabase();
  try {
    await fillDemo(connection.db, NOW);
    expect(await connection.db.selectFrom('switchEvent').select('id').execute()).toEqual([]);
    expect(await connection.db.selectFrom('roleGrant').select('id').execute()).toEqual([]);
  } finally {
    await connection.close();
  }
});
