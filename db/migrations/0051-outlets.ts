import { type Kysely, sql } from 'kysely';

/** What leaves the product for others: the latest decisions, and calls to their software, each in its order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index idea_decided on idea (hub_id, decided_at desc, number desc)
    where on_board and decided_at is not null`.execute(db);
  await sql`create table webhook (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null references hub,
    url text not null check (length(url) <= 500),
    -- The secret is made from the installation's own and this number: a backup opens nothing.
    secret_version integer not null default 1,
    paused_at timestamptz,
    removed_at timestamptz,
    created_by text references "user" on delete set null,
    created_at timestamptz not null default now(),
    unique (hub_id, id)
  )`.execute(db);
  await sql`create index webhook_hub on webhook (hub_id, created_at) where removed_at is null`.execute(db);
  await sql`create table webhook_delivery (
    id uuid primary key default gen_random_uuid(),
    -- The order in which decisions were made: of one idea, none overtakes another.
    sequence bigint generated always as identity unique,
    hub_id text not null,
    webhook_id uuid not null,
    -- Null for a trial.
    idea_id uuid,
    kind text not null check (kind in ('idea.decided', 'trial')),
    facts jsonb not null,
    state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given_up')),
    attempts integer not null default 0,
    next_at timestamptz not null,
    claimed_until timestamptz,
    last_status integer,
    last_error text,
    created_at timestamptz not null,
    settled_at timestamptz,
    foreign key (hub_id, webhook_id) references webhook (hub_id, id),
    foreign key (hub_id, idea_id) references idea (hub_id, id)
  )`.execute(db);
  await sql`create index webhook_delivery_due on webhook_delivery (next_at) where state = 'waiting'`.execute(
    db,
  );
  await sql`create index webhook_delivery_order on webhook_delivery (webhook_id, idea_id, sequence)
    where state = 'waiting'`.execute(db);
  await sql`create index webhook_delivery_log on webhook_delivery (webhook_id, sequence desc)`.execute(db);
}
