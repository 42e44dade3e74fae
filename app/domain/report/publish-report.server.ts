import { inTransaction, type Trx } from '~db/in-transaction';
import { updateSwitch } from '~db/queries/switches-write';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { holdReport, type ReportRefusal } from './hold-report.server';

export type PublishReportResult = Result<null, ReportRefusal | 'not-over'>;

/** From now on the Switch is reported: its public page tells how many came, the summary and the photos. Not before its end. */
export function publishReport(ctx: Ctx, switchEventId: string): Promise<PublishReportResult> {
  return inTransaction(ctx.db, async (trx): Promise<PublishReportResult> => {
    const held = await holdReport(trx, ctx, switchEventId);
    if (!held.ok) return held;
    if (ctx.now < held.value.endsAt) return refused('not-over');
    if (!held.value.reportedAt) await write(trx, ctx, switchEventId, ctx.now);
    return ok(null);
  });
}

/** Takes it off the public page again, to mend it. */
export function withdrawReport(ctx: Ctx, switchEventId: string): Promise<PublishReportResult> {
  return inTransaction(ctx.db, async (trx): Promise<PublishReportResult> => {
    const held = await holdReport(trx, ctx, switchEventId);
    if (!held.ok) return held;
    if (held.value.reportedAt) await write(trx, ctx, switchEventId, null);
    return ok(null);
  });
}

async function write(trx: Trx, ctx: Ctx, switchEventId: string, reportedAt: Date | null): Promise<void> {
  await updateSwitch(trx, switchEventId, { reportedAt });
  await recordHistory(trx, ctx, [
    {
      subject: 'event_report',
      subjectId: switchEventId,
      switchEventId,
      act: reportedAt ? 'published' : 'withdrawn',
    },
  ]);
}
