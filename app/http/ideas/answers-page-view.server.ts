import type { AppLoadContext } from '@remix-run/node';
import type { ViewCounts } from '~/components/answers/answers-nav';
import type { WaitingIdea } from '~/components/answers/waiting-lists';
import type { Ctx } from '~/domain/context';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { type AnswerCounts, answersPage, sumOf } from '~/domain/ideas/answers/answers-page.server';
import type { AnswersQuery } from '~/domain/ideas/answers/answers-query';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { ageInWords, answerViews } from './answer-views.server';

type AnswersPage = NonNullable<Awaited<ReturnType<typeof answersPage>>>;

/** What authors are owed, in words; undefined for whoever may not know. */
export async function answersPageView({ ctx, env }: AppLoadContext, query: AnswersQuery) {
  const found = await answersPage(ctx, query);
  if (!found) return undefined;
  const origin = await hubOrigin(ctx.db, env, ctx.hub.id);
  const oldest = oldestOf(found.counts);
  return {
    counts: viewCounts(found.counts),
    prepared: found.counts.prepared,
    oldest: oldest ? ageInWords(ctx, oldest) : '',
    list: { total: found.total, page: found.page, pages: found.pages },
    answers: answerViews(ctx, origin, found.answers),
    waiting: waitingIdeas(ctx, found),
  };
}

/** How many each view holds, whatever the channel. */
export function viewCounts(counts: AnswerCounts): ViewCounts {
  const { owed, leaving, told, on_spot, undecided, questions } = counts;
  return {
    owed: sumOf(owed),
    leaving: sumOf(leaving),
    told: sumOf(told),
    on_spot: sumOf(on_spot),
    undecided,
    questions,
  };
}

/** Since when the oldest answer is owed. */
export function oldestOf({ owed }: AnswerCounts): Date | undefined {
  const moments = owed.map(({ oldestAt }) => new Date(oldestAt).getTime());
  return moments.length === 0 ? undefined : new Date(Math.min(...moments));
}

function waitingIdeas(ctx: Ctx, { undecided, questions }: AnswersPage): WaitingIdea[] {
  const { channels } = dictionaryOf(ctx.locale).answers;
  const channelOf = (contact: keyof typeof channels | 'none') =>
    contact === 'none' ? '' : channels[contact];
  return [
    ...undecided.map(({ number, title, switchTitle, createdAt, authorContact }) => ({
      ...{ number, title, switchTitle, question: '' },
      age: ageInWords(ctx, createdAt),
      channel: channelOf(authorContact),
    })),
    ...questions.map(({ number, title, switchTitle, askedAt, words, authorContact }) => ({
      ...{ number, title, switchTitle, question: words },
      age: ageInWords(ctx, askedAt),
      channel: channelOf(authorContact),
    })),
  ];
}
