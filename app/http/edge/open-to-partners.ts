import { paths } from '~/paths';

const EXACT: ReadonlySet<string> = new Set([paths.embeddedSwitches(), paths.oembed()]);
const PICTURE = /^\/switchs\/[^/]+\/apercu\.png$/;

/**
 * What other sites may show in a page of theirs. Only these very addresses: whatever else leads to the same route
 * (another case, a slash at the end) is as closed as the rest of the site.
 * @param address path and query, as it was asked
 */
export function isOpenToPartners(address: string): boolean {
  const at = address.indexOf('?');
  const path = at < 0 ? address : address.slice(0, at);
  return EXACT.has(path) || PICTURE.test(path);
}
