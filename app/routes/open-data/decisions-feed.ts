import type { LoaderFunctionArgs } from '@remix-run/node';
import { decisionsFeed } from '~/http/open-data/decisions-feed.server';

/** /decisions.rss: the latest decisions, of the hub or of one zone (`zone`). */
export function loader({ context, request }: LoaderFunctionArgs) {
  return decisionsFeed(request, context, new URL(request.url).searchParams.get('zone'));
}
