import { updateTable } from '~db/queries/work-tables';
import type { Ctx } from '../context';
import { ok, type Result, refused } from '../result';
import type { TableToMend } from './add-table.server';
import { planTable } from './plan-table';
import { seenTable } from './seen-table';
import { recordTable, type TableRefusal, withHeldTables } from './with-held-tables.server';
import type { TableForm } from './work-table';

/**
 * Writes number, theme and facilitator of a table, over what the form had shown only.
 * @returns refused('stale') where somebody changed it otherwise meanwhile, refused('unknown') where it is gone
 */
export function changeTable(
  ctx: Ctx,
  switchEventId: string,
  { id, seen, form }: { id: string; seen: string; form: TableForm },
): Promise<Result<{ number: number }, TableRefusal | 'stale'> | TableToMend> {
  return withHeldTables(ctx, switchEventId, async ({ trx, tables }) => {
    const before = tables.find((table) => table.id === id);
    if (!before) return refused('unknown' as const);
    const { plan, problems } = planTable(
      form,
      tables.filter((table) => table.id !== id),
    );
    if (problems.length > 0) return { ...refused('to-mend' as const), problems };
    if (seenTable(plan) === seenTable(before)) return ok({ number: plan.number });
    if (seen !== seenTable(before)) return refused('stale' as const);
    await updateTable(trx, id, plan);
    await recordTable(trx, ctx, switchEventId, 'table-changed', { before, after: plan });
    return ok({ number: plan.number });
  });
}
