import type { Kysely } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';
import { REACHED_COLUMNS } from './reached-columns';

/** Notices whose moment has come and that are not done, earliest first; only those of Switches that take place. */
export function selectDueNotices(db: Kysely<Database>, now: Date, limit: number) {
  return db
    .selectFrom('scheduledNotice')
    .innerJoin('switchEvent', 'switchEvent.id', 'scheduledNotice.switchEventId')
    .select(['scheduledNotice.id', 'scheduledNotice.hubId'])
    .where('scheduledNotice.doneAt', 'is', null)
    .where('scheduledNotice.dueAt', '<=', now)
    .where('switchEvent.status', '=', 'published')
    .orderBy('scheduledNotice.dueAt')
    .limit(limit)
    .execute();
}

/** Holds one notice that is still due, with its Switch as it is now; undefined where another process has it. */
export function takeDueNotice(trx: Trx, id: string, now: Date) {
  return trx
    .selectFrom('scheduledNotice')
    .innerJoin('switchEvent', 'switchEvent.id', 'scheduledNotice.switchEventId')
    .select([
      'scheduledNotice.id',
      'scheduledNotice.switchEventId',
      'scheduledNotice.kind',
      'scheduledNotice.days',
      'scheduledNotice.dueAt',
      'switchEvent.startsAt',
      'switchEvent.endsAt',
    ])
    .where('scheduledNotice.id', '=', id)
    .where('scheduledNotice.doneAt', 'is', null)
    .where('scheduledNotice.dueAt', '<=', now)
    .where('switchEvent.status', '=', 'published')
    .forUpdate('scheduledNotice')
    .skipLocked()
    .executeTakeFirst();
}

/** True where a later reminder of the same Switch is due by now too: then it says all that there is to say. */
export async function isNextReminderDue(
  trx: Trx,
  notice: { switchEventId: string; dueAt: Date },
  now: Date,
): Promise<boolean> {
  const row = await trx
    .selectFrom('scheduledNotice')
    .select('id')
    .where('switchEventId', '=', notice.switchEventId)
    .where('kind', '=', 'reminder')
    .where('dueAt', '>', notice.dueAt)
    .where('dueAt', '<=', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function markNoticeDone(trx: Trx, id: string, at: Date, recipients: number): Promise<void> {
  await trx.updateTable('scheduledNotice').set({ doneAt: at, recipients }).where('id', '=', id).execute();
}

/** Everybody with a place, with how they are reached. */
export function selectConfirmedPeople(db: Kysely<Database>, switchEventId: string) {
  return confirmedPeople(db, switchEventId).execute();
}

/** Those of them who were seen at one of its sessions. */
export function selectPresentPeople(db: Kysely<Database>, switchEventId: string) {
  return confirmedPeople(db, switchEventId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('attendance')
          .select('attendance.registrationId')
          .whereRef('attendance.registrationId', '=', 'registration.id'),
      ),
    )
    .execute();
}

export async function hasAttendance(db: Kysely<Database>, switchEventId: string): Promise<boolean> {
  const row = await db
    .selectFrom('attendance')
    .select('registrationId')
    .where('switchEventId', '=', switchEventId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function confirmedPeople(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('registration')
    .innerJoin('party', 'party.id', 'registration.partyId')
    .select([...REACHED_COLUMNS, 'registration.emailRefusedAt'])
    .where('registration.switchEventId', '=', switchEventId)
    .where('registration.status', '=', 'confirmed')
    .orderBy('registration.arrival');
}

/** What decides whether a reminder or thanks still holds. */
export function selectNoticed(db: Kysely<Database>, registrationId: string) {
  return db
    .selectFrom('registration')
    .innerJoin('switchEvent', 'switchEvent.id', 'registration.switchEventId')
    .select([
      'registration.status',
      'registration.erasedAt',
      'switchEvent.status as switchStatus',
      'switchEvent.startsAt',
    ])
    .where('registration.id', '=', registrationId)
    .executeTakeFirst();
}
