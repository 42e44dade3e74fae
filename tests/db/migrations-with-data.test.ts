import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { Connection } from '~db/connect.server';
import { migrations } from '~db/migrations/index';
import { hubDuSud } from '~db/seeds/hub-du-sud';
import { seedHub } from '~db/seeds/seed-hub';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { asFormerly, makeFormerVersion, migrateUpTo, type Rows, rowsOf } from '../support/former-version';

const FIRST = '0013-legal-notice';
const HUB = 'hub-du-sud';
const ids = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, randomUUID()])) as Record<Name, string>;
const events = ids('coming', 'draft', 'past', 'tonight', 'cancelled');
const people = ids('sits', 'waits', 'left', 'forgotten', 'came', 'twin');
const things = ids('idea', 'venue', 'table', 'mail', 'campaign', 'imported', 'session', 'party', 'pastParty');
const hours = (count: number) => sql`now() + ${count} * interval '1 hour'`;

let connection: Connection;
const run = (statement: RawBuilder<unknown>) => statement.execute(connection.db);
const read = async <Row>(statement: RawBuilder<Row>) => (await statement.execute(connection.db)).rows;
const refused = (statement: RawBuilder<unknown>) => expect(run(statement)).rejects.toThrow();
const version = async () =>
  (await read(sql<{ sum: number }>`select sum(version)::int as sum from data_version`))[0]?.sum ?? 0;

interface Step {
  /** What this migration itself does to rows of the former version; nothing else may change. */
  alters?: (former: Rows) => void;
  /** What stands in what is new, and what can be done with it. Rows that are added stay for the migrations after it. */
  leaves: () => Promise<void>;
}

const history = (subject: string, subjectId: string, act: string, event: string, at = sql`now()`) =>
  sql`insert into history (hub_id, at, actor_kind, subject, subject_id, switch_event_id, act)
    values (${HUB}, ${at}, 'system', ${subject}, ${subjectId}, ${event}, ${act})`;

const register = (
  name: keyof typeof people,
  { status, event = events.coming, party = things.party }: { status: string; event?: string; party?: string },
) => sql`insert into registration (id, hub_id, switch_event_id, party_id, status, first_name, last_name,
    stakeholder_type, contact, email, short_code, confirmed_at, cancelled_at)
  values (${people[name]}, ${HUB}, ${event}, ${party}, ${status}, ${name}, 'Démo', 'usager', 'email',
    ${`${name}@people.example`}, translate(upper(substr(md5(${name}), 1, 8)), '01', 'XY'),
    case when ${status} = 'confirmed' then now() end, case when ${status} = 'cancelled' then now() end)`;

const message = (state: string, channel = 'email', id: string = randomUUID()) =>
  sql`insert into message (id, hub_id, kind, channel, state, locale, to_email, to_name, switch_event_id,
      registration_id, message_id)
    values (${id}, ${HUB}, 'registration-confirmed', ${channel}, ${state}, 'fr',
      ${channel === 'email' ? 'sits@people.example' : null}, 'Une personne', ${events.coming}, ${people.sits},
      ${`<${id}@switchboard>`})`;

/** As the version did that ended with 0013. */
async function fillFirstVersion(): Promise<void> {
  await seedHub(connection.db, hubDuSud);
  for (const id of ['ana', 'bea'])
    await run(sql`insert into "user" (id, name, email) values (${id}, ${id}, ${`${id}@team.example`})`);
  await run(sql`insert into venue (id, hub_id, name, address, postal_code, commune_code, commune_name)
    values (${things.venue}, ${HUB}, 'Salle du Moulin', '8 chemin du Moulin', '84000', '84007', 'Avignon')`);
  await addEvent('coming', 'published', 240, 'ana');
  await addEvent('draft', 'draft', 240);
  await addEvent('past', 'published', -80, 'bea');
  await addEvent('tonight', 'published', 12);
  await addEvent('cancelled', 'cancelled', 240);
  await run(sql`insert into role_grant (hub_id, user_id, role) values (${HUB}, 'ana', 'hub_admin')`);
  await run(sql`insert into role_grant (hub_id, user_id, role, zone_id)
    select ${HUB}, 'bea', 'organiser', id from zone where hub_id = ${HUB} and slug = 'avignon'`);
  await run(sql`insert into role_grant (hub_id, user_id, role, switch_event_id)
    values (${HUB}, 'bea', 'facilitator', ${events.coming})`);
  await run(sql`insert into seat_rule (hub_id, switch_event_id, stakeholder_type, reserved, maximum)
    values (${HUB}, ${events.coming}, 'usager', 5, 10)`);
  await fillPeople();
}

