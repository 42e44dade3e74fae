import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table party (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    for_whom text not null check (for_whom in ('self', 'other', 'group')),
    partial_ok boolean not null default false,
    companion_name text not null default '',
    companion_phone text not null default '',
    locale text not null check (locale in ('fr', 'en')),
    -- Says "this is the same form sent again": a double click registers once.
    form_id uuid unique,
    created_at timestamptz not null default now(),
    unique (hub_id, id),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id)
  )`.execute(db);
  await sql`create index party_switch on party (switch_event_id)`.execute(db);

  await sql`create sequence registration_arrival`.execute(db);
  await sql`create table registration (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null references switch_event,
    party_id uuid not null,
    status text not null check (status in ('confirmed', 'waitlisted', 'cancelled')),
    -- Order of arrival at the Switch; drawn under the Switch's lock, drawn again by whoever comes back.
    arrival bigint not null default nextval('registration_arrival'),
    first_name text not null,
    last_name text not null,
    stakeholder_type text not null,
    organization text not null default '',
    contact text not null check (contact in ('email', 'phone', 'none')),
    email text check (email <> ''),
    -- Several people may share a contact's address; a person's own address is theirs once per Switch.
    email_is_own boolean not null default false,
    phone text check (phone <> ''),
    access_needs text,
    access_needs_consent_at timestamptz,
    later_contact boolean not null default false,
    short_code text not null check (short_code ~ '^[2-9A-HJKMNP-Z]{8}$'),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    confirmed_at timestamptz,
    cancelled_at timestamptz,
    erased_at timestamptz,
    foreign key (hub_id, party_id) references party (hub_id, id),
    foreign key (hub_id, stakeholder_type) references stakeholder_type (hub_id, slug),
    constraint registration_code unique (hub_id, short_code),
    constraint registration_contact check (
      erased_at is not null
      or (contact = 'email' and email is not null)
      or (contact = 'phone' and phone is not null)
      or contact = 'none'
    ),
    constraint registration_needs_with_consent check (access_needs is null or access_needs_consent_at is not null),
    constraint registration_confirmed check (status <> 'confirmed' or confirmed_at is not null),
    constraint registration_cancelled check ((status = 'cancelled') = (cancelled_at is not null)),
    constraint registration_erased check (
      erased_at is null
      or (status = 'cancelled' and email is null and phone is null and access_needs is null and first_name = '' and last_name = '')
    )
  )`.execute(db);
  await sql`alter table registration set (fillfactor = 90)`.execute(db);
  await sql`create unique index registration_own_email on registration (switch_event_id, lower(email))
    where email_is_own and status <> 'cancelled'`.execute(db);
  await sql`create index registration_seats on registration (switch_event_id, stakeholder_type)
    where status = 'confirmed'`.execute(db);
  await sql`create index registration_queue on registration (switch_event_id, arrival) where status = 'waitlisted'`.execute(
    db,
  );
  await sql`create index registration_table on registration (switch_event_id, arrival)`.execute(db);
  await sql`create index registration_party on registration (party_id)`.execute(db);
}
