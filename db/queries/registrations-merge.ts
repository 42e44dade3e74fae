import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

export interface Standing {
  id: string;
  registrationId: string;
  isEcho: boolean;
}

/** What an id stands for: the registration that stays for it (itself where nothing was merged), or an echo of one. */
export async function selectStanding(
  db: Kysely<Database>,
  hubId: string,
  id: string,
): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select coalesce(merged_into, id) as id, coalesce(merged_into, id) as "registrationId", false as "isEcho"
      from registration where hub_id = ${hubId} and id = ${id}
    union all
    select id, registration_id, true from registration_echo where hub_id = ${hubId} and id = ${id}`.execute(
    db,
  );
  return rows[0];
}

/** Those that were merged into this one. */
export function selectMergedInto(db: Kysely<Database>, id: string) {
  return db.selectFrom('registration').select(['id', 'partyId']).where('mergedInto', '=', id).execute();
}

/** What led to one registration leads to another: a link is followed once, never further. */
export async function repointMerged(db: Kysely<Database>, fromId: string, toId: string): Promise<void> {
  await db.updateTable('registration').set({ mergedInto: toId }).where('mergedInto', '=', fromId).execute();
}

const PENDING = sql`('owed', 'queued', 'to_tell', 'failed')`;

/**
 * What was still to be said to somebody under one registration goes on under the one that stays, once: what is said
 * there already, or is not true any more, is withdrawn.
 * @param takesSeat the one that stays waited, and now has the seat of the other: that is still news
 */
export async function moveMessages(
  db: Kysely<Database>,
  { fromId, toId, takesSeat, at }: { fromId: string; toId: string; takesSeat: boolean; at: Date },
): Promise<void> {
  const isNews = takesSeat
    ? sql`m.kind in ('registration-confirmed', 'registration-promoted')`
    : sql`m.kind not like 'registration-%'`;
  await sql`update message m set state = 'withdrawn', handled_at = ${at}
    where m.registration_id = ${fromId} and m.state in ${PENDING}
      and ((m.kind like 'registration-%' and not (${isNews}))
        or exists (select 1 from message k where k.registration_id = ${toId} and k.kind = m.kind
          and k.campaign_id is not distinct from m.campaign_id))`.execute(db);
  await sql`update message set registration_id = ${toId}
    where registration_id = ${fromId} and state in ${PENDING}`.execute(db);
  if (takesSeat)
    await sql`update message set state = 'withdrawn', handled_at = ${at}
      where registration_id = ${toId} and kind = 'registration-waitlisted' and state in ${PENDING}`.execute(
      db,
    );
}

/** Pairs that were merged at this Switch, the latest first. */
export function selectMergedPairs(db: Kysely<Database>, switchEventId: string, limit: number) {
  return db
    .selectFrom('registration as gone')
    .innerJoin('registration as kept', 'kept.id', 'gone.mergedInto')
    .select([
      'gone.id',
      'gone.firstName',
      'gone.lastName',
      'gone.cancelledAt',
      'kept.firstName as keptFirstName',
      'kept.lastName as keptLastName',
    ])
    .where('gone.switchEventId', '=', switchEventId)
    .where('gone.erasedAt', 'is', null)
    .orderBy('gone.cancelledAt', 'desc')
    .limit(limit)
    .execute();
}
