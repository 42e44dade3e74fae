import type { AppLoadContext } from '@remix-run/node';
import { PREVIEW_SIZE } from '~/documents/preview-size';
import type { Locale } from '~/domain/context';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { paths } from '~/paths';

/** What other sites are told of a page of ours that they link to or show. Addresses are absolute. */
export interface SharedPage {
  url: string;
  /** Where it is told how to show this page within another. */
  oembed: string;
  locale: Locale;
  picture?: { address: string; alt: string; width: number; height: number };
}

/**
 * @param path of the page, from `paths`
 * @param picture of a page that has one: its path, and what is to be read on it
 */
export async function sharedPage(
  { ctx, env }: AppLoadContext,
  path: string,
  picture?: { path: string; alt: string },
): Promise<SharedPage> {
  const { locale } = ctx;
  const origin = await hubOrigin(ctx.db, env, ctx.hub.id);
  const url = `${origin}${path}`;
  const query = new URLSearchParams({ url, format: 'json' });
  if (locale !== 'fr') query.set('lang', locale);
  const shared = { url, oembed: `${origin}${paths.oembed()}?${query}`, locale };
  if (!picture) return shared;
  const address = `${origin}${picture.path}${locale === 'fr' ? '' : `?lang=${locale}`}`;
  return { ...shared, picture: { address, alt: picture.alt, ...PREVIEW_SIZE } };
}
