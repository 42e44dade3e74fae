import type { HeadersFunction } from '@remix-run/node';

export const KEEP_HEADER = 'Switchboard-Keep';

/**
 * `export { keptHeaders as headers }` in a route: the page is the same for every visitor, so it may be kept
 * until the hub's data changes. A visitor's browser asks each time, and gets 304 while nothing changed.
 */
export const keptHeaders: HeadersFunction = ({ errorHeaders }) =>
  errorHeaders ?? { [KEEP_HEADER]: '1', 'Cache-Control': 'public, no-cache' };
