import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

export interface SeatsRow {
  id: string;
  hubId: string;
  zoneId: string;
  status: 'draft' | 'published' | 'cancelled';
  capacity: number;
  releaseAt: Date | null;
  releasedAt: Date | null;
  registrationOpensAt: Date;
  registrationClosesAt: Date;
  endsAt: Date;
  seatRules: { stakeholderType: string; reserved: number; maximum: number | null }[];
  /** Of one type before all others; in no order. */
  releases: {
    id: string;
    stakeholderType: string;
    places: number | null;
    at: Date;
    releasedAt: Date | null;
  }[];
  /** People by type. */
  confirmed: Record<string, number>;
  waitlisted: Record<string, number>;
  /** Active registrations of this Switch that hold one of the asked addresses as their own. */
  holders: AddressHolder[];
  /** Registrations and echoes made by the asked forms, of any status. */
  known: { formId: string; registrationId: string; partyId: string }[];
}

/** Whose own address it is, and what telling them needs. */
export interface AddressHolder {
  registrationId: string;
  /** Lower case, to compare. */
  key: string;
  email: string;
  firstName: string;
  lastName: string;
  locale: 'fr' | 'en';
  /** Letters that said to them that they are registered already, since the asked moment. */
  told: number;
}

/** All that a seat decision needs. Read it under the Switch's lock, or only to show it. */
export async function selectSeats(
  db: Kysely<Database>,
  switchEventId: string,
): Promise<SeatsRow | undefined> {
  const nobody = { emails: [], formIds: [], toldSince: new Date(0) };
  const [row] = await selectSeatsOfSome(db, [switchEventId], nobody);
  return row;
}

/** The same for some Switches, in no order, in one round trip; with what is known already of the asked forms. */
export async function selectSeatsOfSome(
  db: Kysely<Database>,
  switchEventIds: readonly string[],
  asked: { emails: string[]; formIds: string[]; toldSince: Date },
): Promise<SeatsRow[]> {
  const { rows } = await sql<SeatsAsRead>`
    select e.id, e.hub_id, e.zone_id, e.status, e.capacity, e.release_at, e.released_at,
      e.registration_opens_at, e.registration_closes_at, e.ends_at,
      (select coalesce(json_agg(json_build_object(
          'stakeholderType', r.stakeholder_type, 'reserved', r.reserved, 'maximum', r.maximum)), '[]')
        from seat_rule r where r.switch_event_id = e.id) as seat_rules,
      (select coalesce(json_agg(json_build_object('id', s.id, 'stakeholderType', s.stakeholder_type,
          'places', s.places, 'at', s.release_at, 'releasedAt', s.released_at)), '[]')
        from seat_release s where s.switch_event_id = e.id) as releases,
      (select coalesce(json_object_agg(c.stakeholder_type, c.count), '{}')
        from (select stakeholder_type, count(*)::int as count from registration
          where switch_event_id = e.id and status = 'confirmed' group by stakeholder_type) c) as confirmed,
      (select coalesce(json_object_agg(c.stakeholder_type, c.count), '{}')
        from (select stakeholder_type, count(*)::int as count from registration
          where switch_event_id = e.id and status = 'waitlisted' group by stakeholder_type) c) as waitlisted,
      (select coalesce(json_agg(json_build_object('registrationId', r.id, 'key', lower(r.email), 'email', r.email,
          'firstName', r.first_name, 'lastName', r.last_name,
          'locale', (select p.locale from party p where p.id = r.party_id),
          'told', (select count(*) from message m where m.registration_id = r.id
            and m.kind = 'registration-again' and m.created_at > ${asked.toldSince}))), '[]')
        from registration r where r.switch_event_id = e.id and r.email_is_own and r.status <> 'cancelled'
          and lower(r.email) = any(${asked.emails}::text[])) as holders,
      (select coalesce(json_agg(json_build_object(
          'formId', k.form_id, 'registrationId', k.id, 'partyId', k.party_id) order by k.arrival), '[]')
        from (select p.form_id, r.id, r.party_id, r.arrival from party p join registration r on r.party_id = p.id
            where p.switch_event_id = e.id and p.form_id = any(${asked.formIds}::uuid[])
          union all select o.form_id, o.id, o.id, o.arrival from registration_echo o
            where o.switch_event_id = e.id and o.form_id = any(${asked.formIds}::uuid[])) k) as known
    from switch_event e where e.id = any(${switchEventIds}::uuid[])`.execute(db);
  return rows.map((row) => ({ ...row, releases: row.releases.map(withDates) }));
}

/** JSON knows no dates. */
type SeatsAsRead = Omit<SeatsRow, 'releases'> & {
  releases: (Omit<SeatsRow['releases'][number], 'at' | 'releasedAt'> & {
    at: string;
    releasedAt: string | null;
  })[];
};

function withDates({ at, releasedAt, ...release }: SeatsAsRead['releases'][number]) {
  return { ...release, at: new Date(at), releasedAt: releasedAt === null ? null : new Date(releasedAt) };
}

/** Whoever waits for this Switch, in order of arrival, with what telling them needs. */
export function selectQueue(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('registration')
    .innerJoin('party', 'party.id', 'registration.partyId')
    .select([
      'registration.id',
      'registration.partyId',
      'registration.stakeholderType',
      'registration.arrival',
      'registration.firstName',
      'registration.lastName',
      'registration.contact',
      'registration.email',
      'registration.phone',
      'party.partialOk',
      'party.locale',
    ])
    .where('registration.switchEventId', '=', switchEventId)
    .where('registration.status', '=', 'waitlisted')
    .orderBy('registration.arrival')
    .execute();
}

export type QueueRow = Awaited<ReturnType<typeof selectQueue>>[number];

/** How many people of this Switch wait in front of this arrival. */
export async function countAhead(
  db: Kysely<Database>,
  switchEventId: string,
  arrival: number,
): Promise<number> {
  const row = await db
    .selectFrom('registration')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('switchEventId', '=', switchEventId)
    .where('status', '=', 'waitlisted')
    .where('arrival', '<', arrival)
    .executeTakeFirst();
  return row?.count ?? 0;
}
