import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** One registration of this hub with its party. */
export function selectRegistration(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('registration')
    .innerJoin('party', 'party.id', 'registration.partyId')
    .selectAll('registration')
    .select([
      'party.forWhom',
      'party.partialOk',
      'party.companionName',
      'party.companionPhone',
      'party.locale',
      'party.organizationId',
    ])
    .where('registration.hubId', '=', hubId)
    .where('registration.id', '=', id)
    .executeTakeFirst();
}

export type RegistrationRow = NonNullable<Awaited<ReturnType<typeof selectRegistration>>>;

/** The registration, or the echo, that bears this code. */
export async function selectRegistrationIdByCode(
  db: Kysely<Database>,
  hubId: string,
  shortCode: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from registration where hub_id = ${hubId} and short_code = ${shortCode} and erased_at is null
    union all
    select id from registration_echo where hub_id = ${hubId} and short_code = ${shortCode} and erased_at is null`.execute(
    db,
  );
  return rows[0]?.id;
}

/** The people registered together, in order of arrival. */
export function selectParty(db: Kysely<Database>, partyId: string) {
  return db
    .selectFrom('registration')
    .select(['id', 'firstName', 'lastName', 'status', 'shortCode', 'askedAt', 'keptAt'])
    .where('partyId', '=', partyId)
    .where('erasedAt', 'is', null)
    .orderBy('arrival')
    .execute();
}

/** True when somebody else's active registration for this Switch holds this address as its own. */
export async function isOwnEmailTaken(
  db: Kysely<Database>,
  switchEventId: string,
  email: string,
  exceptId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('registration')
    .select('id')
    .where('switchEventId', '=', switchEventId)
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .where('emailIsOwn', '=', true)
    .where('status', '<>', 'cancelled')
    .where('id', '<>', exceptId)
    .executeTakeFirst();
  return row !== undefined;
}
