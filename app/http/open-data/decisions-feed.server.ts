import type { AppLoadContext } from '@remix-run/node';
import { Feed } from 'feed';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { type DecidedIdea, latestDecisions, publicVersion } from '~/domain/open-data/open-rows.server';
import { formName, stateName, wordingOf } from '~/domain/vocabulary/vocabulary';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { paths } from '~/paths';
import { escapeHtml } from '../escape-html';

/** The latest decisions as RSS 2.0: what was decided of which idea, and why. Names nobody. 304 where it is known. */
export async function decisionsFeed(
  request: Request,
  { ctx, env }: AppLoadContext,
  zoneSlug: string | null,
): Promise<Response> {
  const zone = ctx.hub.zones.find(({ slug }) => slug === zoneSlug);
  const etag = `"decisions-${zone?.slug ?? ''}-${ctx.locale}-${await publicVersion(ctx)}"`;
  const headers = new Headers({ ETag: etag, 'Cache-Control': 'public, no-cache', Vary: 'Cookie' });
  if (request.headers.get('If-None-Match')?.includes(etag))
    return new Response(null, { status: 304, headers });
  headers.set('Content-Type', 'application/rss+xml; charset=utf-8');
  const origin = await hubOrigin(ctx.db, env, ctx.hub.id);
  const text = dictionaryOf(ctx.locale).openData.feed;
  const decided = await latestDecisions(ctx, zone?.id);
  const feed = new Feed({
    title: fill(text.title, { hub: zone?.name ?? ctx.hub.name }),
    description: text.description,
    id: origin + paths.board(),
    link: origin + paths.board(),
    language: ctx.locale,
    copyright: text.licence,
    updated: decided[0]?.decidedAt ?? ctx.now,
    feedLinks: { rss: origin + paths.decisionsFeed() },
  });
  for (const idea of decided) feed.addItem(itemOf(ctx, idea, origin));
  return new Response(feed.rss2(), { headers });
}

function itemOf(ctx: AppLoadContext['ctx'], idea: DecidedIdea, origin: string) {
  const wording = wordingOf(ctx.hub, ctx.locale);
  const { feed } = dictionaryOf(ctx.locale).openData;
  const link = origin + paths.idea(idea.number);
  const state = [stateName(wording, idea.boardColumn), formName(wording, idea.form)]
    .filter(Boolean)
    .join(', ');
  const date = idea.decidedAt ?? ctx.now;
  return {
    // The library closes a section of text once only: a title that does it twice would break the feed.
    title: fill(feed.item, { title: idea.title, state }).replaceAll(']]>', ']] >'),
    // Decided again, it is news again.
    id: `${link}#${date.getTime()}`,
    link,
    date,
    // What readers show as HTML.
    description: [idea.decisionReason ?? '', fill(feed.from, { switch: idea.switchTitle })]
      .map(escapeHtml)
      .join('<br>'),
  };
}
