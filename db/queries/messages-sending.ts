import { type Kysely, type Selectable, sql } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';
import type { MessageTable } from '../schema/message';

export type MessageRow = Selectable<MessageTable>;

/** The oldest messages that no job carries yet, campaigns' last; other processes' ones are passed over. */
export function takeOwedMessages(trx: Trx, limit: number): Promise<{ id: string; kind: string }[]> {
  return trx
    .selectFrom('message')
    .select(['id', 'kind'])
    .where('state', '=', 'owed')
    .orderBy((eb) => eb('campaignId', 'is not', null))
    .orderBy('createdAt')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/**
 * Puts those of these messages on the call list whose address was refused before: it would be again.
 * @returns their ids
 */
export async function callRefusedInstead(trx: Trx, ids: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`update message m
      set channel = case when r.phone is null then 'in_person' else 'phone' end, state = 'to_tell',
        to_email = null, to_phone = r.phone,
        details = case when m.campaign_id is null then m.details
          else m.details || (select jsonb_build_object('words', c.words) from campaign c where c.id = m.campaign_id) end
      from registration r
      where m.id = any(${ids}::uuid[]) and r.id = m.registration_id
        and r.email_refused_at is not null and lower(r.email) = lower(m.to_email)
      returning m.id`.execute(trx);
  return new Set(rows.map((row) => row.id));
}

export async function markQueued(trx: Trx, ids: string[]): Promise<void> {
  await trx.updateTable('message').set({ state: 'queued' }).where('id', 'in', ids).execute();
}

/** Counts one more attempt, which is not with the mail server yet. Undefined where there is nothing to send any more (sent, erased). */
export function beginAttempt(db: Kysely<Database>, id: string): Promise<MessageRow | undefined> {
  return db
    .updateTable('message')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), handedAt: null }))
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .returningAll()
    .executeTakeFirst();
}

export interface Bodies {
  subject: string | null;
  textBody: string | null;
  htmlBody: string | null;
  calendarBody: string | null;
}

/** False where the message was erased meanwhile: then nothing is stored, and nothing may be sent. */
export async function storeBodies(db: Kysely<Database>, id: string, bodies: Bodies): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('message')
    .set(bodies)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function markHandled(
  db: Kysely<Database>,
  id: string,
  set: { state: 'sent' | 'failed' | 'kept' | 'withdrawn'; lastError: string | null; handledAt: Date },
): Promise<void> {
  await db
    .updateTable('message')
    .set({ ...set, handedAt: null })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute();
}

/**
 * Says that it is being handed to the mail server: the last moment at which it can still be taken back.
 * @returns false where it was, or where its campaign was stopped
 */
export async function handOver(db: Kysely<Database>, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('message')
    .set({ handedAt: at })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('campaign')
            .select('campaign.id')
            .whereRef('campaign.id', '=', 'message.campaignId')
            .where('campaign.state', '=', 'stopped'),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function noteError(db: Kysely<Database>, id: string, lastError: string): Promise<void> {
  await db
    .updateTable('message')
    .set({ lastError, handedAt: null })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute();
}

/** A sign-in's keys are nobody else's to read: they go as soon as the message has left. */
export async function forgetKeys(db: Kysely<Database>, id: string): Promise<void> {
  await db
    .updateTable('message')
    .set({ details: '{}', textBody: null, htmlBody: null, subject: null })
    .where('id', '=', id)
    .execute();
}

/** Every queued message is owed again: for the only process on a database, at its start. */
export async function oweAllQueued(db: Kysely<Database>): Promise<void> {
  await db.updateTable('message').set({ state: 'owed' }).where('state', '=', 'queued').execute();
}

/** Messages whose job is gone or has given up are owed again, or failed where they were tried often enough. */
export async function oweOrphans(
  db: Kysely<Database>,
  { queue, mostAttempts, at }: { queue: string; mostAttempts: number; at: Date },
): Promise<void> {
  await sql`update message m
      set state = case when attempts < ${mostAttempts} then 'owed' else 'failed' end,
          handled_at = case when attempts < ${mostAttempts} then null else ${at}::timestamptz end
      where state = 'queued' and not exists (
        select 1 from pgboss.job j where j.name = ${queue} and j.id = m.id and j.state < 'completed')`.execute(
    db,
  );
}

export async function hasOwedMessages(db: Kysely<Database>): Promise<boolean> {
  const row = await db
    .selectFrom('message')
    .select('id')
    .where('state', '=', 'owed')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
