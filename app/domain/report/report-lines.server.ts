import { inTransaction, type Trx } from '~db/in-transaction';
import { deleteReportLine, insertCost, insertFollowUp, updateFollowUp } from '~db/queries/report-lines';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { isUuid } from '../uuid';
import type { Cost, FollowUp } from './event-report';
import { holdReport, type ReportRefusal } from './hold-report.server';

type LineResult = Result<null, ReportRefusal>;

/** Writes down who does what, by when. The same form sent twice writes one line: `id` was drawn with it. */
export function addFollowUp(
  ctx: Ctx,
  switchEventId: string,
  line: Omit<FollowUp, 'doneAt'>,
): Promise<LineResult> {
  return write(ctx, switchEventId, line.id, 'follow-up-added', (trx) =>
    insertFollowUp(trx, { ...line, switchEventId, hubId: ctx.hub.id, createdAt: ctx.now }),
  );
}

/** Says that it is done, or that it is not after all. */
export function markFollowUp(
  ctx: Ctx,
  switchEventId: string,
  id: string,
  isDone: boolean,
): Promise<LineResult> {
  return write(ctx, switchEventId, id, isDone ? 'follow-up-done' : 'follow-up-reopened', (trx) =>
    updateFollowUp(trx, { id, switchEventId }, isDone ? ctx.now : null),
  );
}

export function removeFollowUp(ctx: Ctx, switchEventId: string, id: string): Promise<LineResult> {
  return write(ctx, switchEventId, id, 'follow-up-removed', (trx) =>
    deleteReportLine(trx, 'followUp', { id, switchEventId }),
  );
}

export function addCost(ctx: Ctx, switchEventId: string, line: Cost): Promise<LineResult> {
  return write(ctx, switchEventId, line.id, 'cost-added', (trx) =>
    insertCost(trx, { ...line, switchEventId, hubId: ctx.hub.id, createdAt: ctx.now }),
  );
}

export function removeCost(ctx: Ctx, switchEventId: string, id: string): Promise<LineResult> {
  return write(ctx, switchEventId, id, 'cost-removed', (trx) =>
    deleteReportLine(trx, 'switchCost', { id, switchEventId }),
  );
}

/** Nothing is said in the history where nothing changed: a button pressed twice, a line that is gone. */
async function write(
  ctx: Ctx,
  switchEventId: string,
  id: string,
  act: string,
  change: (trx: Trx) => Promise<boolean>,
): Promise<LineResult> {
  if (!isUuid(id)) return refused('unknown');
  return inTransaction(ctx.db, async (trx): Promise<LineResult> => {
    const held = await holdReport(trx, ctx, switchEventId);
    if (!held.ok) return held;
    if (await change(trx))
      await recordHistory(trx, ctx, [
        { subject: 'event_report', subjectId: switchEventId, switchEventId, act, after: { line: id } },
      ]);
    return ok(null);
  });
}
