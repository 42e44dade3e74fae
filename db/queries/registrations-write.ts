import { type Insertable, type Kysely, sql, type UpdateObject } from 'kysely';
import type { Database } from '../schema/database';
import type { PartyTable } from '../schema/party';
import type { RegistrationTable } from '../schema/registration';
import { slicesOf } from './slices-of';

export type NewParty = Insertable<PartyTable>;
export type NewRegistration = Insertable<RegistrationTable>;

/** Adds parties with their people; order of arrival is the order of the rows. */
export async function insertParties(
  db: Kysely<Database>,
  parties: NewParty[],
  registrations: NewRegistration[],
): Promise<void> {
  for (const slice of slicesOf(parties)) await db.insertInto('party').values(slice).execute();
  for (const slice of slicesOf(registrations)) await db.insertInto('registration').values(slice).execute();
}

/** Adds one person to a party that is there; they come last. */
export async function insertRegistration(db: Kysely<Database>, registration: NewRegistration): Promise<void> {
  await db.insertInto('registration').values(registration).execute();
}

/** Gives their seats to people who waited. */
export async function confirmRegistrations(db: Kysely<Database>, ids: string[], at: Date): Promise<void> {
  await db
    .updateTable('registration')
    .set((eb) => ({ status: 'confirmed', confirmedAt: at, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
}

export async function updateRegistration(
  db: Kysely<Database>,
  id: string,
  values: UpdateObject<Database, 'registration'>,
): Promise<void> {
  await db
    .updateTable('registration')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Corrects who accompanies a party. */
export async function updateParty(
  db: Kysely<Database>,
  id: string,
  values: UpdateObject<Database, 'party'>,
): Promise<void> {
  await db.updateTable('party').set(values).where('id', '=', id).execute();
}

/** The end of the queue: for whoever comes back. */
export const nextArrival = sql<number>`nextval('registration_arrival')`;

/** Blanks who accompanied a party, once nobody of it is known any more. */
export async function blankPartyIfEmpty(db: Kysely<Database>, partyId: string): Promise<void> {
  await db
    .updateTable('party')
    .set({ companionName: '', companionPhone: '' })
    .where('id', '=', partyId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('registration')
            .select('registration.id')
            .whereRef('registration.partyId', '=', 'party.id')
            .where('registration.erasedAt', 'is', null),
        ),
      ),
    )
    .execute();
}

/**
 * Blanks what was written to somebody about one registration: addresses, names and bodies.
 * What was still to be sent or told has nobody to go to any more.
 */
export async function blankMessages(db: Kysely<Database>, registrationId: string, at: Date): Promise<void> {
  await sql`${blanked(at)} where registration_id = ${registrationId}`.execute(db);
}

/** The same for what was written about an echo, whose holder typed another address on its page. */
export async function blankEchoMessages(db: Kysely<Database>, echoId: string, at: Date): Promise<void> {
  await sql`${blanked(at)} where registration_id is null and details ->> 'echo' = ${echoId}
    and switch_event_id = (select switch_event_id from registration_echo where id = ${echoId})`.execute(db);
}

function blanked(at: Date) {
  return sql`update message set
      to_email = null, to_phone = null, to_name = '', subject = null, text_body = null, html_body = null,
      calendar_body = null, details = '{}', last_error = null,
      state = case when state in ('owed', 'queued', 'failed') then 'kept' when state = 'to_tell' then 'told' else state end,
      handled_at = coalesce(handled_at, ${at})`;
}
