import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** Of these terms, those that some idea on the hub's board has; each is looked up in the index, not among all ideas. */
export async function selectTopicsInUse(
  db: Kysely<Database>,
  hubId: string,
  terms: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ term: string }>`
    select term from unnest(${[...terms]}::text[]) as term
    where exists (select from idea where topics @> array[term] and hub_id = ${hubId} and on_board)`.execute(
    db,
  );
  return rows.map(({ term }) => term);
}
