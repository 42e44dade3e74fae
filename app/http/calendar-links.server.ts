import type { AppLoadContext } from '@remix-run/node';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { type EventLinks, eventLinks } from '~/domain/switches/event-links';
import { type FeedLinks, feedLinks } from '~/domain/switches/feed-links';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { feedAskOf } from './feed-ask.server';

/** Links that add this Switch to a calendar elsewhere, in the reader's language. */
export async function eventLinksOf(context: AppLoadContext, event: SwitchEvent): Promise<EventLinks> {
  const { phrases, urlOf } = await feedAskOf(context);
  return eventLinks(event, { phrases, url: urlOf(event.slug) });
}

/**
 * Links that subscribe to a calendar of ours. A program sends no cookie, so the address says the language.
 * @param path of the calendar, from `paths`
 */
export async function feedLinksOf(context: AppLoadContext, path: string, name: string): Promise<FeedLinks> {
  const { ctx, env } = context;
  const origin = await hubOrigin(ctx.db, env, ctx.hub.id);
  const language = ctx.locale === 'fr' ? '' : `?lang=${ctx.locale}`;
  return feedLinks(origin + path + language, name);
}
