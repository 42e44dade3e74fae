import type { AppLoadContext } from '@remix-run/node';
import type { VoicesView } from '~/components/voice/voices-view';
import { readComments } from '~/domain/ideas/comments/read-comments.server';
import { readSupport } from '~/domain/ideas/supports/read-support.server';
import { formatDay } from '~/i18n/format-time';
import { IDEA_DONE } from '~/paths';
import { supporterOf } from './supporter.server';

/** What others say of an idea, and what its reader has just done about it. */
export async function voicesOf(
  context: AppLoadContext,
  request: Request,
  idea: { id: string; number: number; zoneTimeZone: string },
): Promise<VoicesView> {
  const { ctx } = context;
  const support = await readSupport(ctx, idea.number, supporterOf(context, request));
  const comments = await readComments(ctx, idea.id);
  return {
    number: idea.number,
    support: support ?? { count: 0, isMine: false },
    comments: comments.map(({ at, ...comment }) => ({
      ...comment,
      day: formatDay(ctx.locale, idea.zoneTimeZone, at),
    })),
    done: doneOf(new URL(request.url).searchParams.get('voix')),
  };
}

function doneOf(said: string | null): VoicesView['done'] {
  const keys = Object.keys(IDEA_DONE) as (keyof typeof IDEA_DONE)[];
  return keys.find((key) => IDEA_DONE[key] === said) ?? null;
}
