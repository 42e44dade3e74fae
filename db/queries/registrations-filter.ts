import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../schema/database';
import { isFrom } from './organizations';
import { looksTwice } from './registrations-duplicates';
import { searchWords } from './search-words';

/** Which people of a Switch. What is left out does not matter. */
export interface RegistrationFilters {
  switchEventId: string;
  status?: 'confirmed' | 'waitlisted' | 'cancelled' | undefined;
  stakeholderType?: string | undefined;
  organization?: string | undefined;
  /** Number of their work table; null for whoever sits at none. */
  table?: number | null | undefined;
  /** In which language they are told. */
  locale?: 'fr' | 'en' | undefined;
  /** True for those who were asked whether they keep their place, and have not said. */
  isUnanswered?: boolean | undefined;
  /** True for those to whom something is still to be said by voice. */
  isToCall?: boolean | undefined;
  /** The file that they come from; null for whoever came by the form. */
  importId?: string | null | undefined;
  /** True for those who look like somebody else of the Switch. */
  isTwice?: boolean | undefined;
  /** Seen at a session, or at any where none is named; or confirmed and not seen. */
  presence?: { isThere: boolean; sessionId?: string | undefined } | undefined;
  /** Looked for in names, organization, addresses and code (as kept and as printed), without accents. */
  text?: string | undefined;
}

/** The condition of a query over `registration`, and over `party` where `asksParty` says so. */
export function fits(filters: RegistrationFilters): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'registration' | 'party'>();
  const { status, stakeholderType, organization, locale } = filters;
  const found: Expression<SqlBool>[] = [eb('registration.switchEventId', '=', filters.switchEventId)];
  if (status) found.push(eb('registration.status', '=', status));
  if (stakeholderType) found.push(eb('registration.stakeholderType', '=', stakeholderType));
  if (organization) found.push(isFrom(organization));
  if (locale) found.push(eb('party.locale', '=', locale));
  if (filters.importId !== undefined)
    found.push(
      filters.importId === null
        ? eb('party.importId', 'is', null)
        : eb('party.importId', '=', filters.importId),
    );
  found.push(...atTable(filters), ...toHearFrom(filters), ...seen(filters));
  if (filters.isTwice) found.push(looksTwice);
  for (const word of searchWords(filters.text)) {
    found.push(
      sql<boolean>`unaccent(lower(concat_ws(' ', registration.first_name, registration.last_name,
        registration.organization, registration.email, registration.phone, registration.short_code,
        left(registration.short_code, 4) || '-' || right(registration.short_code, 4), party.companion_name))) like unaccent(${word})`,
    );
  }
  return eb.and(found);
}

/** Most filters need not look into the parties. */
export function asksParty({ text, locale, importId }: RegistrationFilters): boolean {
  return searchWords(text).length > 0 || locale !== undefined || importId !== undefined;
}

function atTable({ switchEventId, table }: RegistrationFilters): Expression<SqlBool>[] {
  if (table === undefined) return [];
  if (table === null) return [sql<boolean>`registration.work_table_id is null`];
  return [
    sql<boolean>`registration.work_table_id in (
      select id from work_table where switch_event_id = ${switchEventId} and number = ${table})`,
  ];
}

function toHearFrom({ switchEventId, isUnanswered, isToCall }: RegistrationFilters): Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = [];
  if (isUnanswered)
    found.push(
      sql<boolean>`registration.status = 'confirmed' and registration.asked_at is not null
        and (registration.kept_at is null or registration.kept_at < registration.asked_at)`,
    );
  if (isToCall)
    found.push(
      sql<boolean>`registration.id in (
        select registration_id from message where switch_event_id = ${switchEventId} and state = 'to_tell')`,
    );
  return found;
}

function seen({ presence }: RegistrationFilters): Expression<SqlBool>[] {
  if (!presence) return [];
  const { sessionId } = presence;
  const there = sql<boolean>`exists (select 1 from attendance a where a.registration_id = registration.id
    ${sessionId ? sql`and a.session_id = ${sessionId}` : sql``})`;
  return presence.isThere ? [there] : [sql<boolean>`registration.status = 'confirmed' and not ${there}`];
}
