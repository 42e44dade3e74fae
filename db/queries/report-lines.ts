import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../schema/database';
import type { FollowUpTable } from '../schema/follow-up';
import type { SwitchCostTable } from '../schema/switch-cost';

export function selectFollowUps(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('followUp')
    .select(['id', 'what', 'who', 'dueOn', 'doneAt'])
    .where('switchEventId', '=', switchEventId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** @returns false where this very line is there already: its form was sent twice */
export async function insertFollowUp(db: Kysely<Database>, row: Insertable<FollowUpTable>): Promise<boolean> {
  const inserted = await db
    .insertInto('followUp')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** @returns false where nothing changed */
export async function updateFollowUp(
  db: Kysely<Database>,
  where: { id: string; switchEventId: string },
  doneAt: Date | null,
): Promise<boolean> {
  const updated = await db
    .updateTable('followUp')
    .set({ doneAt })
    .where('id', '=', where.id)
    .where('switchEventId', '=', where.switchEventId)
    .where('doneAt', doneAt ? 'is' : 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return updated !== undefined;
}

export function selectCosts(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('switchCost')
    .select(['id', 'label', 'cents'])
    .where('switchEventId', '=', switchEventId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** @returns false where this very line is there already */
export async function insertCost(db: Kysely<Database>, row: Insertable<SwitchCostTable>): Promise<boolean> {
  const inserted = await db
    .insertInto('switchCost')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Takes a follow-up or a cost of this Switch away. @returns false where it was gone already */
export async function deleteReportLine(
  db: Kysely<Database>,
  table: 'followUp' | 'switchCost',
  { id, switchEventId }: { id: string; switchEventId: string },
): Promise<boolean> {
  const deleted = await db
    .deleteFrom(table)
    .where('id', '=', id)
    .where('switchEventId', '=', switchEventId)
    .returning('id')
    .executeTakeFirst();
  return deleted !== undefined;
}