async function addEvent(
  name: keyof typeof events,
  status: string,
  startsIn: number,
  by: string | null = null,
) {
  const id = events[name];
  await run(sql`insert into switch_event (id, hub_id, zone_id, slug, status, title, purpose, venue_id, place_text,
      capacity, registration_opens_at, registration_closes_at, starts_at, ends_at, contact_phone, calendar_uid,
      created_by, published_at, cancellation_reason)
    select ${id}, ${HUB}, id, ${`un-switch-${name}`}, ${status}, ${name}, 'Parler ensemble.', ${things.venue},
      'Avignon', 40, ${hours(startsIn - 300)}, ${hours(startsIn - 1)}, ${hours(startsIn)}, ${hours(startsIn + 8)},
      '+33465710000', ${`${id}@switchboard`}, ${by}, case when ${status} <> 'draft' then now() end,
      case when ${status} = 'cancelled' then 'La salle est fermée.' end
    from zone where hub_id = ${HUB} and slug = 'avignon'`);
  await run(sql`insert into switch_session (id, switch_event_id, position, kind, title, starts_at, ends_at)
    values (${name === 'coming' ? things.session : randomUUID()}, ${id}, 0, 'pleniere', 'Accueil', ${hours(startsIn)},
      ${hours(startsIn + 1)}), (gen_random_uuid(), ${id}, 1, 'forum', '', ${hours(startsIn + 1)}, ${hours(startsIn + 2)})`);
}

async function fillPeople(): Promise<void> {
  for (const [id, event] of [
    [things.party, events.coming],
    [things.pastParty, events.past],
  ])
    await run(sql`insert into party (id, hub_id, switch_event_id, for_whom, locale, companion_name)
      values (${id}, ${HUB}, ${event}, 'group', 'fr', 'Sophie')`);
  await run(register('sits', { status: 'confirmed' }));
  await run(register('waits', { status: 'waitlisted' }));
  await run(register('left', { status: 'cancelled' }));
  await run(register('forgotten', { status: 'cancelled' }));
  await run(register('came', { status: 'confirmed', event: events.past, party: things.pastParty }));
  await run(sql`update registration set access_needs = 'Une boucle magnétique', access_needs_consent_at = now()
    where id = ${people.sits}`);
  await run(sql`update registration set first_name = '', last_name = '', email = null, erased_at = now()
    where id = ${people.forgotten}`);
  await run(sql`insert into idea (id, hub_id, switch_event_id, title, description, speaker_type, rank)
    values (${things.idea}, ${HUB}, ${events.coming}, 'Un café des écrans', '', 'usager', 'a1')`);
  await run(message('owed', 'email', things.mail));
  for (const state of ['queued', 'sent', 'failed', 'kept']) await run(message(state));
  await run(message('to_tell', 'phone'));
  await run(message('told', 'in_person'));
  await run(history('registration', people.sits, 'registered', events.coming));
  await run(history('registration', people.came, 'needs-purged', events.past, hours(-50)));
  await run(history('registration', people.came, 'needs-purged', events.past, hours(-40)));
}

