import type { Kysely } from 'kysely';
import { selectHubReminderDays, selectNoticeSetting } from '~db/queries/scheduled-notices';
import type { Database } from '~db/schema/database';
import type { NoticeSettings } from './due-moments';

/** Nine in the morning. */
const AT_MINUTE = 540;

/** What a Switch wants of its reminders and thanks: its own choice, or what its hub does by default (`version` 0). */
export async function noticeSettings(
  db: Kysely<Database>,
  event: { id: string; hubId: string },
): Promise<NoticeSettings & { version: number }> {
  const own = await selectNoticeSetting(db, event.id);
  if (own) return own;
  const reminderDays = await selectHubReminderDays(db, event.hubId);
  return { reminderDays, atMinute: AT_MINUTE, thanks: true, version: 0 };
}
