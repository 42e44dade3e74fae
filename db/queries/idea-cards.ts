import { type Insertable, type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaCardTable } from '../schema/idea-card';

export async function insertCards(db: Kysely<Database>, rows: Insertable<IdeaCardTable>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('ideaCard').values(rows).execute();
}

/** How many cards a Switch has, and the last number of each table and of those without one. */
export async function selectCardNumbers(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('ideaCard')
    .select((eb) => [
      'workTableId',
      eb.fn.max('number').as('last'),
      eb.fn.max('batch').as('batch'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('switchEventId', '=', switchEventId)
    .groupBy('workTableId')
    .execute();
}

/** Which of these codes are taken in a hub: by another card, a table, or somebody who is registered. */
export async function selectTakenCodes(
  db: Kysely<Database>,
  hubId: string,
  codes: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from idea_card where hub_id = ${hubId} and code = any(${codes}::text[])
    union select short_code from work_table where hub_id = ${hubId} and short_code = any(${codes}::text[])
    union select short_code from registration where hub_id = ${hubId} and short_code = any(${codes}::text[])
    union select short_code from registration_echo where hub_id = ${hubId} and short_code = any(${codes}::text[])`.execute(
    db,
  );
  return rows.map(({ code }) => code);
}

/** What was printed together, latest first. */
export async function selectBatches(db: Kysely<Database>, switchEventId: string) {
  const { rows } = await sql<{
    batch: number;
    createdAt: Date;
    cards: number;
    free: number;
    copied: number;
    tables: number[];
  }>`
    select c.batch, min(c.created_at) as created_at, count(*)::int as cards,
      (count(*) filter (where c.idea_id is null and c.void_at is null))::int as free,
      (count(*) filter (where c.idea_id is not null))::int as copied,
      coalesce(array_agg(distinct t.number order by t.number) filter (where t.number is not null), '{}') as tables
    from idea_card c left join work_table t on t.id = c.work_table_id
    where c.switch_event_id = ${switchEventId} group by c.batch order by c.batch desc`.execute(db);
  return rows;
}

/** The cards of a batch on which nothing was copied yet, as they lie: table by table. */
export function selectFreeCards(db: Kysely<Database>, switchEventId: string, batch: number) {
  return db
    .selectFrom('ideaCard')
    .leftJoin('workTable', 'workTable.id', 'ideaCard.workTableId')
    .select(['ideaCard.code', 'ideaCard.number', 'workTable.number as table', 'workTable.theme'])
    .where('ideaCard.switchEventId', '=', switchEventId)
    .where('ideaCard.batch', '=', batch)
    .where('ideaCard.ideaId', 'is', null)
    .where('ideaCard.voidAt', 'is', null)
    .orderBy(sql`work_table.number nulls last`)
    .orderBy('ideaCard.number')
    .execute();
}

/** The cards of a Switch that lead to an idea, or whose stub is void, latest first. */
export function selectUsedCards(db: Kysely<Database>, switchEventId: string, limit: number) {
  return db
    .selectFrom('ideaCard')
    .leftJoin('idea', 'idea.id', 'ideaCard.ideaId')
    .leftJoin('workTable', 'workTable.id', 'ideaCard.workTableId')
    .select([
      'ideaCard.code',
      'ideaCard.number',
      'ideaCard.voidAt',
      'workTable.number as table',
      'idea.number as idea',
      'idea.title',
    ])
    .where('ideaCard.switchEventId', '=', switchEventId)
    .where((eb) => eb.or([eb('ideaCard.ideaId', 'is not', null), eb('ideaCard.voidAt', 'is not', null)]))
    .orderBy(sql`coalesce(idea_card.void_at, idea_card.attached_at) desc`)
    .limit(limit)
    .execute();
}

/** A card that opens something, with its Switch and what is known of its idea; none of a draft. */
export function selectCard(db: Kysely<Database>, hubId: string, code: string) {
  return db
    .selectFrom('ideaCard')
    .innerJoin('switchEvent', 'switchEvent.id', 'ideaCard.switchEventId')
    .leftJoin('workTable', 'workTable.id', 'ideaCard.workTableId')
    .select([
      'ideaCard.id',
      'ideaCard.code',
      'ideaCard.number',
      'ideaCard.ideaId',
      'ideaCard.switchEventId',
      'ideaCard.workTableId',
      'workTable.number as table',
      'switchEvent.slug',
      'switchEvent.title',
    ])
    .where('ideaCard.hubId', '=', hubId)
    .where('ideaCard.code', '=', code)
    .where('ideaCard.voidAt', 'is', null)
    .where('switchEvent.status', '<>', 'draft')
    .executeTakeFirst();
}

/** A card of a Switch that is no longer free to others until the transaction ends, void or not. */
export async function holdCard(
  trx: Kysely<Database>,
  switchEventId: string,
  code: string,
): Promise<
  | {
      id: string;
      ideaId: string | null;
      workTableId: string | null;
      voidAt: Date | null;
      idea: number | null;
    }
  | undefined
> {
  const { rows } = await sql<{
    id: string;
    ideaId: string | null;
    workTableId: string | null;
    voidAt: Date | null;
    idea: number | null;
  }>`
    select id, idea_id, work_table_id, void_at, (select number from idea where idea.id = idea_id) as idea
    from idea_card where switch_event_id = ${switchEventId} and code = ${code} for update`.execute(trx);
  return rows[0];
}

export async function updateCard(
  db: Kysely<Database>,
  id: string,
  change: Partial<Pick<IdeaCardTable, 'ideaId' | 'attachedAt' | 'voidAt'>>,
): Promise<void> {
  await db.updateTable('ideaCard').set(change).where('id', '=', id).execute();
}

/** Takes an idea off whatever card led to it. */
export async function detachCards(db: Kysely<Database>, ideaId: string): Promise<void> {
  await db
    .updateTable('ideaCard')
    .set({ ideaId: null, attachedAt: null })
    .where('ideaId', '=', ideaId)
    .execute();
}

/** An idea that has no table yet is of this one. */
export async function seatIdea(db: Kysely<Database>, ideaId: string, workTableId: string): Promise<void> {
  await db
    .updateTable('idea')
    .set({ workTableId })
    .where('id', '=', ideaId)
    .where('workTableId', 'is', null)
    .execute();
}
