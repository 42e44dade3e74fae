import { type Kysely, sql } from 'kysely';

/** What an idea may live through: a table, a topic, an author told by other ways, merging, splitting, supports. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await knowWhereItComesFrom(db);
  await reachAuthorsOtherwise(db);
  await keepFamilies(db);
  await widenStages(db);
  await keepSupports(db);
}

async function knowWhereItComesFrom(db: Kysely<unknown>): Promise<void> {
  await sql`alter table idea
    add column work_table_id uuid references work_table on delete set null,
    add column author_registration_id uuid references registration on delete set null,
    -- As it was said; "need" is what a decision answers about a prototype.
    add column stated_need text not null default '' check (length(stated_need) <= 2000),
    add column topics text[] not null default '{}'`.execute(db);
  await sql`create index idea_work_table on idea (work_table_id) where work_table_id is not null`.execute(db);
  await sql`create index idea_author on idea (author_registration_id) where author_registration_id is not null`.execute(
    db,
  );
}

async function reachAuthorsOtherwise(db: Kysely<unknown>): Promise<void> {
  await sql`alter table idea
    add column author_address text,
    add column author_mediator text,
    add column author_organization_id uuid,
    add column author_consent_at timestamptz,
    add constraint idea_author_organization foreign key (hub_id, author_organization_id)
      references organization (hub_id, id)`.execute(db);
  await sql`alter table idea drop constraint idea_author_contact_check, drop constraint idea_author_contact`.execute(
    db,
  );
  await sql`alter table idea
    add constraint idea_author_contact_check
      check (author_contact in ('email', 'phone', 'sms', 'letter', 'mediator', 'none')),
    add constraint idea_author_contact check (
      case author_contact
        when 'email' then author_email is not null
        when 'phone' then author_phone is not null
        when 'sms' then author_phone is not null
        when 'letter' then author_address is not null
        when 'mediator' then author_mediator is not null or author_organization_id is not null
        else true
      end
    )`.execute(db);
}

/** The original of a merge keeps its column, rank, supports and author: only where it is found changes. */
async function keepFamilies(db: Kysely<unknown>): Promise<void> {
  await sql`alter table idea
    add column merged_into uuid,
    add column split_from uuid,
    add column hidden_at timestamptz,
    add column hidden_by text references "user" on delete set null,
    add constraint idea_merged_into foreign key (hub_id, merged_into) references idea (hub_id, id),
    add constraint idea_split_from foreign key (hub_id, split_from) references idea (hub_id, id),
    add constraint idea_not_merged_into_itself check (merged_into <> id),
    add column on_board boolean not null generated always as (merged_into is null and hidden_at is null) stored`.execute(
    db,
  );
  await sql`create index idea_merged on idea (merged_into) where merged_into is not null`.execute(db);
  await sql`create index idea_split on idea (split_from) where split_from is not null`.execute(db);
}

async function widenStages(db: Kysely<unknown>): Promise<void> {
  await sql`alter table idea
    drop constraint idea_board_column_check,
    drop constraint idea_form_check,
    drop constraint idea_form_fits_column`.execute(db);
  // A hub's own column is its stage and a word of its own, "service_ready__relance"; a form likewise. What reads one
  // knows what it counts as, whatever the hub calls it.
  await sql`alter table idea
    add constraint idea_board_column_check check (board_column ~ '^(to_sort|service_to_prepare|service_ready|service_retired|prototype_to_develop|prototype_in_progress|prototype_stopped|declined)(__[a-z0-9_]{1,40})?$'),
    add constraint idea_form_check check (form ~ '^(formation|tutoriel|plateforme|autre|projet|prototype|innovation)(__[a-z0-9_]{1,40})?$'),
    add constraint idea_form_fits_column check (
      case
        when board_column like 'service_%' then coalesce(split_part(form, '__', 1) in ('formation', 'tutoriel', 'plateforme', 'autre'), false)
        when board_column like 'prototype_%' then coalesce(split_part(form, '__', 1) in ('projet', 'prototype', 'innovation'), false)
        else form is null
      end
    ),
    drop constraint idea_decision_has_reason,
    add constraint idea_decision_has_reason check (
      split_part(board_column, '__', 1) = 'to_sort' or (decision_reason is not null and decided_at is not null)
    )`.execute(db);
  await sql`alter table idea
    add column delivery_link text check (length(delivery_link) <= 500),
    add column next_test_on date,
    add column became_service_at timestamptz,
    add column assigned_to text references "user" on delete set null`.execute(db);
  await sql`create index idea_assigned on idea (hub_id, assigned_to) where assigned_to is not null`.execute(
    db,
  );
}

async function keepSupports(db: Kysely<unknown>): Promise<void> {
  await sql`alter table idea add column support_count integer not null default 0 check (support_count >= 0)`.execute(
    db,
  );
  await sql`create table idea_support (
    idea_id uuid not null references idea on delete cascade,
    -- Who: "registration:…", "staff:…" or "browser:…". Never shown.
    supporter text not null check (length(supporter) between 3 and 120),
    created_at timestamptz not null default now(),
    primary key (idea_id, supporter)
  )`.execute(db);
}
