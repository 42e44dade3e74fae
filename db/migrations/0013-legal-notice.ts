import { type Kysely, sql } from 'kysely';

/** What the legal notice must name, by French law (LCEN, article 6, III). Empty until the hub has it written. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table hub
    add column publisher text not null default '',
    add column publication_director text not null default '',
    add column site_host text not null default ''`.execute(db);
}
