import { type BoardColumn, type IdeaForm, stageOf } from '~/domain/ideas/idea';
import { formName, stateName, wordingOf } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { paths } from '~/paths';
import { selectIdeaOfMessage } from '~db/queries/messages-idea';
import { type IdeaDecidedProps, ideaDecided } from '~emails/letters/idea-decided';
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
  const decision = decisionOf(room, idea);
  return {
    frame,
    letter: ideaDecided({ ...props, ...decision }),
    unsubscribe: unsubscribeOf(
      room,
      fill(frame.words.ideaDecided.unsubscribeSubject, { number: idea.number }),
    ),
  };
}

/** The decision that was owed; the answers only while it is still the present one. */
function decisionOf(
  { ctx, row }: MessageRoom,
  idea: IdeaRow,
): Pick<IdeaDecidedProps, 'stage' | 'state' | 'form' | 'reason' | 'answers'> {
  const told = row.details as { column?: BoardColumn; form?: IdeaForm | null; reason?: string };
  const column = told.column ?? idea.boardColumn;
  const wording = wordingOf(ctx.hub, ctx.locale);
  return {
    stage: stageOf(column),
    state: stateName(wording, column),
    form: formName(wording, told.form === undefined ? idea.form : told.form),
    reason: told.reason ?? idea.decisionReason ?? '',
    answers: column === idea.boardColumn ? idea : {},
  };
}

/** An address, not a link: a link would be followed by whatever scans mail. */
function unsubscribeOf({ ctx }: MessageRoom, subject: string): string {
  return `mailto:${ctx.hub.contactEmail}?subject=${encodeURIComponent(subject)}`;
}
