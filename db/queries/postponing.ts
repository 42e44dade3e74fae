import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import { REACHED_COLUMNS } from './reached-columns';

/** Asks everybody who has a place whether they keep it. */
export async function askConfirmed(trx: Kysely<Database>, switchEventId: string, at: Date): Promise<void> {
  await trx
    .updateTable('registration')
    .set((eb) => ({ askedAt: at, version: eb('version', '+', 1) }))
    .where('switchEventId', '=', switchEventId)
    .where('status', '=', 'confirmed')
    .execute();
}

/** Partial releases that are still to come follow their Switch, at the same local hour. */
export async function moveSeatReleases(
  trx: Kysely<Database>,
  switchEventId: string,
  { days, timeZone }: { days: number; timeZone: string },
): Promise<void> {
  await sql`update seat_release
    set release_at = ((release_at at time zone ${timeZone}) + ${days}::int * interval '1 day') at time zone ${timeZone}
    where switch_event_id = ${switchEventId} and released_at is null`.execute(trx);
}

/** How those who were asked have answered: they keep their place, gave it back since, or have not said. */
export async function countAnswers(db: Kysely<Database>, switchEventId: string, since: Date) {
  const { rows } = await sql<{ kept: number; cannot: number; unanswered: number }>`
    select count(*) filter (where status = 'confirmed' and kept_at >= asked_at)::int as kept,
      count(*) filter (where status = 'cancelled' and cancelled_at >= asked_at and erased_at is null)::int as cannot,
      count(*) filter (where status = 'confirmed' and (kept_at is null or kept_at < asked_at))::int as unanswered
    from registration where switch_event_id = ${switchEventId} and asked_at >= ${since}`.execute(db);
  return rows[0] ?? { kept: 0, cannot: 0, unanswered: 0 };
}

function unanswered(db: Kysely<Database>) {
  return db
    .selectFrom('registration')
    .innerJoin('party', 'party.id', 'registration.partyId')
    .select([...REACHED_COLUMNS, 'party.companionName', 'party.companionPhone'])
    .where('registration.status', '=', 'confirmed')
    .where('registration.askedAt', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('registration.keptAt', 'is', null),
        eb('registration.keptAt', '<', eb.ref('registration.askedAt')),
      ]),
    );
}

/** Whoever has not answered yet, in order of arrival. */
export function selectUnanswered(db: Kysely<Database>, switchEventId: string, limit: number) {
  return unanswered(db)
    .where('registration.switchEventId', '=', switchEventId)
    .orderBy('registration.arrival')
    .limit(limit)
    .execute();
}

export type UnansweredRow = Awaited<ReturnType<typeof selectUnanswered>>[number];

/** Of those, the ones asked by e-mail whom nobody is to call about it yet. */
export function selectUncalled(trx: Kysely<Database>, switchEventId: string) {
  return unanswered(trx)
    .where('registration.switchEventId', '=', switchEventId)
    .where('registration.contact', '=', 'email')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('message')
            .select('message.id')
            .whereRef('message.registrationId', '=', 'registration.id')
            .whereRef('message.createdAt', '>=', 'registration.askedAt')
            .where('message.channel', '<>', 'email')
            .where('message.kind', 'in', ['switch-postponed', 'postpone-unanswered']),
        ),
      ),
    )
    .orderBy('registration.arrival')
    .execute();
}

/** Postponed Switches that are still to come and were not answered by everybody. */
export function selectAwaitingAnswers(db: Kysely<Database>, now: Date) {
  return db
    .selectFrom('switchEvent')
    .select(['id', 'hubId', 'postponedAt', 'startsAt'])
    .where('status', '=', 'published')
    .where('postponedAt', 'is not', null)
    .where('startsAt', '>', now)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('registration')
          .select('registration.id')
          .whereRef('registration.switchEventId', '=', 'switchEvent.id')
          .where('registration.status', '=', 'confirmed')
          .where('registration.askedAt', 'is not', null),
      ),
    )
    .orderBy('startsAt')
    .execute();
}
