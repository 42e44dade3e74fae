import { findHub } from '~/domain/hubs/find-hub.server';
import { giveDigest } from '~/domain/ideas/following/give-digest.server';
import type { Db } from '~db/connect.server';
import { selectDueFollowers } from '~db/queries/idea-digests';

const AT_ONCE = 200;

/** Owes the digest of the month to whoever follows ideas. Several processes may look at once: each month is given once. */
export async function giveDigests(db: Db, now: Date, report: (error: unknown) => void): Promise<void> {
  for (const { id, hubId } of await selectDueFollowers(db, now, AT_ONCE)) {
    const hub = await findHub(db, hubId);
    if (!hub) continue;
    // Whatever fails for one, the others have their turn.
    await giveDigest({ db, hub, viewer: { kind: 'system' }, locale: 'fr', now }, id).catch(report);
  }
}