const STEPS: Record<string, Step> = {
  '0014-team': {
    leaves: async () => {
      const held = await read(sql`select switch_event_id, user_id from logistics_holder order by user_id`);
      expect(held, 'whoever prepared it').toEqual([
        { switchEventId: events.coming, userId: 'ana' },
        { switchEventId: events.past, userId: 'bea' },
      ]);
      expect(await read(sql`select distinct expires_at from role_grant`)).toEqual([{ expiresAt: null }]);
      const grant = (scope: RawBuilder<unknown>) =>
        sql`insert into role_grant (hub_id, user_id, role, switch_event_id) values (${HUB}, 'ana', 'co_organiser', ${scope})`;
      await refused(grant(sql`null`));
      await run(grant(sql`${events.draft}`));
      await run(sql`insert into calendar_key (user_id, hub_id) values ('ana', ${HUB})`);
      await run(history('venue', things.venue, 'created', events.coming));
    },
  },
  '0015-programme': {
    leaves: async () => {
      const said = await read(sql`select distinct room, facilitator, description from switch_session`);
      expect(said).toEqual([{ room: '', facilitator: '', description: '' }]);
      await refused(sql`insert into switch_session (switch_event_id, position, kind, starts_at, ends_at)
        select switch_event_id, 9, kind, starts_at, ends_at from switch_session where id = ${things.session}`);
      await run(sql`update switch_session set room = 'Salle 1' where id = ${things.session}`);
      await run(sql`insert into work_table (id, hub_id, switch_event_id, number, theme)
        values (${things.table}, ${HUB}, ${events.coming}, 1, 'Santé')`);
      await run(sql`update registration set work_table_id = ${things.table} where id = ${people.sits}`);
      await run(sql`insert into switch_template (hub_id, name, content, created_by)
        values (${HUB}, 'Une journée', '{"texts": {"title": "x"}}', 'ana')`);
    },
  },
  '0016-venues': {
    leaves: async () => {
      expect(await read(sql`select access_items, opens_at_minute, is_shared, version from venue`)).toEqual([
        { accessItems: [], opensAtMinute: null, isShared: false, version: 1 },
      ]);
      await refused(sql`update venue set opens_at_minute = 600`);
      await run(sql`update venue set is_shared = true, opens_at_minute = 480, closes_at_minute = 1080,
        access_items = '{lift}'`);
    },
  },
  '0017-seats': {
    leaves: async () => {
      expect(await read(sql`select distinct seat_reason, private_note from registration`)).toEqual([
        { seatReason: null, privateNote: '' },
      ]);
      await run(sql`update registration set seat_reason = 'Vient de loin' where id = ${people.sits}`);
      await run(sql`insert into seat_release (hub_id, switch_event_id, stakeholder_type, places, release_at)
        values (${HUB}, ${events.coming}, 'usager', 2, ${hours(100)})`);
    },
  },
  '0018-life-cycle': {
    leaves: async () => {
      expect(await read(sql`select distinct postponed_at, reported_at from switch_event`)).toEqual([
        { postponedAt: null, reportedAt: null },
      ]);
      await refused(sql`update switch_event set postponed_at = now() where id = ${events.coming}`);
      await run(sql`update switch_event set postponed_at = now(), postponed_from = starts_at - interval '7 days'
        where id = ${events.coming}`);
      await run(sql`update registration set asked_at = now() where id = ${people.sits}`);
      await run(message('withdrawn'));
      await run(sql`update message set state = 'failed' where id = ${things.mail}`);
      await run(message('to_tell', 'phone'));
      await run(sql`update message set instead_of = ${things.mail}
        where id = (select id from message where state = 'to_tell' limit 1)`);
      await run(sql`insert into phone_call (hub_id, switch_event_id, registration_id, outcome, by_user)
        values (${HUB}, ${events.coming}, ${people.sits}, 'told', 'ana')`);
    },
  },
  '0019-campaigns': {
    leaves: async () => {
      expect(await read(sql`select distinct campaign_id from message`)).toEqual([{ campaignId: null }]);
      await run(sql`insert into campaign (id, hub_id, switch_event_id, audience, words, created_by)
        values (${things.campaign}, ${HUB}, ${events.coming}, '{"statuses": ["confirmed"]}', '{}', 'ana')`);
      await run(sql`update message set campaign_id = ${things.campaign} where state = 'sent'`);
    },
  },
  '0020-scheduled-notices': {
    leaves: async () => {
      expect(await read(sql`select reminder_days, need_deadlines from hub where id = ${HUB}`)).toEqual([
        { reminderDays: [7, 1], needDeadlines: { sign_language: 15 } },
      ]);
      await expectNotices();
      await run(sql`insert into survey_response (hub_id, switch_event_id, welcome, liked)
        values (${HUB}, ${events.past}, 3, 'Le café')`);
      await run(sql`update registration set survey_answered = true where id = ${people.came}`);
      await run(sql`update scheduled_notice set done_at = now(), recipients = 3
        where switch_event_id = ${events.tonight} and kind = 'reminder' and days = 1`);
    },
  },
  '0021-needs': {
    leaves: async () => {
      expect(await read(sql`select distinct need_kinds from registration`)).toEqual([{ needKinds: [] }]);
      await refused(sql`update registration set need_kinds = '{meal}' where id = ${people.waits}`);
      await run(sql`update registration set need_kinds = '{hearing_loop}' where id = ${people.sits}`);
      await run(sql`insert into need_arrangement (hub_id, switch_event_id, kind, state, updated_by)
        values (${HUB}, ${events.coming}, 'hearing_loop', 'booked', 'ana')`);
      await run(sql`update switch_event set needs_purged_at = ends_at where id = ${events.tonight}`);
      await run(history('registration', people.came, 'needs-purged', events.tonight));
    },
  },
  '0022-registrations-table': {
    leaves: async () => {
      await run(sql`insert into registration_import (id, hub_id, switch_event_id, file_name, people, tells, form_id)
        values (${things.imported}, ${HUB}, ${events.coming}, 'liste.csv', 1, false, gen_random_uuid())`);
      await run(sql`update party set import_id = ${things.imported} where id = ${things.party}`);
      await refused(sql`update registration set merged_into = ${people.waits} where id = ${people.sits}`);
      await run(sql`update registration set merged_into = ${people.sits} where id = ${people.left}`);
    },
  },
  '0023-report': {
    leaves: async () => {
      await run(sql`insert into attendance (hub_id, switch_event_id, registration_id, session_id)
        select ${HUB}, ${events.past}, ${people.came}, id from switch_session
        where switch_event_id = ${events.past} and position = 0`);
      await run(sql`insert into event_report (hub_id, switch_event_id, summary, level, headcount)
        values (${HUB}, ${events.past}, 'Une belle journée.', 'communal', 12)`);
      await run(
        sql`insert into follow_up (hub_id, switch_event_id, what, who) values (${HUB}, ${events.past}, 'Appeler', 'Ana')`,
      );
      await run(
        sql`insert into switch_cost (hub_id, switch_event_id, label, cents) values (${HUB}, ${events.past}, 'Salle', 5000)`,
      );
      await run(photo('Le forum'));
    },
  },
  '0024-needs-purged': {
    alters: (former) => {
      const purged = former.get('history')?.rows.filter(({ act, switch_event_id }) => {
        return act === 'needs-purged' && switch_event_id === events.past;
      });
      const past = former.get('switch_event')?.rows.find(({ id }) => id === events.past);
      if (past)
        past.needs_purged_at = purged
          ?.map(({ at }) => String(at))
          .sort()
          .at(-1);
    },
    leaves: async () => {
      const told = await read(sql<{
        hours: number;
      }>`select round(extract(epoch from now() - needs_purged_at) / 3600)::int as hours
        from switch_event where id = ${events.past}`);
      expect(told, 'the last of the two').toEqual([{ hours: 40 }]);
      const tonight = sql`select needs_purged_at = ends_at as stays from switch_event where id = ${events.tonight}`;
      expect(await read(tonight), 'known already').toEqual([{ stays: true }]);
      const others = sql`select needs_purged_at from switch_event where id = ${events.coming}`;
      expect(await read(others)).toEqual([{ needsPurgedAt: null }]);
    },
  },
  '0025-messages': {
    leaves: async () => {
      expect(await read(sql`select count(*)::int as count from send_pace`)).toEqual([{ count: 1 }]);
      await refused(sql`insert into send_pace default values`);
      expect(await read(sql`select distinct handed_at from message`)).toEqual([{ handedAt: null }]);
      await run(sql`update message set handed_at = now() where state = 'queued'`);
    },
  },
  '0026-notice-settings': {
    alters: (former) => {
      const notices = former.get('scheduled_notice');
      const late = (row: Record<string, unknown>) =>
        row.done_at === null && new Date(String(row.due_at)) < new Date();
      if (notices) notices.rows = notices.rows.filter((row) => !late(row));
    },
    leaves: async () => {
      const left = await read(sql`select kind, days, done_at is null as waits from scheduled_notice
        where switch_event_id = ${events.tonight} order by kind, days`);
      expect(left, 'what is late and was not sent is gone').toEqual([
        { kind: 'reminder', days: 1, waits: false },
        { kind: 'thanks', days: 1, waits: true },
      ]);
      await run(sql`insert into notice_setting (hub_id, switch_event_id, reminder_days, at_minute, thanks)
        values (${HUB}, ${events.coming}, '{3}', 600, false)`);
    },
  },
  '0027-people': {
    leaves: async () => {
      await run(register('twin', { status: 'waitlisted' }));
      await run(
        sql`update registration set first_name = 'le gall', last_name = 'ZOÉ' where id = ${people.twin}`,
      );
      await run(
        sql`update registration set first_name = 'Zoe', last_name = 'Le-Gall' where id = ${people.waits}`,
      );
      const alike = sql`select count(*)::int as count from registration a join registration b on a.id < b.id
        and folded_name(a.first_name, a.last_name) = folded_name(b.first_name, b.last_name)
        where a.status <> 'cancelled' and b.status <> 'cancelled'`;
      expect(await read(alike)).toEqual([{ count: 1 }]);
      await run(sql`insert into registration_apart (one_id, other_id, by_user)
        select least(${people.twin}::uuid, ${people.waits}::uuid), greatest(${people.twin}::uuid, ${people.waits}::uuid), 'ana'`);
    },
  },
  '0028-journal': {
    leaves: async () => {
      await refused(sql`update history set act = 'x'`);
      await run(history('registration', people.twin, 'registered', events.coming));
    },
  },
  '0029-public-report': {
    leaves: async () => {
      const raises = async (statement: RawBuilder<unknown>) => {
        const before = await version();
        await run(statement);
        return (await version()) > before;
      };
      expect(await raises(sql`update event_report set summary = 'Une très belle journée.'`)).toBe(true);
      const seen = sql`insert into attendance (hub_id, switch_event_id, registration_id, session_id)
        select ${HUB}, ${events.past}, ${people.came}, id from switch_session
        where switch_event_id = ${events.past} and position = 1`;
      expect(await raises(seen), 'no report is public').toBe(false);
      await run(sql`update switch_event set reported_at = now() where id = ${events.past}`);
      expect(
        await raises(sql`delete from attendance where session_id in
        (select id from switch_session where position = 1)`),
      ).toBe(true);
    },
  },
  '0030-dashboard': {
    leaves: async () => {
      const failed = sql`select count(*)::int as count from message where switch_event_id = ${events.coming} and state = 'failed'`;
      expect(await read(failed)).toEqual([{ count: 2 }]);
    },
  },
  '0031-public-photos': {
    leaves: async () => {
      const before = await version();
      await run(photo('La salle'));
      expect(await version()).toBeGreaterThan(before);
    },
  },
  '0034-registration-echoes': {
    leaves: async () => {
      const echo = (over: { status?: string; of?: string } = {}) =>
        sql`insert into registration_echo (hub_id, switch_event_id, registration_id, locale, status, person, short_code)
          values (${HUB}, ${events.coming}, ${over.of ?? people.sits}, 'fr', ${over.status ?? 'confirmed'},
            '{"firstName": "sits"}', 'K7MP3QXR')`;
      await refused(echo({ of: randomUUID() }));
      await refused(echo({ status: 'cancelled' }));
      await run(echo());
      await refused(echo());
      await refused(
        sql`update registration_echo set status = 'cancelled', cancelled_at = now(), erased_at = now()`,
      );
    },
  },
  '0037-attendance-sheets': {
    leaves: async () => {
      const sheet = (number: number, sessions = sql`array[${things.session}::uuid]`) =>
        sql<{
          id: string;
        }>`insert into attendance_sheet (hub_id, switch_event_id, number, session_ids, registration_ids, blank_rows)
          values (${HUB}, ${events.past}, ${number}, ${sessions}, array[${people.came}::uuid], 5) returning id`;
      const [made] = await read(sheet(1));
      await refused(sheet(1));
      await refused(sheet(2, sql`'{}'::uuid[]`));
      const entry = (marked: RawBuilder<unknown>, formId: string = randomUUID()) =>
        sql`insert into attendance_entry (hub_id, switch_event_id, sheet_id, marked_ids, marked_sessions, people, form_id)
          values (${HUB}, ${events.past}, ${made?.id}, ${marked}, array[${things.session}::uuid], 1, ${formId})`;
      const form = randomUUID();
      await run(entry(sql`array[${people.came}::uuid]`, form));
      await refused(entry(sql`array[${people.came}::uuid]`, form));
      await refused(entry(sql`'{}'::uuid[]`));
    },
  },
  '0038-retention': {
    leaves: async () => {
      expect(await read(sql`select distinct contacts_kept_months as months from hub`)).toEqual([
        { months: 12 },
      ]);
      await refused(sql`update hub set contacts_kept_months = 0`);
      // Whoever came is forgotten and still counted; whoever has a name is not forgotten.
      await refused(sql`update registration set erased_at = now() where id = ${people.came}`);
      const purged = await read(sql`select kind from purge`);
      const told = await read(
        sql`select id from history where subject = 'switch_event' and act = 'needs-purged'`,
      );
      expect(purged).toHaveLength(told.length);
    },
  },
  '0039-rides': {
    leaves: async () => {
      const ride = sql`insert into ride (hub_id, switch_event_id, registration_id, kind, commune_code, commune_name, seats)
        values (${HUB}, ${events.coming}, ${people.sits}, 'offer', '05061', 'Gap', 2)`;
      await run(ride);
      await refused(ride);
      const rides = () => read(sql`select id from ride`);
      expect(await rides()).toHaveLength(1);
    },
  },
  '0040-idea-lives': {
    leaves: async () => {
      expect(await read(sql`select on_board, support_count as supports from idea`)).toEqual([
        { onBoard: true, supports: 0 },
      ]);
      await refused(sql`update idea set merged_into = id`);
      await refused(sql`update idea set author_contact = 'letter'`);
      await refused(sql`update idea set board_column = 'service_elsewhere', form = 'autre', decision_reason = 'Oui',
        decided_at = now()`);
      await refused(sql`update idea set board_column = 'service_ready__relance', form = 'projet__pilote',
        decision_reason = 'Oui', decided_at = now()`);
      await run(sql`update idea set board_column = 'service_ready__relance', form = 'autre__atelier',
        decision_reason = 'Oui', decided_at = now()`);
      await run(sql`update idea set board_column = 'to_sort', form = null, hidden_at = now()`);
      expect(await read(sql`select on_board from idea`)).toEqual([{ onBoard: false }]);
      await run(sql`update idea set decision_reason = null, decided_at = null, hidden_at = null`);
    },
  },
  '0041-table-desk': {
    leaves: async () => {
      const event = sql`${HUB}, ${events.coming}`;
      await run(
        sql`insert into work_table (hub_id, switch_event_id, number, theme) values (${event}, 199, 'Santé')`,
      );
      const code = (value: string) =>
        sql`update work_table set short_code = ${value}, code_drawn_at = now() where number = 199`;
      await refused(code('TABLE001'));
      await refused(sql`update work_table set short_code = 'K7MP3QXR' where number = 199`);
      await run(code('K7MP3QXR'));
      await refused(sql`insert into work_table (hub_id, switch_event_id, number, theme, short_code, code_drawn_at)
        values (${event}, 200, 'Deux', 'K7MP3QXR', now())`);
      await run(sql`delete from work_table where number = 199`);
    },
  },
  '0043-voices': {
    leaves: async () => {
      const found =
        await read(sql`select id from idea where search @@ to_tsquery('french_unaccent', 'x') is not null
        and plain_words = plain_text(title || ' ' || description || ' ' || stated_need)`);
      expect(found).toHaveLength(1);
      // A comment waits until somebody says; a refusal has its reason.
      const says = (state: string, at: string) =>
        sql`insert into idea_comment (hub_id, idea_id, words, state, decided_at)
          select hub_id, id, 'Oui', ${sql.lit(state)}, ${sql.raw(at)} from idea`;
      await refused(says('shown', 'null'));
      await refused(says('refused', 'now()'));
      await run(says('waiting', 'null'));
      // Whoever stops is forgotten with what they follow and what was written to them.
      await run(sql`insert into idea_follower (hub_id, email, locale, time_zone, created_at)
        values (${HUB}, 'a@b.fr', 'fr', 'Europe/Paris', now())`);
      await run(sql`insert into idea_follow (follower_id, hub_id, created_at)
        select id, hub_id, now() from idea_follower`);
      await refused(sql`insert into idea_follow (follower_id, hub_id, created_at)
        select id, hub_id, now() from idea_follower`);
      await run(sql`delete from idea_follower`);
      expect(await read(sql`select id from idea_follow`)).toEqual([]);
      await run(sql`delete from idea_comment`);
    },
  },
  '0044-triage': {
    leaves: async () => {
      const item = (before: number, after: number, decision = sql`null::uuid`) =>
        sql`insert into triage_act_item (act_id, idea_id, before, version_before, version_after, decision_id)
          select act.id, idea.id, '{}', ${before}, ${after}, ${decision} from triage_act act, idea`;
      await run(
        sql`insert into triage_act (hub_id, user_id, kind, at) values (${HUB}, 'ana', 'taken', now())`,
      );
      await refused(item(2, 2));
      await run(item(1, 2));
      await run(sql`insert into idea_note (hub_id, idea_id, author_id, body)
        select ${HUB}, id, 'ana', 'À relire' from idea`);
      await run(
        sql`insert into idea_mention (note_id, hub_id, user_id) select id, ${HUB}, 'bea' from idea_note`,
      );
      await refused(
        sql`insert into triage_view (hub_id, user_id, name, query) values (${HUB}, 'ana', '', '')`,
      );
      expect(await read(sql`select told_at from idea_mention`)).toEqual([{ toldAt: null }]);
    },
  },
  '0045-answers': {
    leaves: async () => {
      expect(await read(sql`select distinct idea_decision_id as decision from message`)).toEqual([
        { decision: null },
      ]);
      await run(message('to_tell', 'letter'));
      await refused(message('owed', 'sms'));
      await refused(message('to_tell', 'pigeon'));
      const prepare = sql`insert into idea_decision (hub_id, idea_id, board_column, reason, from_column)
        select hub_id, id, 'declined', 'Ce service existe.', 'to_sort' from idea where id = ${things.idea}`;
      await run(prepare);
      await refused(prepare);
      const owe = sql`insert into message (hub_id, kind, channel, state, locale, to_phone, to_name, idea_id,
          idea_decision_id, message_id)
        select hub_id, 'idea-decided', 'phone', 'to_tell', 'fr', '+33612345678', 'Odette', idea_id, id,
          ${`<${randomUUID()}@switchboard>`} from idea_decision`;
      await run(owe);
      await refused(owe);
      await run(sql`update idea set author_contact = 'phone', author_phone = '+33612345678'`);
      await run(sql`update idea set author_contact = 'none', author_phone = null`);
      expect(
        await read(
          sql`select state, to_phone as phone, to_name as name from message where idea_id is not null`,
        ),
      ).toEqual([{ state: 'withdrawn', phone: null, name: '' }]);
      await run(sql`delete from message where idea_id is not null`);
      await run(sql`delete from idea_decision`);
    },
  },
  '0046-merging': {
    leaves: async () => {
      const merge = sql`insert into idea_merge (hub_id, source_id, target_id, reason, merged_at)
        select hub_id, id, id, 'La même chose', now() from idea`;
      await refused(merge);
      await refused(sql`insert into idea_splitting (hub_id, original_id, reason, original_version, split_at)
        select hub_id, id, '', 1, now() from idea`);
    },
  },
  '0047-vocabulary': {
    leaves: async () => {
      const words = sql<{
        columns: number;
        forms: number;
      }>`select (select count(*) from board_column) as columns,
        (select count(*) from idea_form) as forms`;
      expect(await read(words)).toEqual([{ columns: 8, forms: 7 }]);
      const decided = sql`form = 'autre', decision_reason = 'Oui', decided_at = now()`;
      const before = await version();
      await refused(sql`update idea set board_column = 'service_ready__relance', ${decided}`);
      await refused(sql`insert into board_column (hub_id, slug, stage, label_fr, label_en, state_fr, state_en, position)
        values (${HUB}, 'declined__relance', 'service_ready', 'Relances', 'Relances', 'Relance', 'Relance', 8)`);
      await run(sql`insert into board_column (hub_id, slug, stage, label_fr, label_en, state_fr, state_en, position)
        values (${HUB}, 'service_ready__relance', 'service_ready', 'Relances', 'Relances', 'Relance', 'Relance', 8)`);
      expect(await version()).toBeGreaterThan(before);
      await run(sql`update idea set board_column = 'service_ready__relance', ${decided}`);
      await run(
        sql`update idea set board_column = 'to_sort', form = null, decision_reason = null, decided_at = null`,
      );
    },
  },
  '0048-board-at-size': {
    leaves: async () => {
      const counted = () =>
        read(
          sql`select audience, board_column as column, count from idea_tally where count <> 0 order by 1, 2`,
        );
      expect(await counted(), 'what was there already').toEqual([
        { audience: '', column: 'to_sort', count: 1 },
      ]);
      await run(sql`update idea set audiences = '{seniors,jeunes,seniors}'`);
      expect(await counted()).toEqual(
        ['', 'jeunes', 'seniors'].map((audience) => ({ audience, column: 'to_sort', count: 1 })),
      );
      await run(sql`update idea set hidden_at = now(), audiences = '{}'`);
      expect(await counted(), 'what leaves the board').toEqual([]);
      await run(sql`update idea set hidden_at = null`);
      expect(await counted()).toEqual([{ audience: '', column: 'to_sort', count: 1 }]);
    },
  },
  '0049-outcomes': {
    leaves: async () => {
      const said = sql`select delivery_summary as summary, delivery_fee as fee, delivery_modes as modes,
        spent_cost_euros as spent from idea`;
      expect(await read(said)).toEqual([{ summary: '', fee: '', modes: [], spent: null }]);
      await refused(sql`update idea set spent_cost_euros = -1`);
      const form = randomUUID();
      const tried = (learnt: string) =>
        sql`insert into idea_test (hub_id, idea_id, tested_on, tried, learnt, form_id)
          select hub_id, id, '2019-06-24', 'Avec cinq personnes', ${learnt}, ${form} from idea`;
      await refused(tried(''));
      const before = await version();
      await run(tried('Le mot de passe bloque'));
      expect(await version(), 'pages show it').toBeGreaterThan(before);
      await refused(tried('La même feuille, deux fois'));
      const file = (of: RawBuilder<unknown>) =>
        sql`insert into idea_file (hub_id, idea_id, name, media_type, bytes)
          select ${of}, id, 'guide.pdf', 'application/pdf', '\\x0102'::bytea from idea`;
      await refused(file(sql`'antilles-guyane'`));
      await run(file(sql`hub_id`));
      await refused(file(sql`hub_id`));
    },
  },
  '0050-room-screen': {
    leaves: async () => {
      const numbers = await read(sql<{ number: number }>`select number from switch_event order by number`);
      expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
      await refused(sql`update switch_event set number = 9 where id = ${events.coming}`);
      const screen = (over: { endsAt?: RawBuilder<unknown>; view?: string; hub?: string } = {}) =>
        sql`insert into room_screen (switch_event_id, hub_id, session_id, phase_set_at, phase_ends_at, view, updated_at)
          values (${events.coming}, ${over.hub ?? HUB}, ${things.session}, now(), ${over.endsAt ?? sql`now()`},
            ${over.view ?? 'all'}, now())`;
      await refused(screen({ endsAt: sql`null` }));
      await refused(screen({ view: 'everything' }));
      await refused(screen({ hub: 'antilles-guyane' }));
      await run(screen());
    },
  },
  '0051-outlets': {
    leaves: async () => {
      const [hook] = await read(sql<{ id: string }>`insert into webhook (hub_id, url)
        values (${HUB}, 'https://receiver.example/') returning id`);
      const call = (over: { hub?: string; state?: string } = {}) =>
        sql`insert into webhook_delivery (hub_id, webhook_id, idea_id, kind, facts, state, next_at, created_at)
          values (${over.hub ?? HUB}, ${hook?.id}, ${things.idea}, 'idea.decided', '{}', ${over.state ?? 'waiting'},
            now(), now())`;
      await refused(call({ hub: 'antilles-guyane' }));
      await refused(call({ state: 'lost' }));
      for (let times = 0; times < 3; times += 1) await run(call());
      const order = await read(sql<{ isLater: boolean | null }>`
        select sequence > lag(sequence) over (order by sequence) as is_later from webhook_delivery`);
      expect(order.map(({ isLater }) => isLater)).toEqual([null, true, true]);
      await refused(sql`update webhook_delivery set sequence = 1`);
    },
  },
  '0054-own-ideas': {
    leaves: async () => {
      expect(await read(sql`select author_echo_id as echo from idea`)).toEqual([{ echo: null }]);
      await refused(sql`update idea set author_echo_id = ${randomUUID()}`);
      await run(sql`update idea set author_echo_id = (select id from registration_echo)`);
      expect(await read(sql`select id from idea where author_echo_id is not null`)).toHaveLength(1);
      // Whoever is forgotten leaves their idea.
      await run(sql`delete from registration_echo`);
      expect(await read(sql`select author_echo_id as echo from idea`)).toEqual([{ echo: null }]);
      // As the former version left it: the author is gone, and their number stands in the news of a merge.
      await run(owedNews);
    },
  },
  '0056-family-news': {
    alters: (former) => {
      const news = former.get('message')?.rows.find(({ kind }) => kind === 'idea-merged');
      if (news) Object.assign(news, { state: 'withdrawn', to_phone: null, to_name: '' });
    },
    leaves: async () => {
      await run(sql`update idea set author_contact = 'phone', author_phone = '+33612345678'`);
      await run(owedNews);
      await run(sql`update idea set author_contact = 'none', author_phone = null`);
      const news = sql`select state, to_phone as phone from message where kind = 'idea-merged'`;
      expect(await read(news)).toEqual([1, 2].map(() => ({ state: 'withdrawn', phone: null })));
    },
  },
};

