import type { AppLoadContext } from '@remix-run/node';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import type { FeedAsk } from '~/domain/switches/calendar-feed.server';
import { calendarPhrases } from '~/i18n/calendar-phrases';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { paths } from '~/paths';

/** What a feed needs of this request: its language, and where its links lead. */
export async function feedAskOf({ ctx, env }: AppLoadContext): Promise<FeedAsk> {
  const origin = await hubOrigin(ctx.db, env, ctx.hub.id);
  return {
    origin,
    phrases: calendarPhrases(ctx.locale, dictionaryOf(ctx.locale)),
    urlOf: (slug) => origin + paths.switchEvent(slug),
  };
}
