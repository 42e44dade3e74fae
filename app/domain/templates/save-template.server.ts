import { inTransaction } from '~db/in-transaction';
import { insertTemplate } from '~db/queries/switch-templates';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import type { CopyPart } from '../switches/copy/copy-parts';
import type { CopyToMend } from '../switches/copy/draft-from-copy.server';
import { takeCopy } from '../switches/copy/take-copy.server';
import { planTemplateName } from './plan-template-name';

/** Keeps the chosen parts of a Switch under a name, for everybody who organises in this hub. @returns its id */
export async function saveTemplate(
  ctx: Ctx,
  { id, parts, name: typed }: { id: string; parts: readonly CopyPart[]; name: string },
): Promise<Result<{ id: string }, 'unknown' | 'forbidden'> | CopyToMend> {
  const taken = await takeCopy(ctx, id, parts);
  if (!taken.ok) return taken;
  const { name, problems } = planTemplateName(typed);
  if (problems.length > 0) return { ...refused('to-mend' as const), problems };
  return inTransaction(ctx.db, async (trx) => {
    const templateId = await insertTemplate(trx, {
      hubId: ctx.hub.id,
      name,
      content: JSON.stringify(taken.value.copy),
      createdBy: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
      createdAt: ctx.now,
    });
    if (!templateId)
      return {
        ...refused('to-mend' as const),
        problems: [{ field: 'name' as const, reason: 'nameTaken' as const, facts: {} }],
      };
    await recordHistory(trx, ctx, [
      {
        subject: 'switch_template',
        subjectId: templateId,
        switchEventId: id,
        act: 'saved',
        after: { name, parts },
      },
    ]);
    return ok({ id: templateId });
  });
}
