import { type Insertable, type Kysely, sql } from 'kysely';
import { takeLock } from '../lock';
import type { Database } from '../schema/database';
import type { ShuttleTable } from '../schema/shuttle';

export interface ShuttleRow {
  id: string;
  communeName: string;
  meetingPoint: string;
  leavesAt: Date;
  seats: number;
  booked: number;
  cancelledAt: Date | null;
}

/** The minibuses of a Switch in the order in which they leave, with how many seats are booked. */
export async function selectShuttles(db: Kysely<Database>, switchEventId: string): Promise<ShuttleRow[]> {
  const { rows } = await sql<ShuttleRow>`
    select s.id, s.commune_name, s.meeting_point, s.leaves_at, s.seats, s.cancelled_at,
      (select count(*)::int from shuttle_booking b where b.shuttle_id = s.id) as booked
    from shuttle s where s.switch_event_id = ${switchEventId} order by s.leaves_at, s.id`.execute(db);
  return rows;
}

export async function insertShuttle(
  db: Kysely<Database>,
  shuttle: Insertable<ShuttleTable>,
): Promise<string> {
  const { id } = await db.insertInto('shuttle').values(shuttle).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** One minibus, held until the end of the transaction: whoever books its seats does so one after the other. */
export async function holdShuttle(trx: Kysely<Database>, hubId: string, id: string) {
  await takeLock(trx, sql`select 1 from shuttle where id = ${id} for update`, 'shuttle');
  return readShuttle(trx, hubId, id);
}

export function readShuttle(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('shuttle')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('shuttleBooking')
        .select(sql<number>`count(*)::int`.as('booked'))
        .whereRef('shuttleBooking.shuttleId', '=', 'shuttle.id')
        .as('booked'),
    )
    .where('id', '=', id)
    .where('hubId', '=', hubId)
    .executeTakeFirst();
}

export async function cancelShuttleRow(db: Kysely<Database>, id: string, at: Date): Promise<void> {
  await db.updateTable('shuttle').set({ cancelledAt: at }).where('id', '=', id).execute();
}

/** Who sits in the minibuses of a Switch, by name. */
export function selectPassengers(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('shuttleBooking')
    .innerJoin('shuttle', 'shuttle.id', 'shuttleBooking.shuttleId')
    .innerJoin('registration', 'registration.id', 'shuttleBooking.registrationId')
    .innerJoin('party', 'party.id', 'registration.partyId')
    .select([
      'shuttleBooking.shuttleId',
      'registration.id',
      'registration.firstName',
      'registration.lastName',
      'registration.contact',
      'registration.email',
      'registration.phone',
      'party.locale',
    ])
    .where('shuttle.switchEventId', '=', switchEventId)
    .orderBy('registration.lastName')
    .orderBy('registration.firstName')
    .execute();
}

/** People of a party who come, held until the end of the transaction: nobody cancels meanwhile. */
export async function holdComing(
  trx: Kysely<Database>,
  partyId: string,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from registration
    where id = any(${ids}::uuid[]) and party_id = ${partyId} and status = 'confirmed' and erased_at is null
    order by id for no key update`.execute(trx);
  return rows.map(({ id }) => id);
}

/** In which minibus these people have a seat. */
export function selectBookings(db: Kysely<Database>, registrationIds: readonly string[]) {
  return db
    .selectFrom('shuttleBooking')
    .select(['registrationId', 'shuttleId'])
    .where(sql<boolean>`registration_id = any(${registrationIds}::uuid[])`)
    .execute();
}

export async function insertBookings(
  trx: Kysely<Database>,
  rows: { registrationId: string; hubId: string; shuttleId: string; at: Date }[],
): Promise<void> {
  await trx.insertInto('shuttleBooking').values(rows).execute();
}

/** Gives seats back. @returns whose */
export async function deleteBookings(
  trx: Kysely<Database>,
  { shuttleId, registrationIds }: { shuttleId: string; registrationIds: readonly string[] },
): Promise<string[]> {
  const rows = await trx
    .deleteFrom('shuttleBooking')
    .where('shuttleId', '=', shuttleId)
    .where(sql<boolean>`registration_id = any(${registrationIds}::uuid[])`)
    .returning('registrationId')
    .execute();
  return rows.map((row) => row.registrationId);
}

/** Deletes who sat in the minibuses of a Switch; the minibuses themselves name nobody. @returns how many */
export async function deleteBookingsOfSwitch(db: Kysely<Database>, switchEventId: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('shuttleBooking')
    .where(
      'shuttleId',
      'in',
      db.selectFrom('shuttle').select('id').where('switchEventId', '=', switchEventId),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
