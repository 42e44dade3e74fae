import { findHub } from '~/domain/hubs/find-hub.server';
import { oweDeskNews } from '~/domain/mediation/owe-desk-news.server';
import type { Db } from '~db/connect.server';
import { selectDeskNews } from '~db/queries/desk-news';

/** One change may tell many people, one after the other: the e-mail waits until it is quiet. */
const QUIET_MS = 2 * 60_000;

/** Writes to mediators whose people something new is to be told to. Several processes may look at once. */
export async function tellMediators(db: Db, now: Date, report: (error: unknown) => void): Promise<void> {
  const quietSince = new Date(now.getTime() - QUIET_MS);
  for (const news of await selectDeskNews(db, { now, quietSince })) {
    const hub = await findHub(db, news.hubId);
    if (!hub) continue;
    // Whatever fails for one organization, the others have their turn.
    await oweDeskNews({ db, hub, viewer: { kind: 'system' }, locale: 'fr', now }, news).catch(report);
  }
}
