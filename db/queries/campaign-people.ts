import { type Expression, expressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../schema/database';
import { isFrom, selectOrganizations } from './organizations';
import { selectTables } from './work-tables';

type Status = 'confirmed' | 'waitlisted' | 'cancelled';

/** Of the people of one Switch: an empty list leaves nobody out, but of statuses, without which nobody is meant. */
export interface AudienceFilters {
  statuses: readonly Status[];
  types: readonly string[];
  /** As it was typed, but for capitals and spaces around; '' is any. */
  organization: string;
  /** Ids of work tables. */
  tables: readonly string[];
  locales: readonly ('fr' | 'en')[];
  /** Only who was asked whether they keep their place, and has not answered. */
  unanswered: boolean;
  /** These people and nobody else, whatever the lines above, while they are in one of these states; null is anybody. */
  people: { ids: readonly string[]; statuses: readonly Status[] } | null;
}

/**
 * Whom an audience is at this moment, in order of arrival. Whoever was erased, or stands there a second time, is not.
 * @param only looks at these registrations only
 */
export function selectAudience(
  db: Kysely<Database>,
  switchEventId: string,
  filters: AudienceFilters,
  only?: readonly string[],
) {
  return db
    .selectFrom('registration')
    .innerJoin('party', 'party.id', 'registration.partyId')
    .select([
      'registration.id',
      'registration.firstName',
      'registration.lastName',
      'registration.contact',
      'registration.email',
      'registration.phone',
      'registration.emailRefusedAt',
      'registration.shortCode',
      'party.locale',
    ])
    .where('registration.switchEventId', '=', switchEventId)
    .where('registration.erasedAt', 'is', null)
    .where('registration.mergedInto', 'is', null)
    .where(fits(filters))
    .$if(only !== undefined, (query) => query.where('registration.id', 'in', only ?? []))
    .orderBy('registration.arrival')
    .execute();
}

export type AudiencePerson = Awaited<ReturnType<typeof selectAudience>>[number];

function fits(filters: AudienceFilters): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'registration' | 'party'>();
  const { statuses, types, organization, tables, locales, unanswered, people } = filters;
  if (people)
    return eb.and([
      sql<SqlBool>`registration.id = any(${people.ids}::uuid[])`,
      sql<SqlBool>`registration.status = any(${people.statuses}::text[])`,
    ]);
  const found: Expression<SqlBool>[] = [
    statuses.length > 0 ? eb('registration.status', 'in', statuses) : eb.lit(false),
  ];
  if (types.length > 0) found.push(eb('registration.stakeholderType', 'in', types));
  if (tables.length > 0) found.push(eb('registration.workTableId', 'in', tables));
  if (locales.length > 0) found.push(eb('party.locale', 'in', locales));
  if (organization !== '') found.push(isFrom(organization));
  if (unanswered)
    found.push(
      eb('registration.status', '=', 'confirmed'),
      eb('registration.askedAt', 'is not', null),
      eb.or([
        eb('registration.keptAt', 'is', null),
        eb('registration.keptAt', '<', eb.ref('registration.askedAt')),
      ]),
    );
  return eb.and(found);
}

/** What an audience of this Switch may be chosen by. */
export async function selectAudienceChoices(db: Kysely<Database>, switchEventId: string) {
  const people = db
    .selectFrom('registration')
    .innerJoin('party', 'party.id', 'registration.partyId')
    .where('registration.switchEventId', '=', switchEventId)
    .where('registration.erasedAt', 'is', null);
  const locales = await people.select('party.locale').distinct().execute();
  const asked = await people
    .select('registration.id')
    .where('registration.askedAt', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return {
    organizations: await selectOrganizations(db, switchEventId),
    readsEnglish: locales.some(({ locale }) => locale === 'en'),
    tables: await selectTables(db, switchEventId),
    wasAsked: asked !== undefined,
  };
}
