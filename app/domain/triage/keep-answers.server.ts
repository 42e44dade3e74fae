import { inTransaction } from '~db/in-transaction';
import { type DraftRow, selectDraft, upsertDraft } from '~db/queries/idea-drafts';
import { selectQueueIdea } from '~db/queries/ideas-queue';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import type { KeptAnswers } from './kept-answers';

/** The answers that are kept for an idea: hub staff only. A decision that is newer has used them. */
export async function readKept(
  ctx: Ctx,
  idea: { id: string; decidedAt: Date | null },
): Promise<DraftRow | undefined> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return undefined;
  const draft = await selectDraft(ctx.db, idea.id);
  return draft && (idea.decidedAt === null || draft.savedAt > idea.decidedAt) ? draft : undefined;
}

/** Keeps answers without deciding. Those that somebody else kept meanwhile are not written over. */
export async function keepAnswers(
  ctx: Ctx,
  number: number,
  { answers, expected }: { answers: KeptAnswers; expected: number },
): Promise<Result<{ version: number }, 'not-allowed' | 'not-found' | 'stale'>> {
  const { viewer, hub } = ctx;
  if (viewer.kind !== 'staff' || !can(viewer, 'triage-ideas', { hubId: hub.id }))
    return refused('not-allowed');
  return inTransaction(ctx.db, async (trx) => {
    const idea = await selectQueueIdea(trx, hub.id, number);
    if (!idea) return refused('not-found');
    const draft = { ideaId: idea.id, hubId: hub.id, answers, savedBy: viewer.userId, savedAt: ctx.now };
    const version = await upsertDraft(trx, draft, expected);
    if (version === undefined) return refused('stale', { who: (await selectDraft(trx, idea.id))?.who ?? '' });
    const { id: subjectId, switchEventId } = idea;
    await recordHistory(trx, ctx, [{ subject: 'idea', subjectId, switchEventId, act: 'answers-kept' }]);
    return ok({ version });
  });
}
