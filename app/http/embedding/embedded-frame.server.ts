import type { AppLoadContext } from '@remix-run/node';
import { type EmbedAsk, embedQuery } from '~/domain/embedding/embed-ask';
import { embeddedSwitches } from '~/domain/embedding/embedded-switches.server';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { paths } from '~/paths';
import { embedTitle } from './embed-title';
import type { Frame } from './frame-code';

/** Enough for one card with its button, or for two and the beginning of a third. */
const HEIGHTS: Readonly<Record<EmbedAsk['kind'], number>> = { switch: 480, zone: 720, hub: 720 };

/** The frame that shows this on another site, or undefined where there is nothing of that name to show. */
export async function embeddedFrame(context: AppLoadContext, ask: EmbedAsk): Promise<Frame | undefined> {
  const { ctx, env } = context;
  const shown = await embeddedSwitches(ctx, ask);
  if (!shown) return undefined;
  const query = embedQuery.write(ask);
  if (ctx.locale !== 'fr') query.set('lang', ctx.locale);
  const origin = await hubOrigin(ctx.db, env, ctx.hub.id);
  return {
    address: `${origin}${paths.embeddedSwitches()}${query.size > 0 ? `?${query}` : ''}`,
    title: embedTitle(dictionaryOf(ctx.locale).embedding, ask, shown.name ?? ctx.hub.name),
    width: null,
    height: HEIGHTS[ask.kind],
  };
}
