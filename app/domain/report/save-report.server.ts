import { inTransaction } from '~db/in-transaction';
import { insertReport, selectReport, updateReport } from '~db/queries/report';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import type { ReportText } from './event-report';
import { holdReport, type ReportRefusal } from './hold-report.server';

type Written = Omit<ReportText, 'version'>;

/** Keeps what the team wrote, if nobody wrote something else since `seen`. The same text twice is written once. */
export async function saveReport(
  ctx: Ctx,
  switchEventId: string,
  { seen, text }: { seen: number; text: Written },
): Promise<Result<null, ReportRefusal | 'stale'>> {
  return inTransaction(ctx.db, async (trx): Promise<Result<null, ReportRefusal | 'stale'>> => {
    const held = await holdReport(trx, ctx, switchEventId);
    if (!held.ok) return held;
    const now = await selectReport(trx, switchEventId);
    if (now && isSame(now, text)) return ok(null);
    if ((now?.version ?? 0) !== seen) return refused('stale');
    const row = { ...text, kind: text.kind || null, updatedAt: ctx.now };
    if (now) await updateReport(trx, switchEventId, row);
    else await insertReport(trx, { ...row, switchEventId, hubId: ctx.hub.id });
    // Of the summary only that it changed: it is long, and may speak of people.
    await recordHistory(trx, ctx, [
      {
        subject: 'event_report',
        subjectId: switchEventId,
        switchEventId,
        act: 'written',
        after: factsOf(text),
      },
    ]);
    return ok(null);
  });
}

function factsOf({ level, kind, headcount }: Written) {
  return { level, kind, headcount };
}

function isSame(now: Omit<Written, 'kind'> & { kind: string | null }, text: Written): boolean {
  return (
    now.summary === text.summary &&
    now.organiser === text.organiser &&
    now.level === text.level &&
    (now.kind ?? '') === text.kind &&
    now.headcount === text.headcount
  );
}
