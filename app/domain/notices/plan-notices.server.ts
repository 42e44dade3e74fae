import type { Trx } from '~db/in-transaction';
import { deleteNotices, putNotices, selectNotices } from '~db/queries/scheduled-notices';
import { localFields } from '../switches/form/local-moment';
import type { SwitchEvent } from '../switches/switch-event';
import { dueMoments, type PlannedNotice } from './due-moments';
import { noticeSettings } from './notice-settings.server';

type Noticed = Pick<SwitchEvent, 'id' | 'hubId' | 'startsAt' | 'endsAt' | 'zone'>;
type Row = Awaited<ReturnType<typeof selectNotices>>[number];

/**
 * Writes when the reminders and the thanks of a Switch leave, from its dates and its settings. To be called under the
 * Switch's lock whenever one of these changes: publishing, saving, postponing.
 *
 * What was done for a day stays done for that day. A Switch that moved has its notices due again at their new moments.
 * What would have been due before `now` is left out: who publishes three days before sends no reminder of a week
 * before, and nobody gets two at once.
 */
export async function planNotices(trx: Trx, event: Noticed, now: Date): Promise<void> {
  const planned = dueMoments(event, await noticeSettings(trx, event));
  const there = await selectNotices(trx, event.id);
  const { timeZone } = event.zone;
  const kept = new Set<PlannedNotice>();
  const gone: string[] = [];
  for (const row of there) {
    const same = planned.find(({ kind, days }) => kind === row.kind && days === row.days);
    if (same && staysAsItIs(row, same, timeZone, now)) kept.add(same);
    else if (!row.doneAt && (!same || same.dueAt <= now)) gone.push(row.id);
  }
  await deleteNotices(trx, gone);
  await putNotices(
    trx,
    planned
      .filter((notice) => !kept.has(notice) && notice.dueAt > now)
      .map((notice) => ({ ...notice, hubId: event.hubId, switchEventId: event.id })),
  );
}

/** Done for that day already, or too late to be done again, or due at the same moment: a server that was down does it yet. */
function staysAsItIs(row: Row, planned: PlannedNotice, timeZone: string, now: Date): boolean {
  const dayOf = (at: Date) => localFields(timeZone, at).day;
  if (!row.doneAt) return row.dueAt.getTime() === planned.dueAt.getTime();
  return planned.dueAt <= now || dayOf(row.dueAt) === dayOf(planned.dueAt);
}
