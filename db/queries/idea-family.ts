import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** The idea that stands for this one: itself, or the root of the family that it was merged into. */
export async function rootOf(db: Kysely<Database>, ideaId: string): Promise<{ id: string; number: number }> {
  const { rows } = await sql<{ id: string; number: number }>`
    with recursive line as (
      select id, number, merged_into from idea where id = ${ideaId}
      union all
      select parent.id, parent.number, parent.merged_into from idea parent join line on parent.id = line.merged_into
    )
    select id, number from line where merged_into is null`.execute(db);
  const root = rows[0];
  if (!root) throw new Error(`no idea ${ideaId}`);
  return root;
}

export interface OriginalRow {
  number: number;
  title: string;
  description: string;
  speakerType: string;
  speakerFirstName: string;
  mergeId: string | null;
  reason: string | null;
  /** Number of the idea that it was merged into. */
  into: number;
}

/** What was merged below an idea, at any depth, with its words and why; what moderation hid is left out. */
export async function selectOriginals(db: Kysely<Database>, rootId: string): Promise<OriginalRow[]> {
  const { rows } = await sql<OriginalRow>`
    with recursive family as (
      select id from idea where id = ${rootId}
      union
      select child.id from idea child join family on child.merged_into = family.id
    )
    select idea.number, idea.title, idea.description, idea.speaker_type, idea.speaker_first_name,
      idea_merge.id as merge_id, idea_merge.reason, parent.number as into
    from family join idea using (id)
    join idea parent on parent.id = idea.merged_into
    left join idea_merge on idea_merge.source_id = idea.id and idea_merge.undone_at is null
    where idea.id <> ${rootId} and idea.hidden_at is null
    order by idea.number`.execute(db);
  return rows;
}

/** Why and by which merge an idea is where it is; undefined where it was merged into nothing. */
export function selectOwnMerge(db: Kysely<Database>, ideaId: string) {
  return db
    .selectFrom('ideaMerge')
    .innerJoin('idea as target', 'target.id', 'ideaMerge.targetId')
    .select(['ideaMerge.id', 'ideaMerge.reason', 'target.number as into'])
    .where('ideaMerge.sourceId', '=', ideaId)
    .where('ideaMerge.undoneAt', 'is', null)
    .executeTakeFirst();
}

/** The idea that this one is a part of, and the parts of this one, as far as they are public. */
export async function selectSplitKin(db: Kysely<Database>, ideaId: string) {
  const whole = await db
    .selectFrom('idea')
    .innerJoin('idea as whole', 'whole.id', 'idea.splitFrom')
    .select(['whole.number', 'whole.title'])
    .where('idea.id', '=', ideaId)
    .where('whole.hiddenAt', 'is', null)
    .executeTakeFirst();
  const parts = await db
    .selectFrom('idea')
    .select(['number', 'title'])
    .where('splitFrom', '=', ideaId)
    .where('hiddenAt', 'is', null)
    .orderBy('number')
    .execute();
  return { whole, parts };
}

export function selectIdeaName(db: Kysely<Database>, id: string) {
  return db.selectFrom('idea').select(['number', 'title']).where('id', '=', id).executeTakeFirst();
}
