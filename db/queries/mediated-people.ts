import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import { searchWords } from './search-words';

export interface MediatedFilters {
  hubId: string;
  organizationIds: readonly string[];
  status?: 'confirmed' | 'waitlisted' | 'cancelled' | undefined;
  /** 'coming' ends after `now`. */
  when: 'coming' | 'past';
  now: Date;
  /** Slug of a Switch. */
  switchEvent?: string | undefined;
  /** Looked for in names, code, numbers and addresses, without accents. */
  text?: string | undefined;
}

/** The people whom these organizations registered, by Switch and name; without those who were erased. */
export function selectMediatedPeople(
  db: Kysely<Database>,
  filters: MediatedFilters,
  { limit, offset }: { limit: number; offset: number },
) {
  return mediated(db)
    .select([
      'registration.id',
      'registration.switchEventId',
      'registration.firstName',
      'registration.lastName',
      'registration.stakeholderType',
      'registration.status',
      'registration.contact',
      'registration.email',
      'registration.phone',
      'registration.shortCode',
      'switchEvent.slug',
      'switchEvent.title',
      'switchEvent.startsAt',
      'switchEvent.endsAt',
      'switchEvent.status as switchStatus',
      'zone.timeZone',
    ])
    .select(
      sql<boolean>`exists (select 1 from message m where m.registration_id = registration.id
        and m.state = 'to_tell')`.as('isToTell'),
    )
    .where(fits(filters))
    .orderBy('switchEvent.startsAt', filters.when === 'past' ? 'desc' : 'asc')
    .orderBy('switchEvent.id')
    .orderBy(sql`registration.last_name collate french`)
    .orderBy(sql`registration.first_name collate french`)
    .orderBy('registration.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

export type MediatedRow = Awaited<ReturnType<typeof selectMediatedPeople>>[number];

export async function countMediatedPeople(db: Kysely<Database>, filters: MediatedFilters): Promise<number> {
  const row = await mediated(db)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(fits(filters))
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** The Switches at which these organizations registered somebody, soonest first. */
export function selectMediatedSwitches(
  db: Kysely<Database>,
  filters: Omit<MediatedFilters, 'switchEvent' | 'text' | 'status'>,
) {
  return mediated(db)
    .select(['switchEvent.id', 'switchEvent.slug', 'switchEvent.title', 'switchEvent.startsAt'])
    .select(sql<number>`count(*) filter (where registration.status = 'confirmed')::int`.as('confirmed'))
    .select(sql<number>`count(*) filter (where registration.status = 'waitlisted')::int`.as('waiting'))
    .where(fits(filters))
    .groupBy('switchEvent.id')
    .orderBy('switchEvent.startsAt', filters.when === 'past' ? 'desc' : 'asc')
    .execute();
}

function mediated(db: Kysely<Database>) {
  return db
    .selectFrom('party')
    .innerJoin('registration', 'registration.partyId', 'party.id')
    .innerJoin('switchEvent', 'switchEvent.id', 'party.switchEventId')
    .innerJoin('zone', 'zone.id', 'switchEvent.zoneId');
}

function fits(filters: MediatedFilters) {
  const { hubId, organizationIds, status, when, now, switchEvent, text } = filters;
  return (eb: ExpressionBuilder<Database, 'party' | 'registration' | 'switchEvent'>) =>
    eb.and([
      eb('party.hubId', '=', hubId),
      eb('party.organizationId', 'in', organizationIds),
      eb('registration.erasedAt', 'is', null),
      eb('switchEvent.endsAt', when === 'past' ? '<=' : '>', now),
      ...(status ? [eb('registration.status', '=', status)] : []),
      ...(switchEvent ? [eb('switchEvent.slug', '=', switchEvent)] : []),
      ...searchWords(text).map(
        (word) =>
          sql<boolean>`unaccent(lower(concat_ws(' ', registration.first_name, registration.last_name,
            registration.email, registration.phone, registration.short_code,
            left(registration.short_code, 4) || '-' || right(registration.short_code, 4)))) like unaccent(${word})`,
      ),
    ]);
}
