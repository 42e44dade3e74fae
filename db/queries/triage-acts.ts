import { sql } from 'kysely';
import type { Trx } from '../in-transaction';

/** Whatever a triage act may change of an idea, and undoing it puts back. */
const CHANGED = [
  'board_column',
  'rank',
  'form',
  'deliverer',
  'delivery_place',
  'delivery_when',
  'delivery_audience',
  'delivery_link',
  'lead',
  'need',
  'next_test',
  'next_test_on',
  'estimated_cost_euros',
  'decision_reason',
  'decided_at',
  'decided_by',
  'moved_at',
  'moved_by',
  'became_service_at',
  'assigned_to',
] as const;

export async function insertAct(
  trx: Trx,
  act: { hubId: string; userId: string; kind: string; at: Date },
): Promise<string> {
  const { id } = await trx.insertInto('triageAct').values(act).returning('id').executeTakeFirstOrThrow();
  return id;
}

/**
 * Keeps ideas as they are, just before an act that raises the version of each by one. Their rows must be locked.
 * One that an act writes twice is kept as it was at first.
 */
export async function insertItems(trx: Trx, actId: string, ideaIds: readonly string[]): Promise<void> {
  const before = sql.join(CHANGED.flatMap((name) => [sql.lit(name), sql.ref(`idea.${name}`)]));
  await sql`insert into triage_act_item (act_id, idea_id, before, version_before, version_after)
    select ${actId}, idea.id, jsonb_build_object(${before}), idea.version, idea.version + 1
    from idea where idea.id = any(${ideaIds}::uuid[])
    on conflict (act_id, idea_id) do update set version_after = excluded.version_after`.execute(trx);
}

export async function insertPreparedItem(
  trx: Trx,
  { actId, ideaId, decisionId }: { actId: string; ideaId: string; decisionId: string },
): Promise<void> {
  await sql`insert into triage_act_item (act_id, idea_id, before, version_before, version_after, decision_id)
    select ${actId}, idea.id, '{}', idea.version, idea.version, ${decisionId}
    from idea where idea.id = ${ideaId}`.execute(trx);
}

export interface ActToUndo {
  id: string;
  userId: string;
  kind: string;
  at: Date;
  undoneAt: Date | null;
}

/** The act, kept from being undone twice. */
export async function lockAct(trx: Trx, hubId: string, id: string): Promise<ActToUndo | undefined> {
  const { rows } = await sql<ActToUndo>`select id, user_id, kind, at, undone_at from triage_act
    where hub_id = ${hubId} and id = ${id} for update`.execute(trx);
  return rows[0];
}

export interface ItemToUndo {
  ideaId: string;
  versionBefore: number;
  versionAfter: number;
  column: string;
  rank: string;
  decisionId: string | null;
  mergeId: string | null;
}

/** In the order of the ideas' numbers. */
export async function selectItems(trx: Trx, actId: string): Promise<ItemToUndo[]> {
  const { rows } = await sql<ItemToUndo>`select item.idea_id, item.version_before, item.version_after,
      item.before ->> 'board_column' as "column", item.before ->> 'rank' as rank, item.decision_id,
      item.merge_id
    from triage_act_item item join idea on idea.id = item.idea_id
    where item.act_id = ${actId} order by idea.number`.execute(trx);
  return rows;
}

/** The rank that an idea gets back, where another one has taken its place since. */
export async function replaceRank(trx: Trx, item: { actId: string; ideaId: string; rank: string }) {
  await sql`update triage_act_item set before = jsonb_set(before, '{rank}', to_jsonb(${item.rank}::text))
    where act_id = ${item.actId} and idea_id = ${item.ideaId}`.execute(trx);
}

/** Puts these ideas of an act back as they were, in one statement. @returns their versions now */
export async function restoreIdeas(trx: Trx, actId: string, ideaIds: readonly string[]) {
  const back = sql.join(CHANGED.map((name) => sql`${sql.ref(name)} = was.${sql.ref(name)}`));
  const { rows } = await sql<{ id: string; version: number }>`
    update idea set ${back}, version = idea.version + 1
    from (
      select item.idea_id, was.* from triage_act_item item, jsonb_populate_record(null::idea, item.before) was
      where item.act_id = ${actId} and item.idea_id = any(${ideaIds}::uuid[])
    ) was
    where idea.id = was.idea_id
    returning idea.id, idea.version`.execute(trx);
  return rows;
}

/**
 * An idea that is back as an earlier act left it can have that act undone too: its version is now this one.
 */
export async function liftEarlierActs(trx: Trx, actId: string): Promise<void> {
  await sql`update triage_act_item earlier set version_after = idea.version
    from triage_act_item item
    join idea on idea.id = item.idea_id
    where item.act_id = ${actId} and item.outcome = 'restored' and earlier.idea_id = item.idea_id
      and earlier.version_after = item.version_before and earlier.outcome is null
      and earlier.act_id <> item.act_id`.execute(trx);
}

export async function noteOutcomes(
  trx: Trx,
  actId: string,
  outcomes: readonly {
    ideaId: string;
    outcome: 'restored' | 'changed' | 'published';
    changedBy: string | null;
  }[],
): Promise<void> {
  for (const outcome of ['restored', 'published'] as const)
    await setOutcome(
      trx,
      actId,
      outcomes.filter((each) => each.outcome === outcome).map(({ ideaId }) => ideaId),
      { outcome, changedBy: null },
    );
  for (const { ideaId, outcome, changedBy } of outcomes)
    if (outcome === 'changed') await setOutcome(trx, actId, [ideaId], { outcome, changedBy });
}

async function setOutcome(
  trx: Trx,
  actId: string,
  ideaIds: readonly string[],
  set: { outcome: 'restored' | 'changed' | 'published'; changedBy: string | null },
): Promise<void> {
  if (ideaIds.length === 0) return;
  await trx
    .updateTable('triageActItem')
    .set(set)
    .where('actId', '=', actId)
    .where(sql<boolean>`idea_id = any(${ideaIds}::uuid[])`)
    .execute();
}

export async function markUndone(trx: Trx, actId: string, at: Date): Promise<void> {
  await trx.updateTable('triageAct').set({ undoneAt: at }).where('id', '=', actId).execute();
}
