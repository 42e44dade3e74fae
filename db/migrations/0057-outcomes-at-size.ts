import { type Kysely, sql } from 'kysely';

/** What the team follows after a decision is read from its start, however many services there are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index idea_services_to_prepare on idea (hub_id, moved_at, number)
    where on_board and split_part(board_column, '__', 1) = 'service_to_prepare'`.execute(db);
  await sql`create index idea_services_without_topic on idea (hub_id, moved_at, number)
    where on_board and split_part(board_column, '__', 1) = 'service_ready' and topics = '{}'`.execute(db);
}
