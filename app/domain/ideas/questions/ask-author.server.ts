import { inTransaction } from '~db/in-transaction';
import { insertQuestion } from '~db/queries/idea-questions';
import { lockIdea } from '~db/queries/ideas';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { oweMessages } from '../../messages/owe-message.server';
import { can } from '../../people/can';
import { drawShortCode } from '../../registrations/registering/draw-short-code.server';
import { ok, type Result, refused } from '../../result';
import { recipientOfAuthor } from '../answers/recipient-of-author';

/**
 * Asks the author of an idea something, by the way they agreed to. One question at a time: the next one waits for its
 * answer.
 */
export function askAuthor(
  ctx: Ctx,
  { idea: number, words }: { idea: number; words: string },
): Promise<Result<{ id: string }, 'not-allowed' | 'not-found' | 'nobody' | 'already-asked'>> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return Promise.resolve(refused('not-allowed'));
  return inTransaction(ctx.db, async (trx) => {
    const idea = await lockIdea(trx, ctx.hub.id, number);
    if (!idea) return refused('not-found');
    const to = recipientOfAuthor(idea);
    if (to.contact === 'none') return refused('nobody');
    const asked = await insertQuestion(trx, {
      hubId: ctx.hub.id,
      ideaId: idea.id,
      words,
      code: drawShortCode(),
      askedBy: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
      askedAt: ctx.now,
    });
    if (!asked) return refused('already-asked');
    const { id: subjectId, switchEventId } = idea;
    await recordHistory(trx, ctx, [{ subject: 'idea', subjectId, switchEventId, act: 'author-asked' }]);
    await oweMessages(trx, ctx, [
      { kind: 'idea-question', to, switchEventId, ideaId: subjectId, ideaQuestionId: asked.id },
    ]);
    return ok(asked);
  });
}
