import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaCommentTable } from '../schema/idea-comment';
import type { IdeaReportTable } from '../schema/idea-report';

/** The same form sent again adds nothing. */
export async function insertComment(db: Kysely<Database>, row: Insertable<IdeaCommentTable>): Promise<void> {
  await db
    .insertInto('ideaComment')
    .values(row)
    .onConflict((conflict) => conflict.column('formId').doNothing())
    .execute();
}

/** A comment that is not shown, or belongs to another idea, cannot be reported: then the report is about the idea. */
export async function insertReport(db: Kysely<Database>, row: Insertable<IdeaReportTable>): Promise<void> {
  const shown = row.commentId
    ? await db
        .selectFrom('ideaComment')
        .select('id')
        .where('id', '=', row.commentId)
        .where('hubId', '=', row.hubId)
        .where('state', '=', 'shown')
        .executeTakeFirst()
    : undefined;
  await db
    .insertInto('ideaReport')
    .values({ ...row, commentId: shown?.id ?? null })
    .onConflict((conflict) => conflict.column('formId').doNothing())
    .execute();
}

/** Of an idea and of all that are merged below it. */
export async function selectShownComments(db: Kysely<Database>, ideaId: string, limit: number) {
  const { rows } = await sql<{ id: string; firstName: string; words: string; at: Date }>`
    with recursive family as (
      select id from idea where id = ${ideaId}
      union all
      select child.id from idea child join family on child.merged_into = family.id
    )
    select id, first_name, words, created_at as at from idea_comment
    where state = 'shown' and idea_id in (select id from family)
    order by created_at, id limit ${limit}`.execute(db);
  return rows;
}

export type CommentRow = Selectable<IdeaCommentTable>;
export type ReportRow = Selectable<IdeaReportTable>;

export interface ModerationRow {
  kind: 'comment' | 'report';
  id: string;
  version: number;
  state: string;
  createdAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  /** The comment's words; of a report what its sender wrote. */
  words: string;
  firstName: string;
  refusal: string;
  reason: IdeaReportTable['reason'] | null;
  /** Of the comment that is reported, where it is one. */
  commentWords: string | null;
  ideaNumber: number;
  ideaTitle: string;
  ideaDescription: string;
  isHidden: boolean;
}

const ITEMS = sql`
  select 'comment' as kind, c.id, c.version, c.state, c.created_at, c.decided_at, c.decided_by, c.words, c.first_name,
    c.refusal, null as reason, null as comment_words, c.idea_id, c.hub_id, c.state = 'waiting' as is_open
  from idea_comment c
  union all
  select 'report', r.id, r.version, r.state, r.created_at, r.decided_at, r.decided_by, r.words, '', '', r.reason,
    c.words, r.idea_id, r.hub_id, r.state = 'open'
  from idea_report r left join idea_comment c on c.id = r.comment_id`;

/** What waits for the team, the oldest first; or what it decided, the latest first. */
export async function selectModeration(
  db: Kysely<Database>,
  hubId: string,
  { isOpen, limit, offset }: { isOpen: boolean; limit: number; offset: number },
): Promise<ModerationRow[]> {
  const order = isOpen ? sql`item.created_at, item.id` : sql`item.decided_at desc, item.id`;
  const { rows } = await sql<ModerationRow>`
    select item.kind, item.id, item.version, item.state, item.created_at, item.decided_at, item.words, item.first_name,
      item.refusal, item.reason, item.comment_words, idea.number as idea_number, idea.title as idea_title,
      idea.description as idea_description, idea.hidden_at is not null as is_hidden, "user".name as decided_by
    from (${ITEMS}) item join idea on idea.id = item.idea_id
    left join "user" on "user".id = item.decided_by
    where item.hub_id = ${hubId} and item.is_open = ${isOpen}
    order by ${order} limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

/** How much waits, and since when the oldest does. */
export async function countModeration(db: Kysely<Database>, hubId: string) {
  const { rows } = await sql<{ count: number; oldest: Date | null }>`
    select count(*)::int as count, min(created_at) as oldest from (
      select created_at from idea_comment where hub_id = ${hubId} and state = 'waiting'
      union all
      select created_at from idea_report where hub_id = ${hubId} and state = 'open'
    ) waiting`.execute(db);
  return rows[0] ?? { count: 0, oldest: null };
}

/** Writes what was decided. @returns undefined where somebody decided meanwhile, or there is none in this hub */
export function decideComment(
  db: Kysely<Database>,
  where: { hubId: string; id: string; version: number },
  set: Pick<CommentRow, 'state' | 'refusal' | 'decidedAt' | 'decidedBy'>,
) {
  return db
    .updateTable('ideaComment')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('hubId', '=', where.hubId)
    .where('id', '=', where.id)
    .where('version', '=', where.version)
    .returning(['ideaId', 'version'])
    .executeTakeFirst();
}

/** Takes a shown comment off, or shows it again, whatever its version: a report of it was decided. */
export async function setCommentState(
  db: Kysely<Database>,
  id: string,
  set: Pick<CommentRow, 'state' | 'refusal' | 'decidedAt' | 'decidedBy'>,
): Promise<void> {
  await db
    .updateTable('ideaComment')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export function decideReport(
  db: Kysely<Database>,
  where: { hubId: string; id: string; version: number },
  set: Pick<ReportRow, 'state' | 'decidedAt' | 'decidedBy'>,
) {
  return db
    .updateTable('ideaReport')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('hubId', '=', where.hubId)
    .where('id', '=', where.id)
    .where('version', '=', where.version)
    .returning(['ideaId', 'commentId', 'version'])
    .executeTakeFirst();
}

/** The state of a report before it is decided, to know what undoing it must undo. */
export function selectReport(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('ideaReport')
    .select(['state', 'ideaId', 'commentId'])
    .where('hubId', '=', hubId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Of the ideas of one Switch: first names of comments, and what was written in reports. @returns how much there was */
export async function blankComments(db: Kysely<Database>, switchEventId: string): Promise<number> {
  const ideas = db.selectFrom('idea').select('id').where('switchEventId', '=', switchEventId);
  const waiting = await db
    .deleteFrom('ideaComment')
    .where('ideaId', 'in', ideas)
    .where('state', '<>', 'shown')
    .executeTakeFirst();
  const names = await db
    .updateTable('ideaComment')
    .set({ firstName: '' })
    .where('ideaId', 'in', ideas)
    .where('firstName', '<>', '')
    .executeTakeFirst();
  const reports = await db
    .updateTable('ideaReport')
    .set({ words: '' })
    .where('ideaId', 'in', ideas)
    .where('words', '<>', '')
    .executeTakeFirst();
  return Number(names.numUpdatedRows + waiting.numDeletedRows + reports.numUpdatedRows);
}
