import { sql } from 'kysely';
import type { Trx } from '../in-transaction';

/** From where people come, by zone: the minibus leaves from the first, cars from the others. */
const COMMUNES: Readonly<Record<string, readonly (readonly [code: string, name: string])[]>> = {
  alpes: [
    ['05061', 'Gap'],
    ['05023', 'Briançon'],
    ['04112', 'Manosque'],
  ],
  avignon: [
    ['84007', 'Avignon'],
    ['84031', 'Carpentras'],
    ['84035', 'Cavaillon'],
  ],
};
/** How many people of a Switch have a ride, or look for one. */
const RIDERS = 4;
const PASSENGERS = 3;

/** A minibus, cars and people who look for one at the Switches to come of two zones. */
export async function fillRides(trx: Trx, hubId: string, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string; zone: string; startsAt: Date }>`
    select e.id, z.slug as zone, e.starts_at from switch_event e join zone z on z.id = e.zone_id
    where e.hub_id = ${hubId} and e.is_demo and e.status = 'published' and e.starts_at > ${now}
      and z.slug = any(${Object.keys(COMMUNES)}::text[]) order by e.starts_at, e.id`.execute(trx);
  for (const { id, zone, startsAt } of rows)
    await fillOne(trx, { hubId, id, startsAt }, COMMUNES[zone] ?? []);
}

async function fillOne(
  trx: Trx,
  { hubId, id, startsAt }: { hubId: string; id: string; startsAt: Date },
  [from, ...others]: (typeof COMMUNES)[string],
): Promise<void> {
  if (!from) return;
  await sql`update switch_event set rides_open = true where id = ${id}`.execute(trx);
  const [communeCode, communeName] = from;
  const bus = await trx
    .insertInto('shuttle')
    .values({
      ...{ hubId, switchEventId: id, communeCode, communeName },
      meetingPoint: 'Gare routière, quai 2',
      leavesAt: new Date(startsAt.getTime() - 90 * 60_000),
      seats: 8,
      cancelledAt: null,
      createdBy: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const people = await trx
    .selectFrom('registration')
    .select(['id', 'contact'])
    .where('switchEventId', '=', id)
    .where('status', '=', 'confirmed')
    .orderBy('arrival')
    .execute();
  await seatPassengers(trx, { hubId, shuttleId: bus.id }, people.slice(0, PASSENGERS));
  const reached = people.slice(PASSENGERS).filter(({ contact }) => contact !== 'none');
  for (const [at, person] of reached.slice(0, RIDERS).entries()) {
    const [code = communeCode, name = communeName] = others[at % Math.max(1, others.length)] ?? [];
    const ride = { communeCode: code, communeName: name, kind: at % 2 === 0 ? 'offer' : 'seek' } as const;
    const values = { hubId, switchEventId: id, registrationId: person.id, seats: 1 + (at % 3), ...ride };
    await trx.insertInto('ride').values(values).execute();
  }
}

async function seatPassengers(
  trx: Trx,
  seat: { hubId: string; shuttleId: string },
  people: { id: string }[],
): Promise<void> {
  if (people.length === 0) return;
  await trx
    .insertInto('shuttleBooking')
    .values(people.map(({ id }) => ({ registrationId: id, ...seat })))
    .execute();
}
