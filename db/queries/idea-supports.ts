import { type Kysely, type RawBuilder, sql } from 'kysely';
import { takeLock } from '../lock';
import type { Database } from '../schema/database';
import { holdFamilies } from './idea-merges';

/**
 * Counts again who supports each of these ideas or anything that was merged below it, each supporter once.
 * Rows of support stay where they were given. Rows of `idea` are written in the order of their ids.
 */
export async function recountSupports(trx: Kysely<Database>, ideaIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(ideaIds)].sort())
    await sql`
      with recursive ${familyOf(id)}
      update idea set support_count = (
        select count(distinct supporter) from idea_support where idea_id in (select id from family)
      ) where id = ${id}`.execute(trx);
}

export interface RootIdea {
  /** The idea that was asked for. */
  id: string;
  /** The one at the top of its family: itself where it was merged into nothing. */
  rootId: string;
  supportCount: number;
}

/**
 * Takes the row of the idea at the top of a family, so that those who support any of it are counted one after the
 * other. Undefined where the idea, or the one at the top, is hidden or is not of this hub.
 * @throws Error outside a transaction, where a lock would protect nothing
 */
export async function lockRootIdea(
  trx: Kysely<Database>,
  hubId: string,
  number: number,
): Promise<RootIdea | undefined> {
  const rootOf = async () => {
    const { rows } = await sql<RootIdea>`
      with recursive ${waysUp(hubId, number)}
      select (select id from up where depth = 0) as id, id as root_id, support_count
      from up where merged_into is null and hidden_at is null
        and exists (select from up first where first.depth = 0 and first.hidden_at is null)`.execute(trx);
    return rows[0];
  };
  // Before any row: a merge takes it alone, so that no family changes while its top is looked for.
  await holdFamilies(trx, hubId);
  let found = await rootOf();
  while (found) {
    const { rootId } = found;
    await takeLock(trx, sql`select 1 from idea where id = ${rootId} for no key update`, 'idea');
    // What was merged while it was waited for has another top now, and its count is read anew.
    found = await rootOf();
    if (found?.rootId === rootId) return found;
  }
  return undefined;
}

/** @returns false where this supporter supports the idea, or one of its family, already */
export async function insertSupport(
  trx: Kysely<Database>,
  support: { ideaId: string; rootId: string; supporter: string; at: Date },
): Promise<boolean> {
  const { ideaId, rootId, supporter, at } = support;
  const { numAffectedRows } = await sql`
    with recursive ${familyOf(rootId)}
    insert into idea_support (idea_id, supporter, created_at)
    select ${ideaId}::uuid, ${supporter}, ${at}::timestamptz
    where not exists (
      select from idea_support where supporter = ${supporter} and idea_id in (select id from family)
    )`.execute(trx);
  return Number(numAffectedRows ?? 0) > 0;
}

/** @returns false where there was nothing to take back */
export async function deleteSupport(
  trx: Kysely<Database>,
  rootId: string,
  supporter: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with recursive ${familyOf(rootId)}
    delete from idea_support where supporter = ${supporter} and idea_id in (select id from family)`.execute(
    trx,
  );
  return Number(numAffectedRows ?? 0) > 0;
}

/** The count of an idea's family, and whether this supporter is in it. '' is nobody. */
export async function selectSupport(
  db: Kysely<Database>,
  hubId: string,
  { number, supporter }: { number: number; supporter: string },
): Promise<{ count: number; isMine: boolean } | undefined> {
  const { rows } = await sql<{ count: number; isMine: boolean }>`
    with recursive ${waysUp(hubId, number)}, root as (select id, support_count from up where merged_into is null),
    family as (
      select id from root
      union all
      select child.id from idea child join family on child.merged_into = family.id
    )
    select root.support_count as count, exists (
      select from idea_support where supporter = ${supporter} and idea_id in (select id from family)
    ) as is_mine from root`.execute(db);
  return rows[0];
}

/** From an idea to the one that it ended in, through all that it was merged into. */
function waysUp(hubId: string, number: number): RawBuilder<unknown> {
  return sql`up as (
    select id, merged_into, hidden_at, support_count, 0 as depth from idea
      where hub_id = ${hubId} and number = ${number}
    union all
    select parent.id, parent.merged_into, parent.hidden_at, parent.support_count, up.depth + 1
      from idea parent join up on parent.id = up.merged_into
  )`;
}

function familyOf(id: string): RawBuilder<unknown> {
  return sql`family as (
    select id from idea where id = ${id}
    union
    select child.id from idea child join family on child.merged_into = family.id
  )`;
}
