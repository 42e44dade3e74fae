import { type Insertable, type Kysely, sql } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';
import type { PhoneCallTable } from '../schema/phone-call';

/** Everything to be said by voice about one Switch, oldest first, with whom it is for and how they are reached. */
export function selectToTell(db: Kysely<Database>, switchEventId: string, now: Date) {
  return toTell(db, now).where('message.switchEventId', '=', switchEventId).execute();
}

/** The same about the people whom some organizations registered, at whichever Switch. */
export function selectToTellFor(db: Kysely<Database>, organizationIds: readonly string[], now: Date) {
  return toTell(db, now)
    .select('switchEvent.slug')
    .where('party.organizationId', 'in', organizationIds)
    .execute();
}

/** How many of those people there are. */
export async function countToTellFor(
  db: Kysely<Database>,
  organizationIds: readonly string[],
  now: Date,
): Promise<number> {
  const row = await toTell(db, now)
    .clearSelect()
    .clearOrderBy()
    .select((eb) => eb.fn.count<number>('registration.id').distinct().as('count'))
    .where('party.organizationId', 'in', organizationIds)
    .executeTakeFirst();
  return row?.count ?? 0;
}

function toTell(db: Kysely<Database>, now: Date) {
  return db
    .selectFrom('message')
    .innerJoin('registration', 'registration.id', 'message.registrationId')
    .innerJoin('party', 'party.id', 'registration.partyId')
    .innerJoin('switchEvent', 'switchEvent.id', 'message.switchEventId')
    .select([
      'message.id',
      'message.kind',
      'message.locale',
      'message.details',
      'message.toPhone',
      'message.createdAt',
      'registration.id as registrationId',
      'registration.firstName',
      'registration.lastName',
      'registration.shortCode',
      'registration.status',
      'registration.phone',
      'registration.emailRefusedAt',
      'party.companionName',
      'party.companionPhone',
    ])
    .where('message.state', '=', 'to_tell')
    .where(sql<boolean>`not ${pastNotice(now)}`)
    .orderBy('message.createdAt')
    .orderBy('registration.arrival');
}

/**
 * Takes back what was to be said by voice and is not true any more: a reminder where the person does not come, the
 * Switch does not take place, has moved or has begun; thanks, for which nobody is called.
 */
export async function withdrawPastNotices(db: Kysely<Database>, now: Date): Promise<void> {
  await sql`update message set state = 'withdrawn', handled_at = ${now} from registration, switch_event
    where message.state = 'to_tell' and message.kind in ('reminder', 'thanks')
      and registration.id = message.registration_id and switch_event.id = message.switch_event_id
      and ${pastNotice(now)}`.execute(db);
}

export function pastNotice(now: Date) {
  return sql<boolean>`(message.kind = 'thanks' or (message.kind = 'reminder' and (
    registration.status <> 'confirmed' or switch_event.status <> 'published' or switch_event.starts_at <= ${now}
    or (message.details ->> 'startsAt')::timestamptz <> switch_event.starts_at)))`;
}

/** What was noted of calls to people of a Switch, latest first. */
export function selectPhoneCalls(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('phoneCall')
    .innerJoin('registration', 'registration.id', 'phoneCall.registrationId')
    .leftJoin('user', 'user.id', 'phoneCall.byUser')
    .select([
      'phoneCall.id',
      'phoneCall.registrationId',
      'phoneCall.outcome',
      'phoneCall.callBackAt',
      'phoneCall.at',
      'registration.firstName',
      'registration.lastName',
      'registration.erasedAt',
      'user.name as by',
    ])
    .where('phoneCall.switchEventId', '=', switchEventId)
    .orderBy('phoneCall.at', 'desc')
    .orderBy('phoneCall.id')
    .execute();
}

/** The calls to these people, latest first. */
export function selectCallsTo(trx: Trx, registrationIds: readonly string[]) {
  return trx
    .selectFrom('phoneCall')
    .select(['id', 'registrationId', 'outcome', 'callBackAt', 'at'])
    .where('registrationId', 'in', registrationIds)
    .orderBy('at', 'desc')
    .execute();
}

export async function insertPhoneCalls(trx: Trx, rows: Insertable<PhoneCallTable>[]): Promise<string[]> {
  const written = await trx.insertInto('phoneCall').values(rows).returning('id').execute();
  return written.map((row) => row.id);
}

export async function deletePhoneCalls(trx: Trx, ids: readonly string[]): Promise<void> {
  await trx.deleteFrom('phoneCall').where('id', 'in', ids).execute();
}

/** Those of these people of the Switch whom something is to be told. */
export async function selectAwaited(
  trx: Trx,
  switchEventId: string,
  registrationIds: readonly string[],
): Promise<string[]> {
  const rows = await trx
    .selectFrom('message')
    .select('registrationId')
    .distinct()
    .where('switchEventId', '=', switchEventId)
    .where('state', '=', 'to_tell')
    .where('registrationId', 'in', registrationIds)
    .execute();
  return rows.flatMap(({ registrationId }) => (registrationId ? [registrationId] : []));
}

/** Of these messages to one person, those that were still to be told, and are now. @returns how many */
export async function tellByVoice(
  trx: Trx,
  told: { registrationId: string; messageIds: readonly string[]; at: Date },
): Promise<number> {
  if (told.messageIds.length === 0) return 0;
  const { numUpdatedRows } = await trx
    .updateTable('message')
    .set({ state: 'told', handledAt: told.at })
    .where('id', 'in', told.messageIds)
    .where('registrationId', '=', told.registrationId)
    .where('state', '=', 'to_tell')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** What was told them at that very moment is to be told again. */
export async function untell(trx: Trx, registrationId: string, at: Date): Promise<void> {
  await trx
    .updateTable('message')
    .set({ state: 'to_tell', handledAt: null })
    .where('registrationId', '=', registrationId)
    .where('state', '=', 'told')
    .where('handledAt', '=', at)
    .execute();
}

export function selectCall(trx: Trx, switchEventId: string, id: string) {
  return trx
    .selectFrom('phoneCall')
    .select('registrationId')
    .where('switchEventId', '=', switchEventId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Notes that somebody was told a message, where it is about their registration. */
export async function insertCallOfMessage(
  trx: Trx,
  messageId: string,
  { byUser, at }: { byUser: string | null; at: Date },
): Promise<void> {
  await sql`insert into phone_call (hub_id, switch_event_id, registration_id, outcome, by_user, at)
    select hub_id, switch_event_id, registration_id, 'told', ${byUser}::text, ${at}::timestamptz from message
    where id = ${messageId} and registration_id is not null and switch_event_id is not null`.execute(trx);
}
