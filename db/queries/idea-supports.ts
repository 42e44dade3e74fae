import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/**
 * Counts again who supports each of these ideas or anything that was merged below it, each supporter once.
 * Rows of support stay where they were given. Rows of `idea` are written in the order of their ids.
 */
export async function recountSupports(trx: Kysely<Database>, ideaIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(ideaIds)].sort())
    await sql`
      with recursive family as (
        select id from idea where id = ${id}
        union all
        select child.id from idea child join family on child.merged_into = family.id
      )
      update idea set support_count = (
        select count(distinct supporter) from idea_support where idea_id in (select id from family)
      ) where id = ${id}`.execute(trx);
}
