import { findHub } from '~/domain/hubs/find-hub.server';
import { callUnanswered } from '~/domain/switches/postponing/call-unanswered.server';
import type { Db } from '~db/connect.server';
import { LockBusy } from '~db/lock';
import { selectAwaitingAnswers } from '~db/queries/postponing';

/**
 * Whoever did not answer by e-mail whether they keep their place at a new date is called. Several processes may look
 * at once: the verb takes the Switch's lock, and the second finds nobody left.
 */
export async function callDueUnanswered(db: Db, now: Date, report: (error: unknown) => void): Promise<void> {
  for (const { id, hubId } of await selectAwaitingAnswers(db, now)) {
    const hub = await findHub(db, hubId);
    if (!hub) continue;
    try {
      await callUnanswered({ db, hub, viewer: { kind: 'system' }, locale: 'fr', now }, id);
    } catch (error) {
      if (!(error instanceof LockBusy)) report(error);
    }
  }
}
