import { type Kysely, sql } from 'kysely';
import { takeLock } from '../lock';
import type { BoardColumnTable } from '../schema/board-column';
import type { Database } from '../schema/database';
import type { IdeaFormTable } from '../schema/idea-form';

/** A hub's columns and forms, in its own order. */
export async function selectVocabulary(db: Kysely<Database>, hubId: string) {
  const columns = await db
    .selectFrom('boardColumn')
    .selectAll()
    .where('hubId', '=', hubId)
    .orderBy('position')
    .orderBy('slug')
    .execute();
  const forms = await db
    .selectFrom('ideaForm')
    .selectAll()
    .where('hubId', '=', hubId)
    .orderBy('position')
    .orderBy('slug')
    .execute();
  return { columns, forms };
}

/**
 * Serialises what changes a hub's vocabulary, until the end of the transaction. Taken before any column of its board.
 * @throws Error outside a transaction, where a lock would protect nothing
 * @throws LockBusy when others hold it for longer than the connection's lock_timeout
 */
export function lockVocabulary(trx: Kysely<Database>, hubId: string): Promise<void> {
  const name = `vocabulary ${hubId}`;
  return takeLock(trx, sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`, 'vocabulary');
}

/** Whether ideas may be put into this column; asked under the column's lock, which retiring it takes too. */
export async function isColumnInUse(
  db: Kysely<Database>,
  hubId: string,
  slug: BoardColumnTable['slug'],
): Promise<boolean> {
  const row = await db
    .selectFrom('boardColumn')
    .select('slug')
    .where('hubId', '=', hubId)
    .where('slug', '=', slug)
    .where('retiredAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Names of a word; a form has only its label. */
export interface WordNamesRow {
  labelFr: string;
  labelEn: string;
  stateFr: string;
  stateEn: string;
  explainedFr: string;
  explainedEn: string;
}

/** Which of the two lists: columns of the board, or forms of ideas. */
type List = 'columns' | 'forms';

function namesOf(list: List, names: WordNamesRow) {
  const { labelFr, labelEn, ...more } = names;
  return list === 'columns' ? { labelFr, labelEn, ...more } : { labelFr, labelEn };
}

export async function insertWord(
  trx: Kysely<Database>,
  list: List,
  word: { hubId: string; slug: string; under: string; position: number; names: WordNamesRow },
): Promise<void> {
  const { hubId, slug, under, position, names } = word;
  if (list === 'columns') {
    const own = slug as BoardColumnTable['slug'];
    await trx
      .insertInto('boardColumn')
      .values({ hubId, slug: own, stage: under, position, ...names })
      .execute();
    return;
  }
  const { labelFr, labelEn } = names;
  const own = slug as IdeaFormTable['slug'];
  await trx
    .insertInto('ideaForm')
    .values({ hubId, slug: own, baseForm: under, position, labelFr, labelEn })
    .execute();
}

/** Writes one word and counts its version. */
export async function updateWord(
  trx: Kysely<Database>,
  list: List,
  { hubId, slug }: { hubId: string; slug: string },
  set: { names?: WordNamesRow; retiredAt?: Date | null },
): Promise<void> {
  const change = {
    ...(set.names ? namesOf(list, set.names) : {}),
    ...(set.retiredAt === undefined ? {} : { retiredAt: set.retiredAt }),
    version: sql<number>`version + 1`,
  };
  const table = list === 'columns' ? 'boardColumn' : 'ideaForm';
  await trx
    .updateTable(table)
    .set(change)
    .where('hubId', '=', hubId)
    .where(sql.ref('slug'), '=', slug)
    .execute();
}

/** Writes the places of a list, from first to last; only those that move count a version. */
export async function orderWords(
  trx: Kysely<Database>,
  list: List,
  hubId: string,
  slugs: readonly string[],
): Promise<void> {
  const table = sql.table(list === 'columns' ? 'board_column' : 'idea_form');
  await sql`update ${table} word set position = wanted.place - 1, version = version + 1
    from unnest(${[...slugs]}::text[]) with ordinality as wanted (slug, place)
    where word.hub_id = ${hubId} and word.slug = wanted.slug and word.position <> wanted.place - 1`.execute(
    trx,
  );
}

/** How many ideas have each word, on the board or not: what keeps one from being retired empty. */
export async function countWords(
  db: Kysely<Database>,
  list: List,
  hubId: string,
): Promise<Map<string, number>> {
  const column = sql.ref(list === 'columns' ? 'board_column' : 'form');
  const { rows } = await sql<{ slug: string; count: number }>`
    select ${column} as slug, count(*) as count from idea where hub_id = ${hubId} and ${column} is not null
    group by 1`.execute(db);
  return new Map(rows.map(({ slug, count }) => [slug, Number(count)]));
}

/** Ideas of a column, on the board or not, kept from others; in the order in which they stand. */
export async function lockIdeasOfColumn(
  trx: Kysely<Database>,
  hubId: string,
  slug: BoardColumnTable['slug'],
) {
  const rows = await trx
    .selectFrom('idea')
    .select(['id', 'rank', 'switchEventId'])
    .where('hubId', '=', hubId)
    .where('boardColumn', '=', slug)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.sort((a, b) => (a.rank < b.rank ? -1 : 1));
}

export async function moveIdeasToColumn(
  trx: Kysely<Database>,
  to: { column: BoardColumnTable['slug']; at: Date; by: string | null },
  places: readonly { id: string; rank: string }[],
): Promise<void> {
  await sql`update idea set board_column = ${to.column}, rank = place.rank, version = version + 1,
      moved_at = ${to.at}, moved_by = ${to.by}
    from unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ rank }) => rank)}::text[]) as place (id, rank)
    where idea.id = place.id`.execute(trx);
}

/** Gives ideas another form of the same base. @returns which */
export function changeFormOfIdeas(
  trx: Kysely<Database>,
  hubId: string,
  { from, to }: { from: IdeaFormTable['slug']; to: IdeaFormTable['slug'] },
) {
  return trx
    .updateTable('idea')
    .set({ form: to, version: sql<number>`version + 1` })
    .where('hubId', '=', hubId)
    .where('form', '=', from)
    .returning(['id', 'switchEventId', 'boardColumn'])
    .execute();
}
