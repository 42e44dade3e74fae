import { inTransaction } from '~db/in-transaction';
import { lockFamilies } from '~db/queries/idea-merges';
import type { Ctx } from '../context';
import { mergeIdeas } from '../ideas/merging/merge-ideas.server';
import { reasonInput } from '../ideas/merging/split-input';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import type { ActDone, ActRefusal } from './act-on-ideas.server';
import type { ChosenIdea } from './bulk-act';
import { previewAct } from './preview-act.server';
import { FEWEST_TO_MERGE, MOST_AT_ONCE } from './triage-act';

export type MergeChosenRefusal = ActRefusal | 'changed' | 'too-few' | 'reason-missing' | 'reason-long';

/**
 * Merges the chosen ideas into one of them, in one transaction and for one reason. Those that changed since they were
 * seen stay on the board and are said; where that is the one to keep, nothing is merged.
 */
export async function mergeChosen(
  ctx: Ctx,
  { picks, into, reason }: { picks: readonly ChosenIdea[]; into: number; reason: string },
): Promise<Result<ActDone, MergeChosenRefusal>> {
  const { viewer, hub } = ctx;
  if (viewer.kind !== 'staff' || !can(viewer, 'merge-ideas', { hubId: hub.id }))
    return refused('not-allowed');
  if (picks.length > MOST_AT_ONCE) return refused('too-many');
  const read = reasonInput.safeParse(reason);
  if (!read.success) return refused(reason.trim() === '' ? 'reason-missing' : 'reason-long');
  return inTransaction(ctx.db, async (trx) => {
    // Before they are looked at: no family changes between what is judged and what is merged.
    await lockFamilies(trx, hub.id);
    const within = { ...ctx, db: trx };
    const { fitting, left } = (await previewAct(within, { kind: 'merged' }, picks)) ?? {
      fitting: [],
      left: [],
    };
    const seen = fitting.map(({ number, version }) => ({ idea: number, expectedVersion: version }));
    const target = seen.find(({ idea }) => idea === into);
    if (seen.length < FEWEST_TO_MERGE) return refused('too-few');
    if (!target) return refused('changed');
    const sources = seen.filter(({ idea }) => idea !== into);
    const merged = await mergeIdeas(within, { sources, target, reason: read.data });
    // Somebody wrote one of them in between: nothing was done yet.
    if (!merged.ok) return refused(merged.reason === 'not-allowed' ? 'not-allowed' : 'changed');
    return ok({ act: merged.value.act, done: seen.map(({ idea }) => idea), left });
  });
}
