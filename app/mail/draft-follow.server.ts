import { sealFollowerToken } from '~/domain/ideas/following/follower-token';
import { type BoardColumn, type IdeaForm, stageOf } from '~/domain/ideas/idea';
import { formName, stateName, wordingOf } from '~/domain/vocabulary/vocabulary';
import { paths } from '~/paths';
import { type NewsKind, selectDigestIdeas } from '~db/queries/idea-digests';
import { selectIdeaOfMessage } from '~db/queries/messages-idea';
import { followAsked } from '~emails/letters/follow-asked';
import { followDecided } from '~emails/letters/follow-decided';
import { type DigestLine, followDigest } from '~emails/letters/follow-digest';
import { frameOf, type MessageRoom } from './message-room.server';
import type { Draft } from './rendered-message';

/** What is written to whoever follows ideas. Undefined where what it is about is gone. */
export async function draftFollow(room: MessageRoom): Promise<Draft | undefined> {
  const { row, origin, settings } = room;
  const token = sealFollowerToken(settings.secret, row.followerId ?? '');
  const url = origin + paths.follower(token);
  if (row.kind === 'follow-asked') {
    const frame = frameOf(room, 'followAsked');
    return { frame, letter: followAsked({ frame, url }), unsubscribe: url };
  }
  return row.kind === 'follow-decided' ? draftDecided(room, url) : draftDigest(room, url);
}

async function draftDecided(room: MessageRoom, followUrl: string): Promise<Draft | undefined> {
  const { ctx, row, origin } = room;
  const idea = row.ideaId ? await selectIdeaOfMessage(ctx.db, ctx.hub.id, row.ideaId) : undefined;
  if (!idea) return undefined;
  const { column, form, reason } = row.details as {
    column?: BoardColumn;
    form?: IdeaForm | null;
    reason?: string;
  };
  const frame = frameOf(room, 'follow');
  const now = column ?? idea.boardColumn;
  const wording = wordingOf(ctx.hub, ctx.locale);
  const letter = followDecided({
    frame,
    followUrl,
    ideaTitle: idea.title,
    ideaUrl: origin + paths.idea(idea.number),
    stage: stageOf(now),
    state: stateName(wording, now),
    form: formName(wording, form ?? null),
    reason: reason ?? '',
  });
  return { frame, letter, unsubscribe: followUrl };
}

async function draftDigest(room: MessageRoom, followUrl: string): Promise<Draft | undefined> {
  const { ctx, row, origin } = room;
  const { news = [], more = 0 } = row.details as {
    news?: { number: number; what: NewsKind }[];
    more?: number;
  };
  const what = new Map(news.map((each) => [each.number, each.what]));
  const ideas = await selectDigestIdeas(ctx.db, ctx.hub.id, [...what.keys()]);
  // All of it was taken off meanwhile: an empty letter is none.
  if (ideas.length === 0) return undefined;
  const linesOf = (kind: NewsKind): DigestLine[] =>
    ideas
      .filter(({ number }) => what.get(number) === kind)
      .map(({ number, title, boardColumn, decisionReason }) => ({
        title,
        url: origin + paths.idea(number),
        stage: stageOf(boardColumn),
        reason: decisionReason ?? '',
      }));
  const frame = frameOf(room, 'follow');
  const letter = followDigest({
    ...{ frame, more, followUrl },
    boardUrl: origin + paths.board(),
    parts: {
      ready: linesOf('ready'),
      decided: linesOf('decided'),
      commented: linesOf('commented'),
      new: linesOf('new'),
    },
  });
  return { frame, letter, unsubscribe: followUrl };
}
