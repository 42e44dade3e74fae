import { demoAccountsOf } from '~db/seeds/demo-accounts';
import type { HubSeed } from '~db/seeds/hub-seed';
import { hubSeeds } from '~db/seeds/hub-seeds';
import { paths } from '../paths';

/** Prints where the demonstration is, hub by hub, and whom one may sign in as. */
export function announceDemo(address: string): void {
  const lines = hubSeeds.flatMap((seed) => [
    '',
    `  ${seed.name}: ${addressOf(seed, address)}`,
    ...demoAccountsOf(seed).map((account) => `    ${account.name}, ${account.role}: ${account.email}`),
  ]);
  process.stdout.write(
    `\n  Switchboard, demonstration: ${address}\n` +
      `  Sign in at ${address}${paths.signIn()}: each of these invented people is a button there.\n` +
      `${lines.join('\n')}\n\n`,
  );
}

/** A hub with a host name of its own on this machine is there; the others are where the demonstration is. */
function addressOf(seed: HubSeed, address: string): string {
  const home = new URL(address);
  if (seed.hosts.includes(home.hostname)) return address;
  const host = seed.hosts.find((candidate) => candidate.endsWith('.localhost'));
  if (!host) return address;
  home.hostname = host;
  return home.origin;
}
