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

/** Takes back decisions about ideas that this one, or what is merged below it, stands with no more: where nobody heard them. */
export async function withdrawTheirDecisions(trx: Kysely<Database>, ideaId: string, at: Date): Promise<void> {
  await sql`
    with recursive family as (
      select id from idea where id = ${ideaId}
      union
      select child.id from idea child join family on child.merged_into = family.id
    )
    update message set state = 'withdrawn', handled_at = ${at}
    where kind = 'idea-decided' and idea_id in (select id from family)
      and idea_decision_id in (select id from idea_decision where idea_id not in (select id from family))
      and state in ('owed', 'queued', 'failed', 'to_tell', 'kept') and handed_at is null`.execute(trx);
}
