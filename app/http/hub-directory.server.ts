import { findHub, findHubIdByHost } from '~/domain/hubs/find-hub.server';
import type { Hub } from '~/domain/hubs/hub';
import { hubVersion } from '~/domain/hubs/hub-version.server';
import type { Db } from '~db/connect.server';

/** No hub could be found: the database was never seeded, or HUB names none. */
export class NoHub extends Error {
  override name = 'NoHub';
}

/** Hubs by host name, remembered for as long as nothing of the hub itself has changed. */
export class HubDirectory {
  readonly #hubs = new Map<string, { version: number; hub: Hub }>();
  readonly #hosts = new Map<string, string>();

  constructor(
    readonly db: Db,
    readonly defaultHubId: string,
  ) {}

  /** The hub that this host name belongs to, or the default one. */
  async hubOfHost(host: string): Promise<Hub> {
    const id = await this.#idOfHost(host);
    const version = await hubVersion(this.db, id);
    const known = this.#hubs.get(id);
    if (known?.version === version) return known.hub;
    const hub = await findHub(this.db, id);
    if (!hub) throw new NoHub(`There is no hub "${id}". Run: npm run seed -- --hub ${id}`);
    this.#hubs.set(id, { version, hub });
    return hub;
  }

  /** Only hosts that a hub really has are remembered: a stranger's Host header must not fill the memory. */
  async #idOfHost(host: string): Promise<string> {
    const known = this.#hosts.get(host);
    if (known) return known;
    const found = await findHubIdByHost(this.db, host);
    if (found) this.#hosts.set(host, found);
    return found ?? this.defaultHubId;
  }
}
