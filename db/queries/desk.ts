import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

export interface KnownAtDesk {
  /** In the asked list. */
  place: number;
  id: string;
  status: 'confirmed' | 'waitlisted';
}

/** Of these names, those whom the organization has registered at the Switch already, whatever accents and case. */
export async function selectKnownAtDesk(
  db: Kysely<Database>,
  asked: { switchEventId: string; organizationId: string },
  names: readonly { firstName: string; lastName: string }[],
): Promise<KnownAtDesk[]> {
  const { rows } = await sql<KnownAtDesk>`
    select distinct on (a.place) a.place::int - 1 as place, r.id, r.status
    from unnest(${names.map(({ firstName }) => firstName)}::text[], ${names.map(({ lastName }) => lastName)}::text[])
      with ordinality as a (first_name, last_name, place)
    join registration r on r.switch_event_id = ${asked.switchEventId} and r.status <> 'cancelled'
      and folded_name(r.first_name, r.last_name) = folded_name(a.first_name, a.last_name)
    join party p on p.id = r.party_id and p.organization_id = ${asked.organizationId}
    order by a.place, r.arrival`.execute(db);
  return rows;
}

/** The names of these organizations, as French is sorted. */
export function selectOrganizationNames(db: Kysely<Database>, hubId: string, ids: readonly string[]) {
  return db
    .selectFrom('organization')
    .select(['id', 'name'])
    .where('hubId', '=', hubId)
    .where('id', 'in', ids)
    .orderBy(sql`name collate french`)
    .execute();
}

/** Nobody chooses among more names. */
const MOST_FORMER = 300;

/** Whom these organizations have registered at any Switch, each once, as they were registered last. */
export async function selectFormerPeople(db: Kysely<Database>, organizationIds: readonly string[]) {
  const { rows } = await sql<{ firstName: string; lastName: string; stakeholderType: string; reach: string }>`
    select first_name, last_name, stakeholder_type, coalesce(email, phone, '') as reach from (
      select distinct on (folded_name(r.first_name, r.last_name)) r.*
      from party p join registration r on r.party_id = p.id
      where p.organization_id = any(${organizationIds}::uuid[]) and r.erased_at is null
      order by folded_name(r.first_name, r.last_name), r.created_at desc
    ) latest
    order by last_name collate french, first_name collate french limit ${MOST_FORMER}`.execute(db);
  return rows;
}

/** Those registered in one go with this party: by the same mediator, at the same moment, for the same Switch. */
export function selectRegisteredAtOnce(
  db: Kysely<Database>,
  asked: { switchEventId: string; partyId: string; organizationIds: readonly string[] },
) {
  return db
    .selectFrom('party as chosen')
    .innerJoin('party', (join) =>
      join
        .onRef('party.switchEventId', '=', 'chosen.switchEventId')
        .onRef('party.organizationId', '=', 'chosen.organizationId')
        .onRef('party.createdAt', '=', 'chosen.createdAt')
        .on(sql<boolean>`party.registered_by is not distinct from chosen.registered_by`),
    )
    .innerJoin('registration', 'registration.partyId', 'party.id')
    .select([
      'registration.id',
      'registration.firstName',
      'registration.lastName',
      'registration.status',
      'registration.shortCode',
    ])
    .where('chosen.id', '=', asked.partyId)
    .where('chosen.switchEventId', '=', asked.switchEventId)
    .where('chosen.organizationId', 'in', asked.organizationIds)
    .where('registration.erasedAt', 'is', null)
    .orderBy('registration.arrival')
    .execute();
}

/** Who registered a party for them, and how they agreed. */
export async function selectConsent(db: Kysely<Database>, partyId: string) {
  const row = await db
    .selectFrom('party')
    .leftJoin('user', 'user.id', 'party.registeredBy')
    .leftJoin('organization', 'organization.id', 'party.organizationId')
    .select([
      'party.consentKind as kind',
      'party.consentAt as at',
      'user.name as by',
      'organization.name as organization',
    ])
    .where('party.id', '=', partyId)
    .executeTakeFirst();
  if (!row?.kind || !row.at) return undefined;
  return { kind: row.kind, at: row.at, by: row.by, organization: row.organization };
}
