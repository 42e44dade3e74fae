import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import { blankPerson } from './blank-person';

/** Months of the calendar in UTC, whatever the zone of the session; kept-until.ts counts the same. */
const keptUntil = sql`(e.ends_at at time zone 'UTC') + make_interval(months => hub.contacts_kept_months)`;

/** Switches of all hubs whose people have been known for as long as their hub says; the longest first. */
export async function selectDueForgetting(
  db: Kysely<Database>,
  now: Date,
  limit: number,
): Promise<{ id: string; hubId: string }[]> {
  const { rows } = await sql<{ id: string; hubId: string }>`
    select e.id, e.hub_id from switch_event e join hub on hub.id = e.hub_id
    where e.people_forgotten_at is null and e.status <> 'draft'
      and ${keptUntil} <= (${now}::timestamptz at time zone 'UTC')
    order by e.ends_at limit ${limit}`.execute(db);
  return rows;
}

/** Says that it is done. @returns false where it was before */
export async function markForgotten(db: Kysely<Database>, switchEventId: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('switchEvent')
    .set({ peopleForgottenAt: at })
    .where('id', '=', switchEventId)
    .where('peopleForgottenAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Forgets everybody of a Switch; who came, as what and when stays. @returns whose registrations these were */
export async function blankPeople(db: Kysely<Database>, switchEventId: string, at: Date): Promise<string[]> {
  const rows = await db
    .updateTable('registration')
    .set((eb) => ({ ...blankPerson(at), version: eb('version', '+', 1) }))
    .where('switchEventId', '=', switchEventId)
    .where('erasedAt', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Forgets who accompanied them. @returns of how many parties */
export async function blankCompanions(db: Kysely<Database>, switchEventId: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('party')
    .set({ companionName: '', companionPhone: '' })
    .where('switchEventId', '=', switchEventId)
    .where((eb) => eb.or([eb('companionName', '<>', ''), eb('companionPhone', '<>', '')]))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/**
 * Blanks what was written to the people of a Switch and to the authors of its ideas: addresses, names and words. What
 * was never sent has nobody to go to any more. @returns how many
 */
export async function blankMessagesOfSwitch(
  db: Kysely<Database>,
  switchEventId: string,
  at: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`update message set
      to_email = null, to_phone = null, to_name = '', subject = null, text_body = null, html_body = null,
      calendar_body = null, details = '{}', last_error = null,
      state = case when state in ('owed', 'queued', 'failed') then 'kept' when state = 'to_tell' then 'told' else state end,
      handled_at = coalesce(handled_at, ${at})
    where switch_event_id = ${switchEventId}
      and (to_email is not null or to_phone is not null or to_name <> '' or text_body is not null)`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0n);
}

/** Forgets what the files were called that people came in by: a name may stand there. @returns how many */
export async function blankFileNames(db: Kysely<Database>, switchEventId: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('registrationImport')
    .set({ fileName: '' })
    .where('switchEventId', '=', switchEventId)
    .where('fileName', '<>', '')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Deletes who was ticked when and on which device at the door; that they came stays. @returns how many */
export async function deleteDoorChanges(db: Kysely<Database>, switchEventId: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('doorChange')
    .where('switchEventId', '=', switchEventId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
