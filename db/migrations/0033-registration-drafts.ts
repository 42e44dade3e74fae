import { type Kysely, sql } from 'kysely';

/** Registrations that somebody began: sealed with a code that is kept nowhere, gone after 48 hours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table registration_draft (
    hub_id text not null,
    switch_event_id uuid not null,
    -- What the secret makes of the code: it finds the draft, and does not open it.
    code_hash bytea not null check (octet_length(code_hash) = 32),
    sealed bytea not null check (octet_length(sealed) <= 65536),
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    primary key (hub_id, code_hash),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade
  )`.execute(db);
  await sql`create index registration_draft_expiry on registration_draft (expires_at)`.execute(db);
  await sql`create index registration_draft_switch on registration_draft (switch_event_id)`.execute(db);
}
