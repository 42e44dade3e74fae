import {
  type Expression,
  expressionBuilder,
  type Kysely,
  type OrderByExpression,
  type SqlBool,
  sql,
} from 'kysely';
import type { Database } from '../schema/database';

export interface RegistrationFilters {
  switchEventId: string;
  status?: 'confirmed' | 'waitlisted' | 'cancelled' | undefined;
  stakeholderType?: string | undefined;
  /** Looked for in names, organization, addresses and code (as kept and as printed), without accents. */
  text?: string | undefined;
}

export type RegistrationOrder = 'arrival' | 'name' | 'type' | 'organization' | 'status';

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
    .where(fits(filters))
    .select([
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
      'registration.laterContact',
      'registration.shortCode',
      'registration.createdAt',
      'registration.erasedAt',
      'party.companionName',
      'party.companionPhone',
    ]);
  for (const key of ORDERS[order.by]) query = query.orderBy(key, direction);
  query = query.orderBy('registration.arrival', direction);
  return page ? query.limit(page.limit).offset(page.offset).execute() : query.execute();
}

export type RegistrationTableRow = Awaited<ReturnType<typeof selectRegistrations>>[number];

export async function countFilteredRegistrations(
  db: Kysely<Database>,
  filters: RegistrationFilters,
): Promise<number> {
  const row = await db
    .selectFrom('registration')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(fits(filters))
    // Only a search looks into the parties.
    .$if(words(filters.text).length > 0, (query) =>
      query.innerJoin('party', 'party.id', 'registration.partyId'),
    )
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** How many people with a place or waiting for one said what they need. */
export async function countAccessNeeds(db: Kysely<Database>, switchEventId: string): Promise<number> {
  const row = await db
    .selectFrom('registration')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('switchEventId', '=', switchEventId)
    .where('status', '<>', 'cancelled')
    .where('accessNeeds', 'is not', null)
    .executeTakeFirst();
  return row?.count ?? 0;
}

type Tables = Pick<Database, 'registration' | 'party'>;
type Key = OrderByExpression<Database, 'registration' | 'party', object>;

/** People read these, so they are sorted as French is. */
const french = (column: string) => sql`${sql.ref(column)} collate french` as unknown as Key;

const ORDERS: Record<RegistrationOrder, readonly Key[]> = {
  arrival: [],
  name: [french('registration.last_name'), french('registration.first_name')],
  type: ['registration.stakeholderType' as Key],
  organization: [french('registration.organization')],
  status: ['registration.status' as Key],
};

function fits(filters: RegistrationFilters): Expression<SqlBool> {
  const eb = expressionBuilder<Database, keyof Tables>();
  const found: Expression<SqlBool>[] = [eb('registration.switchEventId', '=', filters.switchEventId)];
  if (filters.status) found.push(eb('registration.status', '=', filters.status));
  if (filters.stakeholderType) found.push(eb('registration.stakeholderType', '=', filters.stakeholderType));
  for (const word of words(filters.text)) {
    found.push(
      sql<boolean>`unaccent(lower(concat_ws(' ', registration.first_name, registration.last_name,
        registration.organization, registration.email, registration.phone, registration.short_code,
        left(registration.short_code, 4) || '-' || right(registration.short_code, 4), party.companion_name))) like unaccent(${word})`,
    );
  }
  return eb.and(found);
}

/** Each word that was typed, as a pattern; a phone number may be typed with its 0 and spaces. */
function words(text: string | undefined): string[] {
  const typed = (text ?? '').trim().toLowerCase();
  if (/^0\d([\s.]?\d){2,8}$/.test(typed)) return [`%${typed.replace(/\D/g, '').slice(1)}%`];
  return typed
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
