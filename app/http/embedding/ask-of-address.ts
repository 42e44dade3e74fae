import type { EmbedAsk } from '~/domain/embedding/embed-ask';
import { paths } from '~/paths';

const LONGEST_ADDRESS = 2_000;
const SWITCH = /^\/switchs\/([a-z0-9-]+)$/;
const ZONE = /^\/zones\/([a-z0-9-]+)$/;

/**
 * What a page of ours can be shown as on another site.
 * @param address as somebody copied it from their browser; its query and fragment do not count
 * @returns undefined for an address of another site, or a page that cannot be shown elsewhere
 */
export function askOfAddress(address: string, origins: readonly string[]): EmbedAsk | undefined {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return undefined;
  const { origin, pathname } = new URL(address);
  if (!origins.includes(origin)) return undefined;
  if (pathname === paths.home() || pathname === paths.switches()) return { kind: 'hub' };
  const [slug, zone] = [SWITCH, ZONE].map((pattern) => pattern.exec(pathname)?.[1]);
  if (slug) return { kind: 'switch', slug };
  return zone ? { kind: 'zone', slug: zone } : undefined;
}
