import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/**
 * Takes back the news of a merge where nobody has heard it yet.
 * @returns how many there were: none, where its author has heard it or was never owed it
 */
export async function withdrawMergeNews(trx: Kysely<Database>, mergeId: string, at: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update message set state = 'withdrawn', handled_at = ${at}
    where kind = 'idea-merged' and details->>'merge' = ${mergeId}
      and idea_id = (select source_id from idea_merge where id = ${mergeId}::uuid)
      and state in ('owed', 'queued', 'failed', 'to_tell', 'kept') and handed_at is null`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

/** The same for the news of a split. */
export async function withdrawSplitNews(trx: Kysely<Database>, splitId: string, at: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update message set state = 'withdrawn', handled_at = ${at}
    where kind = 'idea-split' and details->>'split' = ${splitId}
      and idea_id = (select original_id from idea_splitting where id = ${splitId}::uuid)
      and state in ('owed', 'queued', 'failed', 'to_tell', 'kept') and handed_at is null`.execute(trx);
  return Number(numAffectedRows ?? 0);
}
