import { renumberTables as writeNumbers } from '~db/queries/work-tables';
import type { Ctx } from '../context';
import { ok, type Result } from '../result';
import { recordTable, type TableRefusal, withHeldTables } from './with-held-tables.server';

/** Closes the gaps: 1, 2, 3… in the order that the tables have. @returns how many got another number */
export function renumberTables(
  ctx: Ctx,
  switchEventId: string,
): Promise<Result<{ changed: number }, TableRefusal>> {
  return withHeldTables(ctx, switchEventId, async ({ trx }) => {
    const changed = await writeNumbers(trx, switchEventId);
    if (changed > 0) await recordTable(trx, ctx, switchEventId, 'tables-renumbered');
    return ok({ changed });
  });
}
