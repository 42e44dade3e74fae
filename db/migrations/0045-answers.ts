import { type Kysely, sql } from 'kysely';

/**
 * Decisions that are prepared and published together, questions to authors, and how each author is told:
 * by text message, by letter and through a mediator as well.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table idea_decision (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    idea_id uuid not null,
    board_column text not null,
    form text,
    deliverer text,
    delivery_place text,
    delivery_when text,
    delivery_audience text,
    lead text,
    need text,
    next_test text,
    estimated_cost_euros integer check (estimated_cost_euros >= 0),
    -- Public.
    reason text not null check (length(reason) between 1 and 2000),
    -- What its author is told instead of the usual words; '' is the usual words.
    answer text not null default '' check (length(answer) <= 2000),
    version integer not null default 1,
    -- Where the idea was when it was prepared.
    from_column text not null,
    prepared_by text references "user" on delete set null,
    prepared_at timestamptz not null default now(),
    published_by text references "user" on delete set null,
    published_at timestamptz,
    -- Those that one click published together.
    publication_id uuid,
    withdrawn_at timestamptz,
    unique (hub_id, id),
    foreign key (hub_id, idea_id) references idea (hub_id, id),
    constraint idea_decision_ends_once check (published_at is null or withdrawn_at is null)
  )`.execute(db);
  await sql`create unique index idea_decision_open on idea_decision (idea_id)
    where published_at is null and withdrawn_at is null`.execute(db);
  await sql`create index idea_decision_prepared on idea_decision (hub_id, prepared_at)
    where published_at is null and withdrawn_at is null`.execute(db);
  await sql`create index idea_decision_publication on idea_decision (publication_id)
    where publication_id is not null`.execute(db);

  await sql`create table idea_question (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    idea_id uuid not null,
    words text not null check (length(words) between 1 and 600),
    -- Opens the page where its author answers; read aloud, printed, or in a link.
    code text not null unique,
    asked_by text references "user" on delete set null,
    asked_at timestamptz not null default now(),
    answer text not null default '' check (length(answer) <= 4000),
    answered_at timestamptz,
    -- Who of the team typed it; null where its author wrote it.
    answered_by text references "user" on delete set null,
    withdrawn_at timestamptz,
    unique (hub_id, id),
    foreign key (hub_id, idea_id) references idea (hub_id, id),
    constraint idea_question_answered check ((answered_at is null) = (answer = ''))
  )`.execute(db);
  await sql`create unique index idea_question_open on idea_question (idea_id)
    where answered_at is null and withdrawn_at is null`.execute(db);
  await sql`create index idea_question_waiting on idea_question (hub_id, asked_at)
    where answered_at is null and withdrawn_at is null`.execute(db);
  await sql`create index idea_question_idea on idea_question (idea_id)`.execute(db);

  // The former version writes only the first three.
  await sql`alter table message drop constraint message_channel_check`.execute(db);
  await sql`alter table message add constraint message_channel_check
    check (channel in ('email', 'phone', 'in_person', 'sms', 'letter', 'mediator')) not valid`.execute(db);
  await sql`alter table message validate constraint message_channel_check`.execute(db);
  await sql`alter table message
    add column idea_decision_id uuid references idea_decision,
    add column idea_question_id uuid references idea_question`.execute(db);
  // Nobody is owed one decision twice, whoever publishes it and however often.
  await sql`create unique index message_idea_decision on message (idea_decision_id, idea_id)
    where idea_decision_id is not null and instead_of is null`.execute(db);
  await sql`create index message_idea_question on message (idea_question_id)
    where idea_question_id is not null`.execute(db);
  await sql`create index message_idea_hub on message (hub_id, state, created_at) where idea_id is not null`.execute(
    db,
  );

  await sql`create table telling (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null references hub,
    message_id uuid not null references message on delete cascade,
    outcome text not null check (outcome in ('told', 'no_answer', 'call_back')),
    call_back_at timestamptz,
    -- The state that telling it took it out of: taken back, it stands there again.
    from_state text not null,
    by_user text references "user" on delete set null,
    at timestamptz not null default now(),
    constraint telling_call_back check ((outcome = 'call_back') = (call_back_at is not null))
  )`.execute(db);
  await sql`create index telling_message on telling (message_id, at desc)`.execute(db);

  // Whoever does not want to be told any more is owed nothing, and nothing keeps how they were reached:
  // whichever verb it was.
  await sql`create function leave_author() returns trigger language plpgsql as $$
    begin
      update message set
          state = case when state in ('owed', 'queued', 'failed', 'to_tell', 'kept') then 'withdrawn' else state end,
          handled_at = coalesce(handled_at, now()),
          to_email = null, to_phone = null, to_name = '', subject = null, text_body = null, html_body = null
        where idea_id = new.id and kind in ('idea-received', 'idea-decided', 'idea-question');
      update idea_question set withdrawn_at = now()
        where idea_id = new.id and answered_at is null and withdrawn_at is null;
      return null;
    end $$`.execute(db);
  await sql`create trigger leave_author after update of author_contact on idea for each row
    when (new.author_contact = 'none' and old.author_contact <> 'none')
    execute function leave_author()`.execute(db);
}
