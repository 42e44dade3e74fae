import { type Kysely, sql } from 'kysely';

/** Up to which news the mediators of an organization have been written to: one e-mail a batch. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table desk_news (
    hub_id text not null,
    organization_id uuid not null,
    told_until timestamptz not null,
    primary key (hub_id, organization_id),
    constraint desk_news_organization foreign key (hub_id, organization_id) references organization (hub_id, id)
      on delete cascade
  )`.execute(db);
}
