import { inTransaction, type Trx } from '~db/in-transaction';
import { decideReport, type ReportRow, selectReport, setCommentState } from '~db/queries/idea-comments';
import { hideIdea } from '~db/queries/ideas';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';

/** Nothing is wrong; it is taken off public pages; or either is taken back, and the report waits again. */
export type ReportVerdict = 'keep' | 'take-off' | 'reopen';

const STATES = { keep: 'kept', 'take-off': 'taken_off', reopen: 'open' } as const;
const ACTS = {
  keep: 'report-kept',
  'take-off': 'report-agreed',
  reopen: 'report-reopened',
} as const;

/**
 * Decides about a report. Taking off hides the idea, or the comment that it is about; reopening shows again what was
 * taken off by it.
 */
export function moderateReport(
  ctx: Ctx,
  { id, version, verdict }: { id: string; version: number; verdict: ReportVerdict },
): Promise<Result<null, 'not-allowed' | 'stale'>> {
  const { hub, now, viewer } = ctx;
  if (!can(viewer, 'moderate', { hubId: hub.id })) return Promise.resolve(refused('not-allowed'));
  return inTransaction(ctx.db, async (trx) => {
    const before = await selectReport(trx, hub.id, id);
    const by = verdict === 'reopen' ? null : viewer.kind === 'staff' ? viewer.userId : null;
    const set = { state: STATES[verdict], decidedAt: verdict === 'reopen' ? null : now, decidedBy: by };
    const decided = before && (await decideReport(trx, { hubId: hub.id, id, version }, set));
    if (!decided) return refused('stale');
    if (verdict === 'take-off') await takeOff(trx, ctx, decided, by);
    else if (before.state === 'taken_off') await showAgain(trx, ctx, decided);
    await recordHistory(trx, ctx, [{ subject: 'idea', subjectId: decided.ideaId, act: ACTS[verdict] }]);
    return ok(null);
  });
}

type About = Pick<ReportRow, 'ideaId' | 'commentId'>;

async function takeOff(trx: Trx, ctx: Ctx, { ideaId, commentId }: About, by: string | null): Promise<void> {
  const subject = { subject: 'idea', subjectId: ideaId } as const;
  if (commentId) {
    const off = { state: 'refused', refusal: REPORTED, decidedAt: ctx.now, decidedBy: by } as const;
    await setCommentState(trx, commentId, off);
    return recordHistory(trx, ctx, [{ ...subject, act: 'comment-refused' }]);
  }
  await hideIdea(trx, ideaId, { at: ctx.now, by });
  await recordHistory(trx, ctx, [{ ...subject, act: 'idea-hidden' }]);
}

/** What stands for a reason where a report is one: the report says the rest. */
const REPORTED = '–';

async function showAgain(trx: Trx, ctx: Ctx, { ideaId, commentId }: About): Promise<void> {
  const subject = { subject: 'idea', subjectId: ideaId } as const;
  if (commentId) {
    const on = { state: 'shown', refusal: '', decidedAt: ctx.now, decidedBy: null } as const;
    await setCommentState(trx, commentId, on);
    return recordHistory(trx, ctx, [{ ...subject, act: 'comment-shown' }]);
  }
  await hideIdea(trx, ideaId, null);
  await recordHistory(trx, ctx, [{ ...subject, act: 'idea-restored' }]);
}
