import { inTransaction } from '~db/in-transaction';
import { putNoticeSetting } from '~db/queries/scheduled-notices';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { type HoldRefusal, holdSwitch } from '../switches/hold-switch.server';
import type { NoticeSettings } from './due-moments';
import { noticeSettings } from './notice-settings.server';
import { planNotices } from './plan-notices.server';

/**
 * Sets a Switch's own reminders and thanks, and plans them anew. What was sent stays sent, also where its hour changes.
 * @param seen the version of the settings that the form showed; 0 where the hub's own held
 */
export function saveNoticeSettings(
  ctx: Ctx,
  { id, seen, settings }: { id: string; seen: number; settings: NoticeSettings },
): Promise<Result<null, HoldRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdSwitch(trx, ctx, id);
    if (!held.ok) return held;
    const event = held.value;
    const { version, ...before } = await noticeSettings(trx, event);
    if (version !== seen) return refused('stale', { version });
    const { reminderDays, atMinute, thanks } = settings;
    const values = { reminderDays: [...reminderDays], atMinute, thanks };
    await putNoticeSetting(trx, { switchEventId: id, hubId: event.hubId, ...values, version: version + 1 });
    await recordHistory(trx, ctx, [
      {
        subject: 'switch_event',
        subjectId: id,
        switchEventId: id,
        act: 'reminders-changed',
        before,
        after: values,
      },
    ]);
    if (event.status === 'published') await planNotices(trx, event, ctx.now);
    return ok(null);
  });
}
