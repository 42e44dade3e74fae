import { insertApart } from '~db/queries/registrations-duplicates';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import { withLockedPeople } from '../bulk/with-locked-people.server';

/** Says that two registrations are two people: a father and a son, a couple with one phone. They are not shown again. */
export function tellApart(
  ctx: Ctx,
  switchEventId: string,
  ids: readonly [string, string],
): Promise<Result<null, 'unknown'>> {
  return withLockedPeople(ctx, switchEventId, ids, async ({ trx, people }) => {
    if (people.length !== 2) return refused('unknown');
    const userId = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
    await insertApart(trx, ids, { userId, at: ctx.now });
    await recordHistory(
      trx,
      ctx,
      ids.map((subjectId, at) => ({
        subject: 'registration',
        subjectId,
        switchEventId,
        act: 'told-apart',
        after: { from: ids[1 - at] },
      })),
    );
    return ok(null);
  });
}
