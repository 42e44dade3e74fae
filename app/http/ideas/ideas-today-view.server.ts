import type { IdeasTodayView } from '~/components/today/ideas-today';
import type { Ctx } from '~/domain/context';
import { answerCounts } from '~/domain/ideas/answers/answers-page.server';
import { can } from '~/domain/people/can';
import { ageInWords } from './answer-views.server';
import { oldestOf, viewCounts } from './answers-page-view.server';

/** What ideas ask of the hub's staff today; null for whoever does not decide about them. */
export async function ideasTodayView(ctx: Ctx): Promise<IdeasTodayView | null> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return null;
  const counts = await answerCounts(ctx);
  const { owed, undecided, questions } = viewCounts(counts);
  const oldest = oldestOf(counts);
  return {
    prepared: counts.prepared,
    owed,
    undecided,
    questions,
    oldest: oldest ? ageInWords(ctx, oldest) : '',
  };
}