const owedNews = sql`insert into message (hub_id, kind, channel, state, locale, to_phone, to_name, idea_id, message_id,
    handled_at)
  select hub_id, 'idea-merged', 'phone', 'to_tell', 'fr', '+33612345678', 'Odette', id,
    '<' || gen_random_uuid() || '@switchboard>', now() from idea`;

const photo = (
  caption: string,
) => sql`insert into switch_photo (hub_id, switch_event_id, bytes, width, height,
    caption, rights_confirmed_at)
  values (${HUB}, ${events.past}, '\\x0102'::bytea, 2, 1, ${caption}, now())`;

/** Nine in the morning in Paris, 7 days and 1 day before, 1 day after; of the Switches that are published and to come. */
async function expectNotices(): Promise<void> {
  const rows = await read(sql<{ switchEventId: string; kind: string; days: number; dueAt: Date }>`
    select switch_event_id, kind, days, due_at from scheduled_notice`);
  for (const id of [events.coming, events.tonight]) {
    const event = await read(
      sql<{ startsAt: Date; endsAt: Date }>`select starts_at, ends_at from switch_event where id = ${id}`,
    );
    const nine = (moment: Date | undefined, days: number) =>
      DateTime.fromJSDate(moment ?? new Date(Number.NaN), { zone: 'Europe/Paris' })
        .plus({ days })
        .set({ hour: 9, minute: 0, second: 0, millisecond: 0 })
        .toMillis();
    const [{ startsAt, endsAt } = { startsAt: undefined, endsAt: undefined }] = event;
    const due = (kind: string, days: number) =>
      rows.find((row) => row.switchEventId === id && row.kind === kind && row.days === days)?.dueAt.getTime();
    expect([due('reminder', 7), due('reminder', 1), due('thanks', 1)]).toEqual([
      nine(startsAt, -7),
      nine(startsAt, -1),
      nine(endsAt, 1),
    ]);
  }
  expect(rows).toHaveLength(6);
}

