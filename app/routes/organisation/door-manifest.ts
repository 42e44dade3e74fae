import type { LoaderFunctionArgs } from '@remix-run/node';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { paths } from '~/paths';

/** What installs the welcome desk of one Switch on a phone or a tablet. The same for everybody. */
export function loader({ context, params }: LoaderFunctionArgs) {
  const { locale, hub } = context.ctx;
  const { title } = dictionaryOf(locale).door;
  const home = paths.door(encodeURIComponent(params.switch ?? ''));
  const manifest = {
    name: `${title} – ${hub.name}`,
    short_name: title,
    lang: locale,
    id: home,
    start_url: home,
    scope: home,
    display: 'standalone',
    background_color: '#fcf7ee',
    theme_color: '#fcf7ee',
    icons: [
      { src: '/door-icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/door-icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'no-cache' },
  });
}
