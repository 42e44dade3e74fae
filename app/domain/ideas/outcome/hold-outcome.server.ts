import type { Trx } from '~db/in-transaction';
import { lockOutcome, type OutcomeRow } from '~db/queries/idea-outcomes';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';

export type HoldRefusal = 'not-allowed' | 'not-found' | 'stale';

/**
 * Takes an idea that staff write about: nobody else changes it until the transaction ends. One that was changed since
 * the viewer saw it is refused, with who it was and where the idea is now.
 */
export async function holdOutcome(
  trx: Trx,
  ctx: Ctx,
  wanted: { idea: number; expectedVersion: number },
): Promise<Result<OutcomeRow, HoldRefusal>> {
  if (!can(ctx.viewer, 'follow-outcome', { hubId: ctx.hub.id })) return refused('not-allowed');
  const idea = await lockOutcome(trx, ctx.hub.id, wanted.idea);
  if (!idea) return refused('not-found');
  if (idea.version === wanted.expectedVersion) return ok(idea);
  const { movedByName, boardColumn, version } = idea;
  return refused('stale', { who: movedByName ?? '', where: boardColumn, version });
}
