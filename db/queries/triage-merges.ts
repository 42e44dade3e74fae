import { sql } from 'kysely';
import type { Trx } from '../in-transaction';

/** Keeps which merge took each of these ideas of an act off the board. */
export async function noteMerges(
  trx: Trx,
  actId: string,
  merges: readonly { ideaId: string; mergeId: string }[],
): Promise<void> {
  const ideas = merges.map(({ ideaId }) => ideaId);
  const ids = merges.map(({ mergeId }) => mergeId);
  await sql`update triage_act_item set merge_id = merge.id
    from unnest(${ideas}::uuid[], ${ids}::uuid[]) as merge (idea_id, id)
    where act_id = ${actId} and triage_act_item.idea_id = merge.idea_id`.execute(trx);
}
