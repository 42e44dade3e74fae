import { type AnswerView, countAnswers, selectAnswers, selectOwedAnswers } from '~db/queries/idea-answers';
import { countPrepared } from '~db/queries/idea-decisions';
import { countWaitingQuestions, selectWaitingQuestions } from '~db/queries/idea-questions';
import { countWaiting } from '~db/queries/ideas-count';
import { selectUndecided } from '~db/queries/ideas-undecided';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { isUuid } from '../../uuid';
import type { AnswersQuery } from './answers-query';

export type { AnswerRow } from '~db/queries/idea-answers';

const PAGE_SIZE = 30;
/** On paper, and in one file of letters. */
const MOST_ON_PAPER = 500;

/** A page of what authors are owed, were told, asked, or wait for. Undefined for whoever may not know. */
export async function answersPage(ctx: Ctx, query: AnswersQuery) {
  const { db, hub } = ctx;
  if (!can(ctx.viewer, 'triage-ideas', { hubId: hub.id })) return undefined;
  const counts = await answerCounts(ctx);
  const total = totalOf(counts, query);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const at = query.isForPaper
    ? { limit: MOST_ON_PAPER, offset: 0 }
    : { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const { view, channel } = query;
  return {
    counts,
    total,
    page,
    pages,
    answers:
      view === 'undecided' || view === 'questions'
        ? []
        : await selectAnswers(db, { hubId: hub.id, view, channel }, at),
    undecided: view === 'undecided' ? await selectUndecided(db, hub.id, at) : [],
    questions: view === 'questions' ? await selectWaitingQuestions(db, hub.id, at) : [],
  };
}

type Counted = Awaited<ReturnType<typeof countAnswers>>;

/** How many stand in each view, by channel where there is one. */
export async function answerCounts({ db, hub }: Ctx) {
  const of = (view: AnswerView): Promise<Counted> => countAnswers(db, hub.id, view);
  return {
    owed: await of('owed'),
    leaving: await of('leaving'),
    told: await of('told'),
    on_spot: await of('on_spot'),
    undecided: await countWaiting(db, hub.id),
    questions: await countWaitingQuestions(db, hub.id),
    prepared: await countPrepared(db, hub.id),
  };
}

export type AnswerCounts = Awaited<ReturnType<typeof answerCounts>>;

function totalOf(counts: AnswerCounts, { view, channel }: AnswersQuery): number {
  const found = counts[view];
  if (typeof found === 'number') return found;
  return sumOf(channel ? found.filter((each) => each.channel === channel) : found);
}

export function sumOf(counted: Counted): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

/** Some answers that are owed: those of a file of letters. Undefined for whoever may not know. */
export async function owedAnswers(ctx: Ctx, ids: readonly string[]) {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return undefined;
  const known = ids.filter(isUuid).slice(0, MOST_ON_PAPER);
  return known.length === 0 ? [] : selectOwedAnswers(ctx.db, ctx.hub.id, known);
}
