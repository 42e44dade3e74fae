import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';

/** How many people of a party still come or wait. */
export async function countParty(db: Kysely<Database>, partyId: string): Promise<number> {
  const row = await db
    .selectFrom('registration')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('partyId', '=', partyId)
    .where('status', '<>', 'cancelled')
    .executeTakeFirst();
  return row?.count ?? 0;
}
