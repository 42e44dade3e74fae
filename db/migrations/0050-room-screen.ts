import { type Kysely, sql } from 'kysely';

/** The screen of the room: a short number for the address that everybody types, and what its facilitators adjust. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table switch_event add column number integer generated always as identity unique`.execute(
    db,
  );
  await sql`create table room_screen (
    switch_event_id uuid primary key,
    hub_id text not null,
    -- The phase that a facilitator began by hand, and when it ends; null follows the programme.
    session_id uuid references switch_session on delete set null,
    phase_set_at timestamptz,
    phase_ends_at timestamptz,
    view text not null default 'all' check (view in ('all', 'ideas', 'outputs', 'contribute')),
    message text not null default '' check (length(message) <= 120),
    version integer not null default 1,
    updated_at timestamptz not null,
    updated_by text references "user" on delete set null,
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade,
    constraint room_phase_is_whole check ((phase_set_at is null) = (phase_ends_at is null))
  )`.execute(db);
  // Who proposed what became of it, by type of speaker: few different keys, read without the ideas themselves.
  await sql`create index idea_voice on idea (hub_id, zone_id, speaker_type, board_column) where on_board`.execute(
    db,
  );
  await sql`create index idea_voice_of_switch on idea (switch_event_id, speaker_type, board_column) where on_board`.execute(
    db,
  );
}
