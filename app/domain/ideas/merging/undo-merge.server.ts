import { inTransaction, type Trx } from '~db/in-transaction';
import { rootOf } from '~db/queries/idea-family';
import {
  endMerge,
  type LockedFamilyIdea,
  lockFamilies,
  lockIdeas,
  selectMerge,
} from '~db/queries/idea-merges';
import { recountSupports } from '~db/queries/idea-supports';
import { updateIdea } from '~db/queries/ideas';
import { withdrawMergeNews, withdrawTheirDecisions } from '~db/queries/messages-merge';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { oweMessages } from '../../messages/owe-message.server';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';
import { recipientOfAuthor } from '../answers/recipient-of-author';

export type UndoMergeRefusal = 'not-allowed' | 'not-found' | 'undone';

/**
 * Takes one merge back, in whatever order others were: its source is on the board again, in its own place, with all that
 * was merged into it. What was owed because of the merge and was not told yet is withdrawn; whoever heard of it
 * hears of this too.
 */
export async function undoMerge(
  ctx: Ctx,
  mergeId: string,
): Promise<Result<{ source: number; root: number }, UndoMergeRefusal>> {
  const { hub, viewer } = ctx;
  if (!can(viewer, 'merge-ideas', { hubId: hub.id })) return refused('not-allowed');
  return inTransaction(ctx.db, async (trx) => {
    await lockFamilies(trx, hub.id);
    const merge = await selectMerge(trx, hub.id, mergeId);
    if (!merge) return refused('not-found');
    if (merge.undoneAt) return refused('undone');
    const root = await rootOf(trx, merge.targetId);
    const ideas = await lockIdeas(trx, hub.id, [...new Set([merge.source, merge.target, root.number])]);
    const source = ideas.find(({ id }) => id === merge.sourceId);
    const target = ideas.find(({ id }) => id === merge.targetId);
    if (!source || !target) return refused('not-found');
    const by = viewer.kind === 'staff' ? viewer.userId : null;
    await endMerge(trx, merge.id, { at: ctx.now, by });
    await updateIdea(trx, source.id, { mergedInto: null, movedAt: ctx.now, movedBy: by });
    await updateIdea(trx, root.id, { movedAt: ctx.now, movedBy: by });
    await recountSupports(trx, [source.id, root.id]);
    await withdrawTheirDecisions(trx, source.id, ctx.now);
    await tell(trx, ctx, { mergeId: merge.id, source, target });
    return ok({ source: source.number, root: root.number });
  });
}

async function tell(
  trx: Trx,
  ctx: Ctx,
  { mergeId, source, target }: { mergeId: string; source: LockedFamilyIdea; target: LockedFamilyIdea },
): Promise<void> {
  const line = ({ id, switchEventId }: LockedFamilyIdea) =>
    ({ subject: 'idea', subjectId: id, switchEventId, act: 'merge-undone' }) as const;
  await recordHistory(trx, ctx, [
    { ...line(source), before: { root: target.number } },
    { ...line(target), before: { original: source.number } },
  ]);
  const withdrawn = await withdrawMergeNews(trx, mergeId, ctx.now);
  if (withdrawn > 0) return;
  await oweMessages(trx, ctx, [
    {
      kind: 'idea-parted',
      to: recipientOfAuthor(source),
      switchEventId: source.switchEventId,
      ideaId: source.id,
      details: { merge: mergeId, from: target.number, title: target.title },
    },
  ]);
}
