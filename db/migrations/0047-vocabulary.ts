import { type Kysely, sql } from 'kysely';

/**
 * A hub's own words: the columns of its board and the forms that ideas take. A slug starts with what it counts as
 * (a stage, a base form), so figures never ask the hub. Every hub starts with one of each, whichever version makes it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table board_column (
    hub_id text not null references hub,
    slug text not null,
    stage text not null check (stage in ('to_sort', 'service_to_prepare', 'service_ready', 'service_retired',
      'prototype_to_develop', 'prototype_in_progress', 'prototype_stopped', 'declined')),
    label_fr text not null check (length(label_fr) between 1 and 60),
    label_en text not null check (length(label_en) between 1 and 60),
    -- What is said of one idea that is there.
    state_fr text not null check (length(state_fr) between 1 and 60),
    state_en text not null check (length(state_en) between 1 and 60),
    explained_fr text not null default '' check (length(explained_fr) <= 160),
    explained_en text not null default '' check (length(explained_en) <= 160),
    position smallint not null,
    retired_at timestamptz,
    version integer not null default 1,
    primary key (hub_id, slug),
    constraint board_column_stage check (slug = stage or (
      left(slug, length(stage) + 2) = stage || '__' and substr(slug, length(stage) + 3) ~ '^[a-z0-9_]{1,40}$'))
  )`.execute(db);
  await sql`create table idea_form (
    hub_id text not null references hub,
    slug text not null,
    base_form text not null check (base_form in
      ('formation', 'tutoriel', 'plateforme', 'autre', 'projet', 'prototype', 'innovation')),
    label_fr text not null check (length(label_fr) between 1 and 60),
    label_en text not null check (length(label_en) between 1 and 60),
    position smallint not null,
    retired_at timestamptz,
    version integer not null default 1,
    primary key (hub_id, slug),
    constraint idea_form_base check (slug = base_form or (
      left(slug, length(base_form) + 2) = base_form || '__' and substr(slug, length(base_form) + 3) ~ '^[a-z0-9_]{1,40}$'))
  )`.execute(db);

  await sql`create function fill_vocabulary(hub text) returns void language sql as $$
    insert into board_column (hub_id, slug, stage, label_fr, label_en, state_fr, state_en, explained_fr, explained_en, position)
    select hub, stage, stage, label_fr, label_en, state_fr, state_en, explained_fr, explained_en, position from (values
      ('to_sort', 'À trier', 'To sort', 'À trier', 'To sort',
        'Le hub va les lire.', 'The hub will read them.', 0),
      ('service_to_prepare', 'Services à préparer', 'Services to prepare', 'Service à préparer', 'Service to prepare',
        'Utiles bientôt.', 'Useful soon.', 1),
      ('service_ready', 'Services prêts', 'Services ready', 'Service prêt', 'Service ready',
        'Utilisables tout de suite.', 'Ready to use now.', 2),
      ('service_retired', 'Services retirés', 'Services retired', 'Service retiré', 'Service retired',
        'Ils ont servi. La raison est écrite.', 'They have served. The reason is written.', 3),
      ('prototype_to_develop', 'Prototypes à développer', 'Prototypes to develop',
        'Prototype à développer', 'Prototype to develop', 'À essayer d’abord.', 'To be tried first.', 4),
      ('prototype_in_progress', 'Prototypes en test', 'Prototypes being tested',
        'Prototype en test', 'Prototype being tested', 'En cours d’essai.', 'Being tried.', 5),
      ('prototype_stopped', 'Prototypes arrêtés', 'Prototypes stopped', 'Prototype arrêté', 'Prototype stopped',
        'Avec ce qui a été appris.', 'With what was learnt.', 6),
      ('declined', 'Écartées', 'Declined', 'Écartée', 'Declined',
        'Avec la raison, toujours.', 'Always with the reason.', 7)
    ) as base (stage, label_fr, label_en, state_fr, state_en, explained_fr, explained_en, position)
    on conflict do nothing;
    insert into idea_form (hub_id, slug, base_form, label_fr, label_en, position)
    select hub, form, form, label_fr, label_en, position from (values
      ('formation', 'Formation', 'Training', 0),
      ('tutoriel', 'Tutoriel', 'Tutorial', 1),
      ('plateforme', 'Plateforme collaborative', 'Collaborative platform', 2),
      ('autre', 'Autre service', 'Other service', 3),
      ('projet', 'Projet', 'Project', 4),
      ('prototype', 'Prototype', 'Prototype', 5),
      ('innovation', 'Innovation', 'Innovation', 6)
    ) as base (form, label_fr, label_en, position)
    on conflict do nothing
  $$`.execute(db);
  await sql`select fill_vocabulary(id) from hub`.execute(db);
  // The former version makes hubs too while both serve.
  await sql`create function fill_vocabulary_of_hub() returns trigger language plpgsql as $$
    begin perform fill_vocabulary(new.id); return null; end $$`.execute(db);
  await sql`create trigger vocabulary after insert on hub
    for each row execute function fill_vocabulary_of_hub()`.execute(db);

  for (const table of ['board_column', 'idea_form']) {
    await sql`create trigger data_version after insert or update or delete on ${sql.table(table)}
      for each row execute function bump_for_hub_row()`.execute(db);
  }
  // Checked for the rows that are there only after it holds for new ones: nobody waits for the reading of all ideas.
  await sql`alter table idea add constraint idea_own_column
    foreign key (hub_id, board_column) references board_column (hub_id, slug) not valid`.execute(db);
  await sql`alter table idea add constraint idea_own_form
    foreign key (hub_id, form) references idea_form (hub_id, slug) not valid`.execute(db);
  await sql`alter table idea validate constraint idea_own_column`.execute(db);
  await sql`alter table idea validate constraint idea_own_form`.execute(db);
}
