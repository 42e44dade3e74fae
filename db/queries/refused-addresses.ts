import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** A message that the mail server took, or was being asked to take, and that will not arrive. */
export function failMessage(
  db: Kysely<Database>,
  id: string,
  { from, lastError, at }: { from: 'queued' | 'sent'; lastError: string; at: Date },
) {
  return db
    .updateTable('message')
    .set({ state: 'failed', lastError, handledAt: at, handedAt: null })
    .where('id', '=', id)
    .where('state', '=', from)
    .returningAll()
    .executeTakeFirst();
}

/**
 * Marks these registrations whose address is still the one that was refused.
 * @returns their ids, with their telephone
 */
export function markEmailRefused(
  db: Kysely<Database>,
  registrationIds: readonly string[],
  email: string,
  at: Date,
) {
  return db
    .updateTable('registration')
    .set({ emailRefusedAt: at })
    .where('id', 'in', registrationIds)
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .where('emailRefusedAt', 'is', null)
    .returning(['id', 'switchEventId'])
    .execute();
}

/** Whoever calls reads what to say: an e-mail leaves that to its campaign. */
const detailsToSay = sql`case when c.id is null then m.details else m.details || jsonb_build_object('words', c.words) end`;

/** Somebody to call, in the place of an e-mail that did not arrive. Once: the second time changes nothing. */
export async function insertCallInstead(
  db: Kysely<Database>,
  messageId: { refused: string; own: string },
  at: Date,
): Promise<void> {
  await sql`insert into message (hub_id, kind, channel, state, locale, to_phone, to_name, switch_event_id,
      registration_id, details, message_id, created_at, instead_of, campaign_id)
    select m.hub_id, m.kind, case when r.phone is null then 'in_person' else 'phone' end, 'to_tell', m.locale, r.phone,
      m.to_name, m.switch_event_id, m.registration_id, ${detailsToSay}, ${messageId.own}, ${at}, m.id, m.campaign_id
    from message m join registration r on r.id = m.registration_id left join campaign c on c.id = m.campaign_id
    where m.id = ${messageId.refused} and r.erased_at is null
    on conflict (instead_of) where instead_of is not null do nothing`.execute(db);
}

/** The message of this Message-ID, where a mail server took it. */
export function selectSentById(db: Kysely<Database>, messageId: string) {
  return db
    .selectFrom('message')
    .select(['id', 'toEmail'])
    .where('messageId', '=', messageId)
    .where('state', '=', 'sent')
    .executeTakeFirst();
}

/** The latest message that a mail server took for one of these addresses. */
export function selectSentTo(db: Kysely<Database>, addresses: readonly string[], since: Date) {
  return db
    .selectFrom('message')
    .select('id')
    .where((eb) => eb(eb.fn<string>('lower', ['toEmail']), 'in', addresses))
    .where('state', '=', 'sent')
    .where('createdAt', '>=', since)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}
