import { type Kysely, sql } from 'kysely';

/**
 * What leaves at a moment of its own: reminders before a Switch, thanks after it. A row is done once, whichever
 * process does it; when the Switch moves, its rows are due again at the new moment. Days are those of the zone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table hub
    add column reminder_days integer[] not null default '{7,1}',
    -- How many days before a Switch each need must be arranged.
    add column need_deadlines jsonb not null default '{"sign_language": 15}'`.execute(db);

  await sql`create table scheduled_notice (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    kind text not null check (kind in ('reminder', 'thanks')),
    -- Before the first day, or after the last one.
    days integer not null check (days between 0 and 60),
    at_minute integer not null default 540 check (at_minute between 0 and 1439),
    due_at timestamptz not null,
    done_at timestamptz,
    recipients integer not null default 0,
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade,
    constraint scheduled_notice_once unique (switch_event_id, kind, days)
  )`.execute(db);
  await sql`create index scheduled_notice_due on scheduled_notice (due_at) where done_at is null`.execute(db);
  // Switches that are published already: nine in the morning, a week and a day before, and the day after.
  await sql`insert into scheduled_notice (hub_id, switch_event_id, kind, days, due_at)
    select e.hub_id, e.id, n.kind, n.days,
      ((((case when n.kind = 'reminder' then e.starts_at else e.ends_at end) at time zone z.time_zone)::date
        + (case when n.kind = 'reminder' then -n.days else n.days end)) + time '09:00') at time zone z.time_zone
    from switch_event e join zone z on z.id = e.zone_id
    cross join (values ('reminder', 7), ('reminder', 1), ('thanks', 1)) n (kind, days)
    where e.status = 'published' and e.starts_at > now()`.execute(db);

  await sql`create table survey_response (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    -- 3 is the smile, 1 its contrary; null where the question was passed over. Nothing says who answered, or when.
    welcome smallint check (welcome between 1 and 3),
    useful smallint check (useful between 1 and 3),
    heard smallint check (heard between 1 and 3),
    liked text not null default '' check (length(liked) <= 2000),
    missing text not null default '' check (length(missing) <= 2000),
    on_paper boolean not null default false,
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade
  )`.execute(db);
  await sql`create index survey_response_switch on survey_response (switch_event_id)`.execute(db);
  await sql`alter table registration add column survey_answered boolean not null default false`.execute(db);
}
