import { type Insertable, type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { RegistrationImportTable } from '../schema/registration-import';
import { REACHED_COLUMNS } from './reached-columns';

export async function insertImport(
  db: Kysely<Database>,
  row: Insertable<RegistrationImportTable>,
): Promise<void> {
  await db.insertInto('registrationImport').values(row).execute();
}

/** The import that this form made before. */
export async function selectImportByForm(
  db: Kysely<Database>,
  switchEventId: string,
  formId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('registrationImport')
    .select('id')
    .where('switchEventId', '=', switchEventId)
    .where('formId', '=', formId)
    .executeTakeFirst();
  return row?.id;
}

export function selectImport(db: Kysely<Database>, switchEventId: string, id: string) {
  return db
    .selectFrom('registrationImport')
    .selectAll()
    .where('switchEventId', '=', switchEventId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The latest first, with how many of their people are still there. */
export function selectImports(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('registrationImport as i')
    .select(['i.id', 'i.fileName', 'i.people', 'i.tells', 'i.createdAt', 'i.undoneAt'])
    .select(
      sql<number>`(select count(*)::int from party p join registration r on r.party_id = p.id
        where p.import_id = i.id and r.status = 'confirmed')`.as('confirmed'),
    )
    .select(
      sql<number>`(select count(*)::int from party p join registration r on r.party_id = p.id
        where p.import_id = i.id and r.status = 'waitlisted')`.as('waiting'),
    )
    .where('i.switchEventId', '=', switchEventId)
    .orderBy('i.createdAt', 'desc')
    .limit(20)
    .execute();
}

export interface KnownAs {
  hasEmail: boolean;
  hasName: boolean;
  hasPhone: boolean;
}

/** What of these people is registered at the Switch already, by their place in the list. */
export async function selectKnownAmong(
  db: Kysely<Database>,
  switchEventId: string,
  people: readonly { firstName: string; lastName: string; email: string; phone: string }[],
): Promise<Map<number, KnownAs>> {
  const list = (key: keyof (typeof people)[number]) => people.map((person) => person[key]);
  const { rows } = await sql<KnownAs & { place: number }>`
    with asked as (
      select place::int - 1 as place, folded_name(first_name, last_name) as name, email, phone
      from unnest(${list('firstName')}::text[], ${list('lastName')}::text[], ${list('email')}::text[],
        ${list('phone')}::text[]) with ordinality as t (first_name, last_name, email, phone, place)
    ),
    found as (
      select place,
        exists (select 1 from registration r where r.switch_event_id = ${switchEventId} and r.email_is_own
          and r.status <> 'cancelled' and lower(r.email) = a.email) as has_email,
        exists (select 1 from registration r where r.switch_event_id = ${switchEventId}
          and r.status <> 'cancelled' and folded_name(r.first_name, r.last_name) = a.name) as has_name,
        exists (select 1 from registration r where r.switch_event_id = ${switchEventId}
          and r.status <> 'cancelled' and r.phone = a.phone) as has_phone
      from asked a
    )
    select place, has_email, has_name, has_phone from found where has_email or has_name or has_phone`.execute(
    db,
  );
  return new Map(rows.map(({ place, ...known }) => [place, known]));
}

/** Everybody of an import, with whether they were told anything, and whether anything happened to them since. */
export async function selectImportedPeople(db: Kysely<Database>, importId: string) {
  return db
    .selectFrom('registration')
    .innerJoin('party', 'party.id', 'registration.partyId')
    .select(['registration.status', ...REACHED_COLUMNS])
    .select(
      sql<boolean>`exists (select 1 from message m where m.registration_id = registration.id
        and (m.state in ('sent', 'told') or (m.state = 'queued' and m.attempts > 0)))`.as('isTold'),
    )
    .select(
      sql<boolean>`(
        exists (select 1 from history h where h.subject = 'registration' and h.subject_id = registration.id::text
          and h.act not in ('registered', 'promoted'))
        or exists (select 1 from phone_call c where c.registration_id = registration.id)
        or exists (select 1 from attendance a where a.registration_id = registration.id)
        or exists (select 1 from registration o where o.merged_into = registration.id)
        or registration.private_note <> '')`.as('isTouched'),
    )
    .where('party.importId', '=', importId)
    .where('registration.erasedAt', 'is', null)
    .orderBy('registration.arrival')
    .execute();
}

/** Removes people who never heard of us, with what was to be written to them and their parties. */
export async function deletePeople(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update message set registration_id = null, to_email = null, to_phone = null, to_name = '',
      subject = null, text_body = null, html_body = null, calendar_body = null, details = '{}'
    where registration_id = any(${ids}::uuid[])`.execute(db);
  const { rows } = await sql<{ partyId: string }>`delete from registration where id = any(${ids}::uuid[])
    returning party_id`.execute(db);
  const partyIds = rows.map((row) => row.partyId);
  await sql`delete from party p where p.id = any(${partyIds}::uuid[])
    and not exists (select 1 from registration r where r.party_id = p.id)`.execute(db);
}

export async function markUndone(db: Kysely<Database>, id: string, at: Date): Promise<void> {
  await db.updateTable('registrationImport').set({ undoneAt: at }).where('id', '=', id).execute();
}
