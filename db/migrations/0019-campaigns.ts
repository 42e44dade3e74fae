import { type Kysely, sql } from 'kysely';

/** One message to many people of a Switch: to whom, in which words, and how far it has come. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table campaign (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    -- draft → sending → done | stopped. Drawn with the draft, so that sending twice is sending once.
    state text not null default 'draft' check (state in ('draft', 'sending', 'done', 'stopped')),
    audience jsonb not null default '{}',
    words jsonb not null default '{}',
    version integer not null default 1,
    recipients integer not null default 0,
    created_by text references "user" on delete set null,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    ended_at timestamptz,
    unique (hub_id, id),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id),
    constraint campaign_started check ((state = 'draft') = (started_at is null)),
    constraint campaign_ended check ((state in ('done', 'stopped')) = (ended_at is not null))
  )`.execute(db);
  await sql`create index campaign_switch on campaign (switch_event_id, created_at desc)`.execute(db);
  await sql`create index campaign_sending on campaign (started_at) where state = 'sending'`.execute(db);
  await sql`alter table message add column campaign_id uuid references campaign`.execute(db);
  await sql`create index message_campaign on message (campaign_id, state) where campaign_id is not null`.execute(
    db,
  );
}
