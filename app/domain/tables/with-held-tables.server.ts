import { inTransaction, type Trx } from '~db/in-transaction';
import { selectTables } from '~db/queries/work-tables';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import type { Refused } from '../result';
import { type HoldRefusal, holdSwitch } from '../switches/hold-switch.server';
import type { SwitchEvent } from '../switches/switch-event';
import type { WorkTable } from './work-table';

export type TableRefusal = Exclude<HoldRefusal, 'stale'>;

export interface HeldTables {
  trx: Trx;
  event: SwitchEvent;
  tables: WorkTable[];
}

/** Runs `work` on the tables of a Switch under its lock, for whoever may change it. */
export function withHeldTables<Answer>(
  ctx: Ctx,
  switchEventId: string,
  work: (held: HeldTables) => Promise<Answer>,
): Promise<Answer | Refused<TableRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdSwitch(trx, ctx, switchEventId);
    if (!held.ok) return held;
    return work({ trx, event: held.value, tables: await selectTables(trx, switchEventId) });
  });
}

/** Adds to the history what became of a table. Who leads it is nobody else's business: the history outlives people. */
export function recordTable(
  trx: Trx,
  ctx: Ctx,
  switchEventId: string,
  act:
    | 'table-added'
    | 'table-changed'
    | 'table-removed'
    | 'tables-renumbered'
    | 'table-code-given'
    | 'table-code-renewed',
  { before, after }: { before?: Omit<WorkTable, 'id'>; after?: Omit<WorkTable, 'id'> } = {},
): Promise<void> {
  const face = ({ number, theme }: Omit<WorkTable, 'id'>) => ({ number, theme });
  return recordHistory(trx, ctx, [
    {
      subject: 'switch_event',
      subjectId: switchEventId,
      switchEventId,
      act,
      ...(before ? { before: face(before) } : {}),
      ...(after ? { after: face(after) } : {}),
    },
  ]);
}
