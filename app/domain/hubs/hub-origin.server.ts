import type { Kysely } from 'kysely';
import { selectHubHosts } from '~db/queries/hub-hosts';
import type { Database } from '~db/schema/database';

/** What of the settings says where the product is. */
export interface Home {
  appUrl: string;
  /** The id of the hub that is served where the host name belongs to none. */
  hub: string;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/**
 * What absolute links of a hub start with, without a trailing slash: APP_URL for the default hub,
 * the same scheme and port with the hub's own host name for the others.
 */
export async function hubOrigin(db: Kysely<Database>, home: Home, hubId: string): Promise<string> {
  if (hubId === home.hub) return home.appUrl;
  const url = new URL(home.appUrl);
  const own = (await selectHubHosts(db, hubId)).filter((host) => !LOOPBACK.has(host));
  // A hub may keep its name on this machine beside its public one: take the kind that APP_URL is of.
  const isLocal = (host: string) => LOOPBACK.has(host) || host.endsWith('.localhost');
  const host = own.find((candidate) => isLocal(candidate) === isLocal(url.hostname)) ?? own[0];
  if (!host) return home.appUrl;
  url.hostname = host;
  return url.origin + url.pathname.replace(/\/+$/, '');
}
