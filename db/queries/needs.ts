import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';

/** Who organises the logistics of a Switch, in the order in which they took it. */
export function selectLogisticsHolders(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('logisticsHolder')
    .innerJoin('user', 'user.id', 'logisticsHolder.userId')
    .select(['user.id', 'user.name'])
    .where('logisticsHolder.switchEventId', '=', switchEventId)
    .orderBy('logisticsHolder.createdAt')
    .orderBy('user.id')
    .execute();
}

/** Makes somebody a holder of the logistics. @returns false where they are already */
export async function insertLogisticsHolder(
  db: Kysely<Database>,
  holder: { hubId: string; switchEventId: string; userId: string; createdAt: Date },
): Promise<boolean> {
  const row = await db
    .insertInto('logisticsHolder')
    .values(holder)
    .onConflict((conflict) => conflict.columns(['switchEventId', 'userId']).doNothing())
    .returning('userId')
    .executeTakeFirst();
  return row !== undefined;
}
