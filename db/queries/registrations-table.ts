import { type Kysely, type OrderByExpression, sql } from 'kysely';
import type { Database } from '../schema/database';
import { asksParty, fits, type RegistrationFilters } from './registrations-filter';

export type RegistrationOrder = 'arrival' | 'name' | 'type' | 'organization' | 'status' | 'table';

/** One page of the people of a Switch; erased ones keep their row, without a name. */
export function selectRegistrations(
  db: Kysely<Database>,
  filters: RegistrationFilters,
  order: { by: RegistrationOrder; descending: boolean },
  page: { limit: number; offset: number } | undefined,
) {
  const direction = order.descending ? 'desc' : 'asc';
  let query = db
    .selectFrom('registration')
    .innerJoin('party', (join) =>
      join
        .onRef('party.id', '=', 'registration.partyId')
        // Says nothing new, but lets the parties of the Switch be read at once rather than one for each person.
        .onRef('party.switchEventId', '=', 'registration.switchEventId'),
    )
    .leftJoin('workTable', 'workTable.id', 'registration.workTableId')
    .leftJoin('organization as mediating', 'mediating.id', 'party.organizationId')
    .where(fits(filters))
    .select(COLUMNS);
  for (const key of ORDERS[order.by]) query = query.orderBy(key, direction);
  // Two rows never stand in the same place: a page neither repeats nor misses anybody.
  query = query.orderBy('registration.arrival', direction).orderBy('registration.id', direction);
  return page ? query.limit(page.limit).offset(page.offset).execute() : query.execute();
}

const COLUMNS = [
  'registration.id',
  'registration.partyId',
  'registration.status',
  'registration.firstName',
  'registration.lastName',
  'registration.stakeholderType',
  'registration.organization',
  'registration.contact',
  'registration.email',
  'registration.phone',
  'registration.accessNeeds',
  'registration.needKinds',
  'registration.laterContact',
  'registration.shortCode',
  'registration.createdAt',
  'registration.erasedAt',
  'registration.emailRefusedAt',
  'registration.askedAt',
  'registration.keptAt',
  'registration.mergedInto',
  'party.companionName',
  'party.companionPhone',
  'party.locale',
  'workTable.number as tableNumber',
  // The organization whose mediator registered them.
  'mediating.name as mediatedBy',
] as const;

export type RegistrationTableRow = Awaited<ReturnType<typeof selectRegistrations>>[number];

export async function countFilteredRegistrations(
  db: Kysely<Database>,
  filters: RegistrationFilters,
): Promise<number> {
  const row = await db
    .selectFrom('registration')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(fits(filters))
    .$if(asksParty(filters), (query) => query.innerJoin('party', 'party.id', 'registration.partyId'))
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** Ids of all that fit, in order of arrival, without those who were erased. */
export async function selectFittingIds(
  db: Kysely<Database>,
  filters: RegistrationFilters,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('registration')
    .select('registration.id')
    .where(fits(filters))
    .where('registration.erasedAt', 'is', null)
    .$if(asksParty(filters), (query) => query.innerJoin('party', 'party.id', 'registration.partyId'))
    .orderBy('registration.arrival')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** How many people with a place or waiting for one said what they need. */
export async function countAccessNeeds(db: Kysely<Database>, switchEventId: string): Promise<number> {
  const row = await db
    .selectFrom('registration')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('switchEventId', '=', switchEventId)
    .where('status', '<>', 'cancelled')
    .where(sql<boolean>`(access_needs is not null or need_kinds <> '{}')`)
    .executeTakeFirst();
  return row?.count ?? 0;
}

type Key = OrderByExpression<Database, 'registration' | 'party', object>;

/** People read these, so they are sorted as French is. */
const french = (column: string) => sql`${sql.ref(column)} collate french` as unknown as Key;

const ORDERS: Record<RegistrationOrder, readonly Key[]> = {
  arrival: [],
  name: [french('registration.last_name'), french('registration.first_name')],
  type: ['registration.stakeholderType' as Key],
  organization: [french('registration.organization')],
  status: ['registration.status' as Key],
  table: [sql`work_table.number` as unknown as Key],
};
