import type { Insertable, Kysely } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';
import type { NoticeSettingTable } from '../schema/notice-setting';
import type { ScheduledNoticeTable } from '../schema/scheduled-notice';

/** The notices of one Switch, earliest first. */
export function selectNotices(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('scheduledNotice')
    .select(['id', 'kind', 'days', 'atMinute', 'dueAt', 'doneAt', 'recipients'])
    .where('switchEventId', '=', switchEventId)
    .orderBy('dueAt')
    .orderBy('days', 'desc')
    .execute();
}

/** The Switch's own choice, where it made one. */
export function selectNoticeSetting(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('noticeSetting')
    .select(['reminderDays', 'atMinute', 'thanks', 'version'])
    .where('switchEventId', '=', switchEventId)
    .executeTakeFirst();
}

/** What a new Switch wants of its reminders and thanks. */
export async function insertNoticeSetting(
  trx: Trx,
  row: { hubId: string; switchEventId: string; reminderDays: number[]; atMinute: number; thanks: boolean },
): Promise<void> {
  await trx.insertInto('noticeSetting').values(row).execute();
}

export async function selectHubReminderDays(db: Kysely<Database>, hubId: string): Promise<number[]> {
  const row = await db.selectFrom('hub').select('reminderDays').where('id', '=', hubId).executeTakeFirst();
  return row?.reminderDays ?? [];
}

export async function putNoticeSetting(trx: Trx, row: Insertable<NoticeSettingTable>): Promise<void> {
  const { reminderDays, atMinute, thanks, version } = row;
  await trx
    .insertInto('noticeSetting')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('switchEventId').doUpdateSet({ reminderDays, atMinute, thanks, version }),
    )
    .execute();
}

/** Puts these in the place of what there was under the same kind and days; they are to be done again. */
export async function putNotices(trx: Trx, rows: Insertable<ScheduledNoticeTable>[]): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .insertInto('scheduledNotice')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['switchEventId', 'kind', 'days']).doUpdateSet({
        atMinute: (eb) => eb.ref('excluded.atMinute'),
        dueAt: (eb) => eb.ref('excluded.dueAt'),
        doneAt: null,
        recipients: 0,
      }),
    )
    .execute();
}

export async function deleteNotices(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await trx.deleteFrom('scheduledNotice').where('id', 'in', ids).execute();
}

/** What was still to leave about a Switch never will. */
export async function dropOpenNotices(trx: Trx, switchEventId: string): Promise<void> {
  await trx
    .deleteFrom('scheduledNotice')
    .where('switchEventId', '=', switchEventId)
    .where('doneAt', 'is', null)
    .execute();
}
