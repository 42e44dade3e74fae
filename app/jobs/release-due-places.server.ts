import { findHub } from '~/domain/hubs/find-hub.server';
import { releaseReservedPlaces } from '~/domain/registrations/seats/release-reserved-places.server';
import type { Db } from '~db/connect.server';
import { LockBusy } from '~db/lock';
import { selectDueReleases } from '~db/queries/job-switches';

const AT_ONCE = 50;

/**
 * Opens reserved places whose date has come, and so promotes who waits. Several processes may look at once:
 * the verb takes the Switch's lock and says no to the second.
 */
export async function releaseDuePlaces(db: Db, now: Date, report: (error: unknown) => void): Promise<void> {
  for (const { id, hubId } of await selectDueReleases(db, now, AT_ONCE)) {
    const hub = await findHub(db, hubId);
    if (!hub) continue;
    try {
      await releaseReservedPlaces({ db, hub, viewer: { kind: 'system' }, locale: 'fr', now }, id);
    } catch (error) {
      // Many are registering at this moment: the next turn finds it again. Whatever else fails for one Switch,
      // the others have their turn.
      if (!(error instanceof LockBusy)) report(error);
    }
  }
}
