import type { Trx } from '~db/in-transaction';
import { insertHistory } from '~db/queries/history';
import type { HistoryTable } from '~db/schema/history';
import type { Ctx } from '../context';

export interface HistoryEntry {
  subject: HistoryTable['subject'];
  subjectId: string;
  switchEventId?: string | null;
  /** A verb in the past or a short code: "registered", "cancelled", "moved". */
  act: string;
  /** Only what changed, and never a name, an address or a need: history outlives the people in it. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** Adds to the history who did what, in the transaction that does it. One statement for any number of entries. */
export function recordHistory(trx: Trx, ctx: Ctx, entries: HistoryEntry[]): Promise<void> {
  const { viewer } = ctx;
  return insertHistory(
    trx,
    entries.map((entry) => ({
      hubId: ctx.hub.id,
      at: ctx.now,
      actorKind: viewer.kind,
      actorUserId: viewer.kind === 'staff' ? viewer.userId : null,
      subject: entry.subject,
      subjectId: entry.subjectId,
      switchEventId: entry.switchEventId ?? null,
      act: entry.act,
      before: entry.before ? JSON.stringify(entry.before) : null,
      after: entry.after ? JSON.stringify(entry.after) : null,
    })),
  );
}
