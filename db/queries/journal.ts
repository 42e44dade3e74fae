import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { HistoryTable } from '../schema/history';

export interface JournalFilters {
  hubId: string;
  from?: Date | undefined;
  /** Not included. */
  to?: Date | undefined;
  actorUserId?: string | undefined;
  subject?: HistoryTable['subject'] | undefined;
  subjectId?: string | undefined;
  act?: string | undefined;
  /** Of these Switches only; empty finds nothing. */
  switchEventIds?: string[] | undefined;
}

/** Where a page begins: the line that stands at the other side of its edge. */
export interface JournalEdge {
  id: number;
  /** Beyond it in time: what came before it, or after it. */
  side: 'older' | 'newer';
}

export type JournalRow = Awaited<ReturnType<typeof selectJournal>>[number];

/** One page of what was done in a hub, newest first, found in an index whatever page it is. */
export async function selectJournal(
  db: Kysely<Database>,
  filters: JournalFilters,
  { limit, edge }: { limit: number; edge?: JournalEdge | undefined },
) {
  const at = edge && (await momentOf(db, filters.hubId, edge.id));
  const isNewer = edge?.side === 'newer';
  let page = narrowed(db.selectFrom('history'), filters).selectAll('history').limit(limit);
  // As text: a Date would lose the microseconds that part two lines.
  if (edge && at) {
    const sign = sql.raw(isNewer ? '>' : '<');
    page = page.where(
      sql<boolean>`(history.at, history.id) ${sign} (${at}::timestamptz, ${edge.id}::bigint)`,
    );
  }
  const direction = isNewer ? 'asc' : 'desc';
  const paged = db.with('history', () =>
    page.orderBy('history.at', direction).orderBy('history.id', direction),
  );
  return paged
    .selectFrom('history')
    .leftJoin('user', 'user.id', 'history.actorUserId')
    .leftJoin('switchEvent', 'switchEvent.id', 'history.switchEventId')
    .selectAll('history')
    .select(['user.name as actorName', 'switchEvent.title as switchTitle', 'switchEvent.slug as switchSlug'])
    .orderBy('history.at', 'desc')
    .orderBy('history.id', 'desc')
    .execute();
}

async function momentOf(db: Kysely<Database>, hubId: string, id: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('history')
    .select(sql<string>`at::text`.as('at'))
    .where('id', '=', id)
    .where('hubId', '=', hubId)
    .executeTakeFirst();
  return row?.at;
}

function narrowed<Out>(
  query: SelectQueryBuilder<Database, 'history', Out>,
  filters: JournalFilters,
): SelectQueryBuilder<Database, 'history', Out> {
  const { from, to, actorUserId, subject, subjectId, act, switchEventIds } = filters;
  let found = query.where('history.hubId', '=', filters.hubId);
  if (from) found = found.where('history.at', '>=', from);
  if (to) found = found.where('history.at', '<', to);
  if (actorUserId) found = found.where('history.actorUserId', '=', actorUserId);
  if (subject) found = found.where('history.subject', '=', subject);
  if (subjectId) found = found.where('history.subjectId', '=', subjectId);
  if (act) found = found.where('history.act', '=', act);
  if (switchEventIds) {
    found =
      switchEventIds.length > 0
        ? found.where('history.switchEventId', 'in', switchEventIds)
        : found.where(sql<boolean>`false`);
  }
  return found;
}

/** Those of the team who ever did something here, whether they still have a role or not. */
export function selectActors(db: Kysely<Database>, hubId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('user')
    .select(['user.id', 'user.name'])
    .where((where) =>
      where.exists(
        where
          .selectFrom('history')
          .select('history.id')
          .whereRef('history.actorUserId', '=', 'user.id')
          .where('history.hubId', '=', hubId),
      ),
    )
    .orderBy(sql`lower("user".name)`)
    .execute();
}

/** Switches of a hub, drafts too, by address or by a part of the title. */
export async function selectSwitchIdsLike(
  db: Kysely<Database>,
  hubId: string,
  text: string,
  limit: number,
): Promise<string[]> {
  const part = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db
    .selectFrom('switchEvent')
    .select('id')
    .where('hubId', '=', hubId)
    .where((where) =>
      where.or([
        where('slug', '=', text),
        where(sql`unaccent(lower(title))`, 'like', sql`unaccent(${part})`),
      ]),
    )
    .orderBy('startsAt', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Names that lines speak of by id, as they are now; who was erased has none. */
export async function selectJournalNames(
  db: Kysely<Database>,
  ids: { registrations: string[]; ideas: string[]; users: string[] },
): Promise<{
  registrations: { id: string; name: string }[];
  ideas: { id: string; number: number; title: string }[];
  users: { id: string; name: string }[];
}> {
  const registrations = ids.registrations.length
    ? await db
        .selectFrom('registration')
        .select(['id', sql<string>`first_name || ' ' || last_name`.as('name')])
        .where('id', 'in', ids.registrations)
        .where('erasedAt', 'is', null)
        .execute()
    : [];
  const ideas = ids.ideas.length
    ? await db.selectFrom('idea').select(['id', 'number', 'title']).where('id', 'in', ids.ideas).execute()
    : [];
  const users = ids.users.length
    ? await db.selectFrom('user').select(['id', 'name']).where('id', 'in', ids.users).execute()
    : [];
  return { registrations, ideas, users };
}
