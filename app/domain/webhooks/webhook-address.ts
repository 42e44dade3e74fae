import ipaddr from 'ipaddr.js';

export const WEBHOOK_ADDRESS_LENGTH = 500;
const HTTPS_PORT = '';
/** Below it stand the services of a machine; 443 is the only one that is meant for us. */
const FIRST_FREE_PORT = 1024;

export type AddressProblem = 'addressWrong' | 'addressNotSecure' | 'addressPrivate' | 'addressLong';

/**
 * The address of another software, as it is kept. Names are looked up again at each call: what a name leads to may
 * change.
 */
export function readWebhookAddress(typed: string): { url: string } | { problem: AddressProblem } {
  if (typed.length > WEBHOOK_ADDRESS_LENGTH) return { problem: 'addressLong' };
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return { problem: 'addressWrong' };
  if (url.protocol === 'http:') return { problem: 'addressNotSecure' };
  if (url.username || url.password) return { problem: 'addressWrong' };
  if (url.port !== HTTPS_PORT && Number(url.port) < FIRST_FREE_PORT) return { problem: 'addressWrong' };
  if (isLocalName(url.hostname)) return { problem: 'addressPrivate' };
  url.hash = '';
  return { url: url.href };
}

function isLocalName(hostname: string): boolean {
  const host = bareHost(hostname);
  if (ipaddr.isValid(host)) return !isPublicAddress(host);
  // A name without a dot is one of a network of ours.
  return !host.includes('.') || /(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host);
}

/** "[::1]" → "::1": how a URL writes an IPv6 address. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/**
 * True for an address that anybody on the Internet may be reached at. Everything else (this machine, private networks,
 * a cloud's own services, multicast, what only wraps another address) is refused.
 * Source: IANA special-purpose registries, by the ranges of ipaddr.js.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}
