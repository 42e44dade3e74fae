import { inTransaction } from '~db/in-transaction';
import { selectLastActors, selectSeenIdeas } from '~db/queries/ideas-locked';
import type { Ctx } from '../context';
import { decisionInput } from '../ideas/decision-input';
import { prepareDecision } from '../ideas/decisions/prepare-decision.server';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import { columnOfStage } from '../vocabulary/vocabulary';
import type { ActDone, ActRefusal, LeftIdea } from './act-on-ideas.server';
import { type ChosenIdea, type LeftReason, standingOf } from './bulk-act';
import { MOST_AT_ONCE } from './triage-act';

/**
 * Prepares to decline the chosen ideas, all for one reason, in one transaction. Nothing is public and nobody is told
 * before it is published; until then one click takes it back.
 */
export async function declineIdeas(
  ctx: Ctx,
  { picks, reason }: { picks: readonly ChosenIdea[]; reason: string },
): Promise<Result<ActDone, ActRefusal | 'reason-missing'>> {
  const { viewer, hub } = ctx;
  if (viewer.kind !== 'staff' || !can(viewer, 'triage-ideas', { hubId: hub.id }))
    return refused('not-allowed');
  if (picks.length > MOST_AT_ONCE) return refused('too-many');
  const read = decisionInput.safeParse({ column: columnOfStage(hub, 'declined'), reason });
  if (!read.success) return refused('reason-missing');
  return inTransaction(ctx.db, async (trx) => {
    const done: ActDone = { act: null, done: [], left: [] };
    // One column, then the ideas in the order of their numbers: as whatever else writes on the board does.
    for (const { number, version } of [...picks].sort((a, b) => a.number - b.number)) {
      const [idea] = await selectSeenIdeas(trx, hub.id, [number]);
      const standing = standingOf({ kind: 'declined' }, idea, { version, by: viewer.userId });
      const asked = { idea: number, expectedVersion: version, decision: read.data, act: done.act };
      const prepared =
        standing === 'done' ? await prepareDecision({ ...ctx, db: trx }, asked) : refused(standing);
      if (prepared.ok) {
        done.act = prepared.value.act;
        done.done.push(number);
      } else done.left.push(leftOf(number, idea?.title ?? '', prepared));
    }
    const actors = await namesOf(trx, hub.id, done.left);
    return ok({ ...done, left: done.left.map((each) => ({ ...each, who: actors.get(each.number) ?? '' })) });
  });
}

const REASONS: Readonly<Record<string, LeftReason>> = {
  stale: 'changed',
  changed: 'changed',
  already: 'already',
  prepared: 'prepared',
  'already-prepared': 'prepared',
};

function leftOf(number: number, title: string, { reason }: { reason: string }): LeftIdea {
  return { number, title, reason: REASONS[reason] ?? 'gone', who: '' };
}

async function namesOf(trx: Ctx['db'], hubId: string, left: readonly LeftIdea[]) {
  const changed = left.filter(({ reason }) => reason === 'changed').map(({ number }) => number);
  const ideas = changed.length > 0 ? await selectSeenIdeas(trx, hubId, changed) : [];
  const actors = await selectLastActors(
    trx,
    ideas.map(({ id }) => id),
  );
  return new Map(ideas.map(({ id, number }) => [number, actors.get(id)?.name ?? '']));
}
