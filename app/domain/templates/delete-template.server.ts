import { inTransaction } from '~db/in-transaction';
import { deleteTemplate as remove } from '~db/queries/switch-templates';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { readTemplate } from './switch-template.server';

/** Takes a template away; the Switches that were prepared from it stay. */
export async function deleteTemplate(ctx: Ctx, id: string): Promise<Result<null, 'unknown' | 'forbidden'>> {
  const template = await readTemplate(ctx, id);
  if (!template) return refused('unknown');
  if (!template.mayChange) return refused('forbidden');
  return inTransaction(ctx.db, async (trx) => {
    await remove(trx, id);
    const before = { name: template.name };
    await recordHistory(trx, ctx, [{ subject: 'switch_template', subjectId: id, act: 'deleted', before }]);
    return ok(null);
  });
}
