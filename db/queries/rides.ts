import { type Insertable, type Kysely, sql } from 'kysely';
import { takeLock } from '../lock';
import type { Database } from '../schema/database';
import type { RideTable } from '../schema/ride';
import type { RideRequestTable } from '../schema/ride-request';

/** Whether people of this Switch may look for a ride with others. */
export async function selectRidesOpen(db: Kysely<Database>, switchEventId: string): Promise<boolean> {
  const row = await db
    .selectFrom('switchEvent')
    .select('ridesOpen')
    .where('id', '=', switchEventId)
    .executeTakeFirst();
  return row?.ridesOpen ?? false;
}

export async function updateRidesOpen(
  db: Kysely<Database>,
  switchEventId: string,
  ridesOpen: boolean,
): Promise<void> {
  await db.updateTable('switchEvent').set({ ridesOpen }).where('id', '=', switchEventId).execute();
}

/** Everything offered and sought at a Switch, oldest first, with how many seats are agreed on. Nobody's name. */
export async function selectRides(db: Kysely<Database>, switchEventId: string) {
  const { rows } = await sql<{
    id: string;
    registrationId: string;
    kind: 'offer' | 'seek';
    communeName: string;
    seats: number;
    agreed: number;
  }>`select r.id, r.registration_id, r.kind, r.commune_name, r.seats,
      coalesce((select sum(q.seats) from ride_request q where q.ride_id = r.id and q.state = 'accepted'), 0)::int as agreed
    from ride r where r.switch_event_id = ${switchEventId} order by r.created_at, r.id`.execute(db);
  return rows;
}

export async function insertRide(db: Kysely<Database>, ride: Insertable<RideTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('ride')
    .values(ride)
    .onConflict((conflict) => conflict.column('registrationId').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** One ride, held until the end of the transaction: who agrees on its seats does so one after the other. */
export async function holdRide(trx: Kysely<Database>, hubId: string, id: string) {
  await takeLock(trx, sql`select 1 from ride where id = ${id} for update`, 'ride');
  return trx
    .selectFrom('ride')
    .selectAll()
    .where('id', '=', id)
    .where('hubId', '=', hubId)
    .executeTakeFirst();
}

export function selectRideOf(db: Kysely<Database>, registrationId: string) {
  return db.selectFrom('ride').selectAll().where('registrationId', '=', registrationId).executeTakeFirst();
}

export async function deleteRide(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('ride').where('id', '=', id).execute();
}

export async function insertRideRequest(
  db: Kysely<Database>,
  request: Insertable<RideRequestTable>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('rideRequest')
    .values(request)
    .onConflict((conflict) => conflict.columns(['rideId', 'registrationId']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function deleteRideRequest(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('rideRequest').where('id', '=', id).execute();
}

export async function answerRideRequest(
  db: Kysely<Database>,
  id: string,
  answer: { state: 'accepted' | 'refused'; at: Date },
): Promise<void> {
  await db
    .updateTable('rideRequest')
    .set({ state: answer.state, answeredAt: answer.at })
    .where('id', '=', id)
    .execute();
}

/** Who asked for a place in one's ride, or was asked by oneself: both sides of every request of these people. */
export function selectRequestsAround(db: Kysely<Database>, registrationIds: readonly string[]) {
  return db
    .selectFrom('rideRequest')
    .innerJoin('ride', 'ride.id', 'rideRequest.rideId')
    .select([
      'rideRequest.id',
      'rideRequest.rideId',
      'rideRequest.registrationId as askerId',
      'rideRequest.seats',
      'rideRequest.state',
      'ride.registrationId as ownerId',
      'ride.kind',
      'ride.communeName',
    ])
    .where((eb) =>
      eb.or([
        eb('ride.registrationId', 'in', registrationIds),
        eb('rideRequest.registrationId', 'in', registrationIds),
      ]),
    )
    .orderBy('rideRequest.askedAt')
    .orderBy('rideRequest.id')
    .execute();
}

export type RequestRow = Awaited<ReturnType<typeof selectRequestsAround>>[number];

/** Forgets in what was written to others how somebody was to be reached, once they are not to be known any more. */
export async function blankMessagesNaming(db: Kysely<Database>, registrationId: string): Promise<void> {
  await sql`update message set details = '{}', subject = null, text_body = null, html_body = null,
      state = case when state in ('owed', 'queued', 'failed', 'to_tell') then 'withdrawn' else state end
    where kind = 'ride-accepted' and details ->> 'partnerId' = ${registrationId}
      and switch_event_id = (select switch_event_id from registration where id = ${registrationId})`.execute(
    db,
  );
}

/** Deletes every ride of a Switch. @returns how many */
export async function deleteRides(db: Kysely<Database>, switchEventId: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('ride')
    .where('switchEventId', '=', switchEventId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
