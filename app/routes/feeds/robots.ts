import type { LoaderFunctionArgs } from '@remix-run/node';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { KEEP_HEADER } from '~/http/kept/kept-headers';
import { paths } from '~/paths';

/** What is somebody's own, or the team's. Their pages say so too, for whoever arrives by a link. */
const CLOSED = ['/inscriptions/', '/code', '/avis/', '/connexion', '/organisation', '/mediation', '/hub/'];

/** /robots.txt: what search engines may read, and where they find the list of it. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { ctx, env } = context;
  const sitemap = (await hubOrigin(ctx.db, env, ctx.hub.id)) + paths.sitemap();
  const lines = [
    'User-agent: *',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${sitemap}`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, no-cache',
      [KEEP_HEADER]: '1',
    },
  });
}
