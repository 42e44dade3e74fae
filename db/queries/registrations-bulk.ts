import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import { slicesOf } from './slices-of';

/** Some people of a Switch with what telling them needs, in order of arrival; ids of others are left out. */
export async function selectPeople(db: Kysely<Database>, switchEventId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('registration')
    .innerJoin('party', 'party.id', 'registration.partyId')
    .leftJoin('workTable', 'workTable.id', 'registration.workTableId')
    .select([
      'registration.id',
      'registration.partyId',
      'registration.status',
      'registration.stakeholderType',
      'registration.organization',
      'registration.firstName',
      'registration.lastName',
      'registration.contact',
      'registration.email',
      'registration.phone',
      'registration.erasedAt',
      'registration.workTableId',
      'registration.walkIn',
      'workTable.number as tableNumber',
      'party.locale',
    ])
    .where('registration.switchEventId', '=', switchEventId)
    .where(sql<boolean>`registration.id = any(${ids}::uuid[])`)
    .orderBy('registration.arrival')
    .execute();
}

export type PersonRow = Awaited<ReturnType<typeof selectPeople>>[number];

/** Gives back the places of some at once. */
export async function cancelAll(db: Kysely<Database>, ids: readonly string[], at: Date): Promise<void> {
  for (const slice of slicesOf(ids))
    await db
      .updateTable('registration')
      .set((eb) => ({
        status: 'cancelled',
        cancelledAt: at,
        // Whoever comes back sits by the rule.
        seatReason: null,
        version: eb('version', '+', 1),
      }))
      .where('id', 'in', slice)
      .execute();
}

export async function seatAllAt(
  db: Kysely<Database>,
  ids: readonly string[],
  workTableId: string | null,
): Promise<void> {
  for (const slice of slicesOf(ids))
    await db
      .updateTable('registration')
      .set((eb) => ({ workTableId, version: eb('version', '+', 1) }))
      .where('id', 'in', slice)
      .execute();
}

/** The work table's number, where it is one of this Switch. */
export async function selectTableNumber(
  db: Kysely<Database>,
  switchEventId: string,
  id: string,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('workTable')
    .select('number')
    .where('switchEventId', '=', switchEventId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.number;
}
