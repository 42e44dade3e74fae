import { type Kysely, sql } from 'kysely';

/** A Switch that moved, whoever was asked to come all the same, what was said by phone, and what was taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table switch_event
    add column postponed_at timestamptz,
    add column postponed_from timestamptz,
    add column reported_at timestamptz,
    add constraint switch_event_postponed check ((postponed_at is null) = (postponed_from is null))`.execute(
    db,
  );
  await sql`alter table registration
    -- Asked whether they keep their place at the new date, and when they said yes. No answer: asked, not kept since.
    add column asked_at timestamptz,
    add column kept_at timestamptz,
    -- The mail server refused their address for good: they are called instead.
    add column email_refused_at timestamptz`.execute(db);
  await sql`create index registration_unanswered on registration (switch_event_id)
    where asked_at is not null and status = 'confirmed'`.execute(db);

  await sql`alter table message drop constraint message_state_check`.execute(db);
  await sql`alter table message add constraint message_state_check check (state in
    ('owed', 'queued', 'sent', 'failed', 'kept', 'to_tell', 'told', 'withdrawn'))`.execute(db);
  await sql`alter table message drop constraint message_address`.execute(db);
  await sql`alter table message add constraint message_address check (
    (channel = 'email' and (to_email is not null or state <> 'owed'))
    or (channel <> 'email' and state in ('to_tell', 'told', 'withdrawn'))
  )`.execute(db);
  // The e-mail that was refused, where this message takes its place.
  await sql`alter table message add column instead_of uuid references message`.execute(db);
  await sql`create unique index message_instead_of on message (instead_of) where instead_of is not null`.execute(
    db,
  );
  await sql`create index message_switch_to_tell on message (switch_event_id, created_at) where state = 'to_tell'`.execute(
    db,
  );
  await sql`create index message_switch_kind on message (switch_event_id, kind, state)`.execute(db);

  await sql`create table phone_call (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    registration_id uuid not null references registration,
    outcome text not null check (outcome in ('confirmed', 'cancelled', 'told', 'no_answer', 'call_back')),
    call_back_at timestamptz,
    by_user text references "user" on delete set null,
    at timestamptz not null default now(),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id),
    constraint phone_call_back check ((outcome = 'call_back') = (call_back_at is not null))
  )`.execute(db);
  await sql`create index phone_call_registration on phone_call (registration_id, at desc)`.execute(db);
  await sql`create index phone_call_switch on phone_call (switch_event_id, at desc)`.execute(db);
}
