import { inTransaction } from '~db/in-transaction';
import { renameTemplate as writeName } from '~db/queries/switch-templates';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import type { CopyToMend } from '../switches/copy/draft-from-copy.server';
import { planTemplateName } from './plan-template-name';
import { readTemplate } from './switch-template.server';

/** @returns refused('stale') where somebody else named it otherwise since `seen` */
export async function renameTemplate(
  ctx: Ctx,
  { id, name: typed, seen }: { id: string; name: string; seen: string },
): Promise<Result<null, 'unknown' | 'forbidden' | 'stale'> | CopyToMend> {
  const template = await readTemplate(ctx, id);
  if (!template) return refused('unknown');
  if (!template.mayChange) return refused('forbidden');
  const { name, problems } = planTemplateName(typed);
  if (problems.length > 0) return { ...refused('to-mend' as const), problems };
  if (name === template.name) return ok(null);
  if (seen !== template.name) return refused('stale');
  return inTransaction(ctx.db, async (trx) => {
    if (!(await writeName(trx, { id, hubId: ctx.hub.id, name, seen })))
      return {
        ...refused('to-mend' as const),
        problems: [{ field: 'name' as const, reason: 'nameTaken' as const, facts: {} }],
      };
    const names = { before: { name: seen }, after: { name } };
    await recordHistory(trx, ctx, [{ subject: 'switch_template', subjectId: id, act: 'renamed', ...names }]);
    return ok(null);
  });
}
