import { type Kysely, sql } from 'kysely';

/** What others say of an idea: they find it, support it, comment it, report it, follow it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await findIdeas(db);
  await hearComments(db);
  await hearReports(db);
  await knowFollowers(db);
}

/** By stems, the need included; and by letters, for what was typed wrong. */
async function findIdeas(db: Kysely<unknown>): Promise<void> {
  // unaccent() is only "stable": its dictionary might be changed. Ours is the one that comes with PostgreSQL.
  await sql`create function plain_text(words text) returns text language sql immutable strict parallel safe as $$
    select lower(public.unaccent('public.unaccent', words)) $$`.execute(db);
  await sql`alter table idea drop column search`.execute(db);
  await sql`alter table idea
    add column search tsvector generated always as (
      setweight(to_tsvector('french_unaccent', title), 'A')
        || setweight(to_tsvector('french_unaccent', description || ' ' || stated_need), 'B')
    ) stored,
    add column plain_words text not null generated always as (
      plain_text(title || ' ' || description || ' ' || stated_need)
    ) stored`.execute(db);
  await sql`create index idea_search on idea using gin (search)`.execute(db);
  await sql`create index idea_letters on idea using gin (plain_words gin_trgm_ops)`.execute(db);
}

async function hearComments(db: Kysely<unknown>): Promise<void> {
  await sql`create table idea_comment (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    idea_id uuid not null,
    first_name text not null default '' check (length(first_name) <= 80),
    words text not null check (length(words) between 1 and 1000),
    state text not null default 'waiting' check (state in ('waiting', 'shown', 'refused')),
    -- Why it is not shown, for the team.
    refusal text not null default '' check (length(refusal) <= 500),
    form_id uuid unique,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    decided_at timestamptz,
    decided_by text references "user" on delete set null,
    unique (hub_id, id),
    foreign key (hub_id, idea_id) references idea (hub_id, id) on delete cascade,
    constraint idea_comment_decided check ((state = 'waiting') = (decided_at is null)),
    constraint idea_comment_refused check (state <> 'refused' or refusal <> '')
  )`.execute(db);
  await sql`create index idea_comment_shown on idea_comment (idea_id, created_at) where state = 'shown'`.execute(
    db,
  );
  await sql`create index idea_comment_waiting on idea_comment (hub_id, created_at) where state = 'waiting'`.execute(
    db,
  );
  await sql`create index idea_comment_decided on idea_comment (hub_id, decided_at) where decided_at is not null`.execute(
    db,
  );
  // Only what is shown, or was, changes a page.
  await sql`create trigger data_version_insert after insert on idea_comment for each row
    when (new.state = 'shown') execute function bump_for_hub_row()`.execute(db);
  await sql`create trigger data_version_update after update on idea_comment for each row
    when (new.state = 'shown' or old.state = 'shown') execute function bump_for_hub_row()`.execute(db);
  await sql`create trigger data_version_delete after delete on idea_comment for each row
    when (old.state = 'shown') execute function bump_for_hub_row()`.execute(db);
}

async function hearReports(db: Kysely<unknown>): Promise<void> {
  await sql`create table idea_report (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    idea_id uuid not null,
    -- Null where it is about the idea itself.
    comment_id uuid,
    reason text not null check (reason in ('personal', 'hurtful', 'advertising', 'other')),
    words text not null default '' check (length(words) <= 500),
    state text not null default 'open' check (state in ('open', 'kept', 'taken_off')),
    form_id uuid unique,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    decided_at timestamptz,
    decided_by text references "user" on delete set null,
    foreign key (hub_id, idea_id) references idea (hub_id, id) on delete cascade,
    foreign key (hub_id, comment_id) references idea_comment (hub_id, id) on delete cascade,
    constraint idea_report_decided check ((state = 'open') = (decided_at is null))
  )`.execute(db);
  await sql`create index idea_report_open on idea_report (hub_id, created_at) where state = 'open'`.execute(
    db,
  );
  await sql`create index idea_report_decided on idea_report (hub_id, decided_at) where decided_at is not null`.execute(
    db,
  );
  await sql`create index idea_report_idea on idea_report (idea_id)`.execute(db);
  await sql`create index idea_report_comment on idea_report (comment_id) where comment_id is not null`.execute(
    db,
  );
}

async function knowFollowers(db: Kysely<unknown>): Promise<void> {
  await sql`create table idea_follower (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null references hub,
    email text not null check (email = lower(email)),
    locale text not null check (locale in ('fr', 'en')),
    -- In which the first of a month begins for them.
    time_zone text not null,
    created_at timestamptz not null,
    -- Since when one letter waits for an answer; null where none does.
    asked_at timestamptz,
    confirmed_at timestamptz,
    -- Up to when they were told what is new, and the month of the last digest, as its first day.
    told_until timestamptz,
    digest_month date,
    unique (hub_id, email),
    constraint idea_follower_told check (confirmed_at is null or (told_until is not null and digest_month is not null))
  )`.execute(db);
  await sql`create index idea_follower_asked on idea_follower (asked_at) where asked_at is not null`.execute(
    db,
  );
  await sql`create index idea_follower_digest on idea_follower (digest_month) where confirmed_at is not null`.execute(
    db,
  );
  await sql`create table idea_follow (
    id uuid primary key default gen_random_uuid(),
    follower_id uuid not null references idea_follower on delete cascade,
    hub_id text not null references hub,
    -- One idea, the ideas of a zone, or all of the hub where both are null.
    idea_id uuid,
    zone_id uuid,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    foreign key (hub_id, idea_id) references idea (hub_id, id) on delete cascade,
    foreign key (hub_id, zone_id) references zone (hub_id, id),
    constraint idea_follow_one check (idea_id is null or zone_id is null)
  )`.execute(db);
  await sql`create unique index idea_follow_once on idea_follow
    (follower_id, coalesce(idea_id, zone_id, '00000000-0000-0000-0000-000000000000'::uuid))`.execute(db);
  await sql`create index idea_follow_idea on idea_follow (idea_id) where idea_id is not null`.execute(db);
  // Whoever stops is forgotten, with what was written to them.
  await sql`alter table message add column follower_id uuid references idea_follower on delete cascade`.execute(
    db,
  );
  await sql`create index message_follower on message (follower_id) where follower_id is not null`.execute(db);
}
