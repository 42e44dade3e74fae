import { type Insertable, type Kysely, sql, type Updateable } from 'kysely';
import type { Database } from '../schema/database';
import type { SwitchEventTable } from '../schema/switch-event';
import { REACHED_COLUMNS } from './reached-columns';

export interface SessionRow {
  /** Of a session that is there already; a new one without. */
  id?: string | undefined;
  kind: 'pleniere' | 'forum' | 'chantier' | 'autre';
  title: string;
  startsAt: Date;
  endsAt: Date;
  room: string;
  facilitator: string;
  description: string;
}

export interface SeatRuleRow {
  stakeholderType: string;
  reserved: number;
  maximum: number | null;
}

export function insertSwitch(db: Kysely<Database>, row: Insertable<SwitchEventTable>) {
  return db.insertInto('switchEvent').values(row).returning(['id', 'slug']).executeTakeFirstOrThrow();
}

/** Changes a Switch and makes it the next version. */
export async function updateSwitch(
  db: Kysely<Database>,
  id: string,
  values: Updateable<SwitchEventTable>,
): Promise<void> {
  await db
    .updateTable('switchEvent')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/**
 * Makes these the sessions of a Switch, in this order: those with an id stay the same sessions, whatever changes
 * about them; those that are missing go. An id of another Switch is a new session.
 */
export async function writeSessions(
  trx: Kysely<Database>,
  switchEventId: string,
  sessions: readonly SessionRow[],
): Promise<void> {
  // Two that change places overlap for a moment.
  await sql`set constraints switch_session_position, switch_session_one_plenary deferred`.execute(trx);
  const there = await trx
    .selectFrom('switchSession')
    .select('id')
    .where('switchEventId', '=', switchEventId)
    .execute();
  const known = new Set(there.map((row) => row.id));
  const kept = sessions.flatMap(({ id }) => (id && known.has(id) ? [id] : []));
  await trx
    .deleteFrom('switchSession')
    .where('switchEventId', '=', switchEventId)
    .$if(kept.length > 0, (query) => query.where('id', 'not in', kept))
    .execute();
  for (const [position, { id, ...session }] of sessions.entries()) {
    if (id && known.has(id))
      await trx
        .updateTable('switchSession')
        .set({ ...session, position })
        .where('id', '=', id)
        .execute();
    else
      await trx
        .insertInto('switchSession')
        .values({ ...session, switchEventId, position })
        .execute();
  }
  await sql`set constraints switch_session_position, switch_session_one_plenary immediate`.execute(trx);
}

/** True where a session that somebody was seen at is not among these any more. */
export async function removesAttendedSession(
  db: Kysely<Database>,
  switchEventId: string,
  sessions: readonly Pick<SessionRow, 'id'>[],
): Promise<boolean> {
  const kept = sessions.flatMap(({ id }) => (id ? [id] : []));
  const lost = await db
    .selectFrom('attendance')
    .select('sessionId')
    .where('switchEventId', '=', switchEventId)
    .$if(kept.length > 0, (query) => query.where('sessionId', 'not in', kept))
    .limit(1)
    .executeTakeFirst();
  return lost !== undefined;
}

/** Puts these seat rules in the place of all others. */
export async function replaceSeatRules(
  db: Kysely<Database>,
  hubId: string,
  switchEventId: string,
  rules: readonly SeatRuleRow[],
): Promise<void> {
  await db.deleteFrom('seatRule').where('switchEventId', '=', switchEventId).execute();
  if (rules.length === 0) return;
  await db
    .insertInto('seatRule')
    .values(rules.map((rule) => ({ hubId, switchEventId, ...rule })))
    .execute();
}

/** Draws addresses one at a time in each hub, until the end of the transaction. */
export async function lockSlugs(trx: Kysely<Database>, hubId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`slug ${hubId}`}, 0))`.execute(trx);
}

/** The slugs of the hub that are `base` or start with it, except the one of this Switch. */
export async function selectSlugsLike(
  db: Kysely<Database>,
  hubId: string,
  base: string,
  exceptId: string | null,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('switchEvent')
    .select('slug')
    .where('hubId', '=', hubId)
    .where('slug', 'like', `${base}%`)
    .$if(exceptId !== null, (query) => query.where('id', '<>', exceptId ?? ''))
    .execute();
  return new Set(rows.map((row) => row.slug));
}

/** Everybody with a place or waiting for one, with how they are reached. */
export function selectActivePeople(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('registration')
    .innerJoin('party', 'party.id', 'registration.partyId')
    .select([...REACHED_COLUMNS])
    .where('registration.switchEventId', '=', switchEventId)
    .where('registration.status', '<>', 'cancelled')
    .orderBy('registration.arrival')
    .execute();
}
