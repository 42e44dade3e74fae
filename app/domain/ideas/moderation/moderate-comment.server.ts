import { inTransaction } from '~db/in-transaction';
import { decideComment } from '~db/queries/idea-comments';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';

export type CommentVerdict = { say: 'show' } | { say: 'refuse'; refusal: string } | { say: 'reopen' };

const STATES = { show: 'shown', refuse: 'refused', reopen: 'waiting' } as const;
const ACTS = { show: 'comment-shown', refuse: 'comment-refused', reopen: 'comment-reopened' } as const;

/** Shows a comment, refuses it with a reason, or takes either back: it waits again. */
export function moderateComment(
  ctx: Ctx,
  { id, version, verdict }: { id: string; version: number; verdict: CommentVerdict },
): Promise<Result<null, 'not-allowed' | 'stale' | 'reason-missing'>> {
  if (!can(ctx.viewer, 'moderate', { hubId: ctx.hub.id })) return Promise.resolve(refused('not-allowed'));
  const refusal = verdict.say === 'refuse' ? verdict.refusal : '';
  if (verdict.say === 'refuse' && refusal === '') return Promise.resolve(refused('reason-missing'));
  const state = STATES[verdict.say];
  return inTransaction(ctx.db, async (trx) => {
    const decidedBy = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
    const by = state === 'waiting' ? { decidedAt: null, decidedBy: null } : { decidedAt: ctx.now, decidedBy };
    const decided = await decideComment(trx, { hubId: ctx.hub.id, id, version }, { state, refusal, ...by });
    if (!decided) return refused('stale');
    await recordHistory(trx, ctx, [{ subject: 'idea', subjectId: decided.ideaId, act: ACTS[verdict.say] }]);
    return ok(null);
  });
}
