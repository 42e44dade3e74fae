import { decisionToSay } from '~/domain/ideas/answers/decision-to-say';
import { familyNews } from '~/domain/ideas/answers/family-news';
import { kindOfColumn } from '~/domain/ideas/idea';
import { groupShortCode } from '~/domain/registrations/short-code';
import { formName, stateName, wordingOf } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { paths } from '~/paths';
import { selectIdeaOfMessage, selectQuestionOfMessage } from '~db/queries/messages-idea';
import type { Letter } from '~emails/letter';
import { type IdeaDecidedProps, ideaDecided } from '~emails/letters/idea-decided';
import { ideaMerged, ideaParted, ideaSplit } from '~emails/letters/idea-family';
import { ideaQuestion } from '~emails/letters/idea-question';
import { type IdeaProps, ideaReceived } from '~emails/letters/idea-received';
import { frameOf, type MessageRoom } from './message-room.server';
import type { Draft } from './rendered-message';

type IdeaRow = NonNullable<Awaited<ReturnType<typeof selectIdeaOfMessage>>>;

/** Undefined where the idea is gone. */
export async function draftIdea(room: MessageRoom): Promise<Draft | undefined> {
  const { ctx, row, origin } = room;
  const idea = row.ideaId ? await selectIdeaOfMessage(ctx.db, ctx.hub.id, row.ideaId) : undefined;
  if (!idea) return undefined;
  const frame = frameOf(room, 'idea');
  const props: IdeaProps = { frame, ideaTitle: idea.title, ideaUrl: origin + paths.idea(idea.number) };
  if (row.kind === 'idea-received') return { frame, letter: ideaReceived(props) };
  if (row.kind === 'idea-question') return draftQuestion(room, props, idea.number);
  return {
    frame,
    letter: letterOf(room, idea, props),
    unsubscribe: unsubscribeOf(
      room,
      fill(frame.words.ideaDecided.unsubscribeSubject, { number: idea.number }),
    ),
  };
}

/** Undefined where it is not asked any more. */
async function draftQuestion(
  { ctx, row, origin }: MessageRoom,
  props: IdeaProps,
  number: number,
): Promise<Draft | undefined> {
  const question = row.ideaQuestionId ? await selectQuestionOfMessage(ctx.db, row.ideaQuestionId) : undefined;
  if (!question) return undefined;
  const { words, code } = question;
  const answerUrl = origin + paths.replyWith(number, code);
  const letter = ideaQuestion({ ...props, question: words, answerUrl, code: groupShortCode(code) });
  return { frame: props.frame, letter };
}

function letterOf(room: MessageRoom, idea: IdeaRow, props: IdeaProps): Letter {
  const news = familyNews(room.row);
  if (news?.what === 'merged') return ideaMerged({ ...props, ...news, into: news.other });
  if (news?.what === 'split') return ideaSplit({ ...props, ...news });
  if (news) return ideaParted({ ...props, from: news.what === 'parted' ? news.other : null });
  return ideaDecided({ ...props, ...decisionOf(room, idea) });
}

/** The decision that was owed; the answers only while it is still the present one. */
function decisionOf(
  { ctx, row }: MessageRoom,
  idea: IdeaRow,
): Pick<IdeaDecidedProps, 'stage' | 'state' | 'form' | 'reason' | 'answers' | 'answer' | 'isCorrection'> {
  const { column, form, ...said } = decisionToSay(row.details, idea);
  const wording = wordingOf(ctx.hub, ctx.locale);
  return {
    ...said,
    state: stateName(wording, column),
    form: formName(wording, form),
    answers: column === idea.boardColumn ? answersOf(idea) : {},
  };
}

/** Those of what it is now: a service keeps what was answered when it was a prototype. */
function answersOf(idea: IdeaRow): IdeaDecidedProps['answers'] {
  const { deliverer, deliveryPlace, deliveryWhen, deliveryAudience, lead, need, nextTest } = idea;
  const kind = kindOfColumn(idea.boardColumn);
  if (kind === 'service') return { deliverer, deliveryPlace, deliveryWhen, deliveryAudience };
  return kind === 'prototype' ? { lead, need, nextTest } : {};
}

/** An address, not a link: a link would be followed by whatever scans mail. */
function unsubscribeOf({ ctx }: MessageRoom, subject: string): string {
  return `mailto:${ctx.hub.contactEmail}?subject=${encodeURIComponent(subject)}`;
}
