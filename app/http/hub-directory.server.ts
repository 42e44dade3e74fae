import { findHub, listHubHosts } from '~/domain/hubs/find-hub.server';
import type { Hub } from '~/domain/hubs/hub';
import { hubVersion } from '~/domain/hubs/hub-version.server';
import type { Db } from '~db/connect.server';
import { shareNext } from './share-next';

/** No hub could be found: the database was never seeded, or HUB names none. */
class NoHub extends Error {
  override name = 'NoHub';
}

/** Host names change when a hub is added, which is rare: they are read again after this time. */
const HOSTS_AGE_MS = 60_000;

/** Hubs by host name, remembered for as long as nothing of the hub itself has changed. */
export class HubDirectory {
  readonly #hubs = new Map<string, { version: number; hub: Hub }>();
  readonly #versions = new Map<string, () => Promise<number>>();
  #hosts: Map<string, string> | undefined;
  #hostsReadAt = 0;

  constructor(
    readonly db: Db,
    readonly defaultHubId: string,
  ) {}

  /** The hub that this host name belongs to, or the default one. */
  async hubOfHost(host: string): Promise<Hub> {
    const id = await this.idOfHost(host);
    const version = await this.#versionOf(id);
    const known = this.#hubs.get(id);
    if (known?.version === version) return known.hub;
    const hub = await findHub(this.db, id);
    if (!hub) throw new NoHub(`There is no hub "${id}". Run: npm run seed -- --hub ${id}`);
    this.#hubs.set(id, { version, hub });
    return hub;
  }

  /** Asked for each request; requests that come at the same moment ask together. */
  #versionOf(id: string): Promise<number> {
    const ask = this.#versions.get(id) ?? shareNext(() => hubVersion(this.db, id));
    this.#versions.set(id, ask);
    return ask();
  }

  /** What is known without asking the database; undefined before the first request. */
  knownIdOfHost(host: string): string | undefined {
    return this.#hosts ? hubIn(this.#hosts, host, this.defaultHubId) : undefined;
  }

  /** The hub as it was last read, for when the database is away; undefined where it never was. */
  knownHubOfHost(host: string): Hub | undefined {
    return this.#hubs.get(this.knownIdOfHost(host) ?? this.defaultHubId)?.hub;
  }

  async idOfHost(host: string): Promise<string> {
    if (!this.#hosts || Date.now() - this.#hostsReadAt > HOSTS_AGE_MS) {
      this.#hosts = await listHubHosts(this.db);
      this.#hostsReadAt = Date.now();
    }
    return hubIn(this.#hosts, host, this.defaultHubId);
  }
}

/** Names of hosts have no case. */
function hubIn(hosts: ReadonlyMap<string, string>, host: string, otherwise: string): string {
  return hosts.get(host.toLowerCase()) ?? otherwise;
}
