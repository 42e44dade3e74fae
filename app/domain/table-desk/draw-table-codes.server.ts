import type { Trx } from '~db/in-transaction';
import { selectTableCodes, updateTableCode } from '~db/queries/table-desk';
import type { Ctx } from '../context';
import { drawShortCode } from '../registrations/registering/draw-short-code.server';
import { ok, type Result, refused } from '../result';
import { recordTable, type TableRefusal, withHeldTables } from '../tables/with-held-tables.server';

/** Gives a code to each table of a Switch that has none. @returns how many got one */
export function giveTableCodes(
  ctx: Ctx,
  switchEventId: string,
): Promise<Result<{ given: number }, TableRefusal>> {
  return withHeldTables(ctx, switchEventId, async ({ trx, tables }) => {
    const codes = await selectTableCodes(trx, switchEventId);
    const without = tables.filter(({ id }) =>
      codes.some((each) => each.id === id && each.shortCode === null),
    );
    for (const table of without) {
      await drawFor(trx, ctx, table.id);
      await recordTable(trx, ctx, switchEventId, 'table-code-given', { after: table });
    }
    return ok({ given: without.length });
  });
}

/** Gives a table another code: the former one opens nothing from now on, nor does whoever had typed it. */
export function renewTableCode(
  ctx: Ctx,
  switchEventId: string,
  tableId: string,
): Promise<Result<{ number: number }, TableRefusal>> {
  return withHeldTables(ctx, switchEventId, async ({ trx, tables }) => {
    const table = tables.find(({ id }) => id === tableId);
    if (!table) return refused('unknown' as const);
    await drawFor(trx, ctx, table.id);
    await recordTable(trx, ctx, switchEventId, 'table-code-renewed', { after: table });
    return ok({ number: table.number });
  });
}

/** The codes of a Switch's tables, by table, for whoever may change it: the caller has asked. */
export async function readTableCodes(
  ctx: Pick<Ctx, 'db'>,
  switchEventId: string,
): Promise<Map<string, string>> {
  const rows = await selectTableCodes(ctx.db, switchEventId);
  return new Map(rows.flatMap(({ id, shortCode }) => (shortCode ? [[id, shortCode]] : [])));
}

function drawFor(trx: Trx, ctx: Ctx, id: string): Promise<void> {
  return updateTableCode(trx, id, { shortCode: drawShortCode(), at: ctx.now });
}
