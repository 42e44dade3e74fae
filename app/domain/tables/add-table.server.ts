import { insertTables } from '~db/queries/work-tables';
import type { Ctx } from '../context';
import { ok, type Refused, type Result, refused } from '../result';
import { planTable, type TableProblem } from './plan-table';
import { recordTable, type TableRefusal, withHeldTables } from './with-held-tables.server';
import type { TableForm } from './work-table';

/** What was typed does not make a table: what is to mend. */
export type TableToMend = Refused<'to-mend'> & { problems: TableProblem[] };

/** Adds a table to a Switch, after the others unless its number says where. @returns its number */
export function addTable(
  ctx: Ctx,
  switchEventId: string,
  form: TableForm,
): Promise<Result<{ number: number }, TableRefusal> | TableToMend> {
  return withHeldTables(ctx, switchEventId, async ({ trx, tables }) => {
    const { plan, problems } = planTable(form, tables);
    if (problems.length > 0) return { ...refused('to-mend' as const), problems };
    await insertTables(trx, [{ hubId: ctx.hub.id, switchEventId, ...plan }]);
    await recordTable(trx, ctx, switchEventId, 'table-added', { after: plan });
    return ok({ number: plan.number });
  });
}
