import { type Kysely, sql } from 'kysely';

/** Whose page an idea was proposed from where that page is an echo's: it must tell the same as any other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table idea add column author_echo_id uuid references registration_echo on delete set null`.execute(
    db,
  );
  await sql`create index idea_author_echo on idea (author_echo_id) where author_echo_id is not null`.execute(
    db,
  );
  // What somebody supports is found by who they are, on their own page.
  await sql`create index idea_support_supporter on idea_support (supporter)`.execute(db);
}
