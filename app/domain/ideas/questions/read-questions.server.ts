import { selectQuestions } from '~db/queries/idea-questions';
import type { Ctx } from '../../context';
import { can } from '../../people/can';

/** Everything that was asked about an idea: hub staff only. */
export async function readQuestions(ctx: Ctx, ideaId: string) {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return [];
  return selectQuestions(ctx.db, ideaId);
}
