import { findHub } from '~/domain/hubs/find-hub.server';
import { giveNotice } from '~/domain/notices/give-notice.server';
import type { Db } from '~db/connect.server';
import { selectDueNotices } from '~db/queries/due-notices';
import { withdrawPastNotices } from '~db/queries/phone-calls';

const AT_ONCE = 50;

/**
 * Owes the reminders and thanks whose moment has come, and takes back those to be said by voice that are not true any
 * more. Several processes may look at once: each notice is given by one of them.
 */
export async function giveDueNotices(db: Db, now: Date, report: (error: unknown) => void): Promise<void> {
  await withdrawPastNotices(db, now);
  for (const { id, hubId } of await selectDueNotices(db, now, AT_ONCE)) {
    const hub = await findHub(db, hubId);
    if (!hub) continue;
    // Whatever fails for one Switch, the others have their turn.
    await giveNotice({ db, hub, viewer: { kind: 'system' }, locale: 'fr', now }, id).catch(report);
  }
}
