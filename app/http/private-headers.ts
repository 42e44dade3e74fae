import type { HeadersFunction } from '@remix-run/node';

/**
 * `export { privateHeaders as headers }` in a route whose address opens somebody's own page: kept nowhere,
 * found by no search, and the address told to no other site. Not `no-referrer`, with which browsers send
 * `Origin: null` from plain forms.
 */
export const privateHeaders: HeadersFunction = ({ errorHeaders }) => ({
  ...Object.fromEntries(errorHeaders ?? []),
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow',
});
