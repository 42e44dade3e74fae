import { findHub } from '~/domain/hubs/find-hub.server';
import { digestMorning, oweMentionDigest } from '~/domain/triage/tell-mentions.server';
import type { Db } from '~db/connect.server';
import { selectDueDigests, selectHubsWithMentions } from '~db/queries/idea-notes';

/** Writes each morning to whoever notes mention. Several processes may look at once: each e-mail is owed by one. */
export async function tellMentioned(db: Db, now: Date, report: (error: unknown) => void): Promise<void> {
  for (const hubId of await selectHubsWithMentions(db)) {
    const hub = await findHub(db, hubId);
    if (!hub) continue;
    const due = await selectDueDigests(db, { hubId, now, ...digestMorning(hub.timeZone, now) });
    // Whatever fails for one person, the others have their turn.
    for (const digest of due)
      await oweMentionDigest({ db, hub, viewer: { kind: 'system' }, locale: 'fr', now }, digest).catch(
        report,
      );
  }
}
