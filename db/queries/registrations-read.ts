import type { Kysely } from 'kysely';
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

export async function selectRegistrationIdByCode(
  db: Kysely<Database>,
  hubId: string,
  shortCode: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('registration')
    .select('id')
    .where('hubId', '=', hubId)
    .where('shortCode', '=', shortCode)
    .where('erasedAt', 'is', null)
    .executeTakeFirst();
  return row?.id;
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
