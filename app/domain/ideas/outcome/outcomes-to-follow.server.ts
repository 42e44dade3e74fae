import { type OutcomeToFollow, selectServicesToFollow, selectTestsToTell } from '~db/queries/idea-outcomes';
import type { Ctx } from '../../context';
import { can } from '../../people/can';

export interface OutcomesToFollow {
  /** Tests whose day is over, of which nothing was told: « à raconter ». */
  tests: OutcomeToFollow[];
  prepare: OutcomeToFollow[];
  /** Ready, but nobody finds them by topic. */
  withoutTopic: OutcomeToFollow[];
}

/** As many of each as somebody reads; whoever is done sees the next ones. */
export const MOST_FOLLOWED = 50;

/** What waits for words of the team. Undefined for whoever may not write them. */
export async function outcomesToFollow(ctx: Ctx): Promise<OutcomesToFollow | undefined> {
  const { db, hub, now } = ctx;
  if (!can(ctx.viewer, 'follow-outcome', { hubId: hub.id })) return undefined;
  return {
    tests: await selectTestsToTell(db, hub.id, now, MOST_FOLLOWED),
    prepare: await selectServicesToFollow(db, hub.id, 'service_to_prepare', MOST_FOLLOWED),
    withoutTopic: await selectServicesToFollow(db, hub.id, 'service_ready', MOST_FOLLOWED),
  };
}
