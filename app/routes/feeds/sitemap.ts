import type { LoaderFunctionArgs } from '@remix-run/node';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { servicesToFind } from '~/domain/ideas/outcome/services-to-find.server';
import { switchesToFind } from '~/domain/switches/switches-to-find.server';
import { KEEP_HEADER } from '~/http/kept/kept-headers';
import { paths } from '~/paths';

/** /sitemap.xml: every page that a search engine may list. Slugs and origins hold nothing that XML would escape. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { ctx, env } = context;
  const origin = await hubOrigin(ctx.db, env, ctx.hub.id);
  const fixed = [
    paths.home(),
    paths.switches(),
    ...ctx.hub.zones.map(({ slug }) => paths.zone(slug)),
    paths.board(),
    paths.services(),
    paths.embed(),
    paths.accessibility(),
    paths.privacy(),
    paths.legal(),
  ];
  const found = await switchesToFind(ctx);
  const services = await servicesToFind(ctx);
  const urls = [
    ...fixed.map((path) => `<url><loc>${origin}${path}</loc></url>`),
    ...services.map((number) => `<url><loc>${origin}${paths.idea(number)}</loc></url>`),
    ...found.map(
      ({ slug, changedOn }) =>
        `<url><loc>${origin}${paths.switchEvent(slug)}</loc><lastmod>${changedOn}</lastmod></url>`,
    ),
  ];
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
  return new Response(body, {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      'Cache-Control': 'public, no-cache',
      [KEEP_HEADER]: '1',
    },
  });
}
