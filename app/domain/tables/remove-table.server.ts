import { deleteTable } from '~db/queries/work-tables';
import type { Ctx } from '../context';
import { ok, type Result, refused } from '../result';
import { seenTable } from './seen-table';
import { recordTable, type TableRefusal, withHeldTables } from './with-held-tables.server';

/** Takes a table away; whoever sat at it keeps their place at the Switch, without a table. */
export function removeTable(
  ctx: Ctx,
  switchEventId: string,
  { id, seen }: { id: string; seen: string },
): Promise<Result<{ number: number }, TableRefusal | 'stale'>> {
  return withHeldTables(ctx, switchEventId, async ({ trx, tables }) => {
    const before = tables.find((table) => table.id === id);
    if (!before) return refused('unknown' as const);
    if (seen !== seenTable(before)) return refused('stale' as const);
    await deleteTable(trx, id);
    await recordTable(trx, ctx, switchEventId, 'table-removed', { before });
    return ok({ number: before.number });
  });
}
