import { type Kysely, sql } from 'kysely';

/** What a form typed that registered nobody new, kept so that its answer looks like any other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table registration_echo (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    -- Who is registered under that name and address.
    registration_id uuid not null references registration on delete cascade,
    locale text not null check (locale in ('fr', 'en')),
    form_id uuid unique,
    status text not null check (status in ('confirmed', 'waitlisted', 'cancelled')),
    arrival bigint not null default nextval('registration_arrival'),
    -- What the form said of the person; erased, their type and how they were reached, as of a registration.
    person jsonb not null,
    short_code text not null check (short_code ~ '^[2-9A-HJKMNP-Z]{8}$'),
    created_at timestamptz not null default now(),
    confirmed_at timestamptz,
    cancelled_at timestamptz,
    asked_at timestamptz,
    kept_at timestamptz,
    erased_at timestamptz,
    survey_answered boolean not null default false,
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id),
    constraint registration_echo_code unique (hub_id, short_code),
    constraint registration_echo_cancelled check ((status = 'cancelled') = (cancelled_at is not null)),
    constraint registration_echo_erased check (
      erased_at is null
      or (status = 'cancelled' and not person ?| array['firstName', 'lastName', 'email', 'phone', 'accessNeeds'])
    )
  )`.execute(db);
  await sql`create index registration_echo_of on registration_echo (registration_id)`.execute(db);
  await sql`create index registration_echo_switch on registration_echo (switch_event_id)`.execute(db);
}