/** Each runs over the rows of the version before it, made as that version made them. */
describe('every migration since 0014, on a database with data', () => {
  beforeAll(async () => {
    connection = await ownDatabase();
    await makeFormerVersion(connection.db, FIRST);
    await fillFirstVersion();
  });
  afterAll(() => connection.close());

  it.each(Object.keys(migrations).filter((name) => name > FIRST))('%s', async (name) => {
    const former = await rowsOf(connection.db);
    const filled = [...former].filter(([, { rows }]) => rows.length > 0);
    expect(filled.length).toBeGreaterThan(15);
    const before = await version();
    await migrateUpTo(connection.db, name);
    const step = STEPS[name];
    if (!step?.alters) expect(await version(), 'kept pages stay').toBe(before);
    const later = await rowsOf(connection.db);
    step?.alters?.(former);
    expect(asFormerly(later, former)).toEqual(asFormerly(former, former));
    await step?.leaves();
  });

  it('leaves a database that the product reads', async () => {
    const ctx = await contextOf(connection.db, { viewer: { kind: 'system' } });
    expect(await readSwitchById(ctx, events.coming)).toMatchObject({
      title: 'coming',
      venue: { name: 'Salle du Moulin', accessItems: ['lift'], opensAtMinute: 480 },
      sessions: [{ title: 'Accueil', room: 'Salle 1' }, { kind: 'forum' }],
    });
  });
});
