import { inTransaction } from '~db/in-transaction';
import { deleteSupport, insertSupport, lockRootIdea, recountSupports } from '~db/queries/idea-supports';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';
import { isIdeaNumber } from '../idea';
import { type Supporter, supporterKey } from './supporter';

export type SupportRefusal = 'not-allowed' | 'not-found';

/**
 * Supports an idea once, however often it is said, or takes that back. The count of the idea at the top of its family
 * is true when it is answered: whoever changes it holds that row meanwhile.
 * No history is kept of it: what somebody took back leaves no trace.
 */
export function supportIdea(
  ctx: Ctx,
  number: number,
  { supporter, supports }: { supporter: Supporter; supports: boolean },
): Promise<Result<{ number: number; supports: number }, SupportRefusal>> {
  if (!isIdeaNumber(number)) return Promise.resolve(refused('not-found'));
  if (!can(ctx.viewer, 'support-idea', { hubId: ctx.hub.id, isPublic: true }))
    return Promise.resolve(refused('not-allowed'));
  return inTransaction(ctx.db, async (trx) => {
    const found = await lockRootIdea(trx, ctx.hub.id, number);
    if (!found) return refused('not-found');
    const key = supporterKey(supporter);
    const isNew = supports
      ? await insertSupport(trx, { ideaId: found.id, rootId: found.rootId, supporter: key, at: ctx.now })
      : await deleteSupport(trx, found.rootId, key);
    if (!isNew) return ok({ number, supports: found.supportCount });
    await recountSupports(trx, [found.rootId]);
    return ok({ number, supports: found.supportCount + (supports ? 1 : -1) });
  });
}
