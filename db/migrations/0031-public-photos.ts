import { type Kysely, sql } from 'kysely';

/** Once a report is published, its photos are on public pages: those are made anew as photos come and go. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create trigger data_version after insert or update or delete on switch_photo
    for each row execute function bump_for_seat_rule()`.execute(db);
}
