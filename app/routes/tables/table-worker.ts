import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { deskBuild } from '~/http/desk-build.server';
import { paths } from '~/paths';

/** The service worker of one table: the same for everybody, so it asks for no code and looks nothing up. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { worker } = await deskBuild(context.env, 'table-desk');
  if (!worker) throw data(null, { status: 404 });
  return new Response(worker, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      // Asked for each time: a new version must not wait for a cache.
      'Cache-Control': 'no-cache',
      // The page of the table and what lies below it, and nothing else of the site.
      'Service-Worker-Allowed': paths.table(encodeURIComponent(params.table ?? '')),
    },
  });
}
