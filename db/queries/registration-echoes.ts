import { type Insertable, type Kysely, sql, type UpdateObject } from 'kysely';
import type { Database } from '../schema/database';
import type { RegistrationEchoTable } from '../schema/registration-echo';
import { slicesOf } from './slices-of';

export type NewEcho = Insertable<RegistrationEchoTable>;

export async function insertEchoes(db: Kysely<Database>, echoes: NewEcho[]): Promise<void> {
  for (const slice of slicesOf(echoes)) await db.insertInto('registrationEcho').values(slice).execute();
}

/** One echo of this hub. */
export function selectEcho(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('registrationEcho')
    .selectAll()
    .where('hubId', '=', hubId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export type EchoRow = NonNullable<Awaited<ReturnType<typeof selectEcho>>>;

export async function updateEcho(
  db: Kysely<Database>,
  id: string,
  values: UpdateObject<Database, 'registrationEcho'>,
): Promise<void> {
  await db.updateTable('registrationEcho').set(values).where('id', '=', id).execute();
}

/** Corrects what the form typed. What was done about rides stays, and so do the type and address typed first. @param person as JSON */
export async function correctEcho(db: Kysely<Database>, id: string, person: string): Promise<void> {
  await sql`update registration_echo set person = jsonb_build_object('first', jsonb_build_object(
        'stakeholderType', person -> 'stakeholderType', 'email', person -> 'email')) || person || ${person}::jsonb
    where id = ${id}`.execute(db);
}

/** Empties echoes: one, those of a registration, or all of a Switch. As of a registration, only type and kind of contact stay. @returns how many */
export async function blankEchoes(
  db: Kysely<Database>,
  which: { id: string } | { registrationId: string } | { switchEventId: string },
  at: Date,
): Promise<number> {
  const [column, id] = Object.entries(which)[0] as ['id' | 'registrationId' | 'switchEventId', string];
  const { numUpdatedRows } = await db
    .updateTable('registrationEcho')
    .set((eb) => ({
      status: 'cancelled',
      cancelledAt: eb.fn.coalesce('cancelledAt', eb.val(at)),
      erasedAt: at,
      person: sql<string>`jsonb_build_object('stakeholderType', person -> 'stakeholderType', 'contact', person -> 'contact',
        'first', jsonb_build_object('stakeholderType',
          coalesce(person -> 'first' -> 'stakeholderType', person -> 'stakeholderType')))`,
    }))
    .where(column, '=', id)
    .where('erasedAt', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Forgets what echoes of a Switch said of needs. */
export async function blankEchoNeeds(db: Kysely<Database>, switchEventId: string): Promise<void> {
  await sql`update registration_echo set person = person - 'accessNeeds' - 'needKinds' - 'accessNeedsConsentAt'
    where switch_event_id = ${switchEventId} and person ?| array['accessNeeds', 'needKinds']`.execute(db);
}

/** Asks those who would have a place, as everybody is asked who has one. */
export async function askEchoes(db: Kysely<Database>, switchEventId: string, at: Date): Promise<void> {
  await db
    .updateTable('registrationEcho')
    .set({ askedAt: at })
    .where('switchEventId', '=', switchEventId)
    .where('status', '=', 'confirmed')
    .execute();
}

/** How many letters of one kind were owed about a registration since then. */
export async function countMessagesSince(
  db: Kysely<Database>,
  registrationId: string,
  kind: string,
  since: Date,
): Promise<number> {
  const row = await db
    .selectFrom('message')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('registrationId', '=', registrationId)
    .where('kind', '=', kind)
    .where('createdAt', '>', since)
    .executeTakeFirst();
  return row?.count ?? 0;
}
