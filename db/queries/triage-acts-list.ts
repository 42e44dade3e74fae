import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

export interface ActRow {
  id: string;
  kind: string;
  at: Date;
  undoneAt: Date | null;
  ideas: {
    number: number;
    title: string;
    outcome: 'restored' | 'changed' | 'published' | null;
    who: string | null;
    column: string;
  }[];
}

/** What somebody did to ideas lately, the latest first; one act by its id. */
export async function selectActs(
  db: Kysely<Database>,
  where: { hubId: string; userId: string; id?: string | undefined; since: Date; limit: number },
): Promise<ActRow[]> {
  const { rows } = await sql<ActRow>`
    select act.id, act.kind, act.at, act.undone_at, (
      select json_agg(json_build_object('number', idea.number, 'title', idea.title, 'outcome', item.outcome,
        'who', changer.name, 'column', idea.board_column) order by idea.number)
      from triage_act_item item
      join idea on idea.id = item.idea_id
      left join "user" changer on changer.id = item.changed_by
      where item.act_id = act.id
    ) as ideas
    from triage_act act
    where act.hub_id = ${where.hubId} and act.user_id = ${where.userId} and act.at > ${where.since}
      ${where.id === undefined ? sql`` : sql`and act.id = ${where.id}`}
    order by act.at desc, act.id limit ${where.limit}`.execute(db);
  return rows.map((row) => ({ ...row, ideas: row.ideas ?? [] }));
}

/** What can no more be undone, nor is shown: the words of decisions are not kept twice. */
export async function deleteOldActs(db: Kysely<Database>, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('triageAct').where('at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
