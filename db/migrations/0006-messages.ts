import { type Kysely, sql } from 'kysely';

/** What the product owes people, written in the transaction that makes it true; one row is one message. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table message (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null references hub,
    kind text not null,
    channel text not null check (channel in ('email', 'phone', 'in_person')),
    -- owed → queued (a job exists) → sent | failed | kept (no SMTP set); to_tell → told for people called or met.
    state text not null check (state in ('owed', 'queued', 'sent', 'failed', 'kept', 'to_tell', 'told')),
    locale text not null check (locale in ('fr', 'en')),
    to_email text,
    to_phone text,
    to_name text not null default '',
    switch_event_id uuid,
    registration_id uuid references registration,
    idea_id uuid references idea,
    details jsonb not null default '{}',
    message_id text not null unique,
    attempts integer not null default 0,
    last_error text,
    subject text,
    text_body text,
    html_body text,
    calendar_body text,
    created_at timestamptz not null default now(),
    handled_at timestamptz,
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id),
    constraint message_address check (
      (channel = 'email' and (to_email is not null or state <> 'owed'))
      or (channel <> 'email' and state in ('to_tell', 'told'))
    )
  )`.execute(db);
  await sql`create index message_owed on message (created_at) where state = 'owed'`.execute(db);
  await sql`create index message_hub on message (hub_id, created_at desc, id)`.execute(db);
  await sql`create index message_hub_state on message (hub_id, state, created_at desc, id)`.execute(db);
  await sql`create index message_registration on message (registration_id)`.execute(db);
  await sql`create index message_idea on message (idea_id) where idea_id is not null`.execute(db);
  await sql`create index message_switch on message (switch_event_id, created_at desc)`.execute(db);
}
