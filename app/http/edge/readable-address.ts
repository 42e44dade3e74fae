import type { EdgeCheck } from './refuse-at-edge.server';

const METHODS = new Set(['GET', 'HEAD', 'POST']);
/** Longer than any address of ours with every filter set. */
const MAX_LENGTH = 4_096;
/** A name, an IPv4 or an IPv6 address in brackets, and a port. */
const HOST = /^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?$/i;
const MAX_PORT = 65_535;

/** Methods, host names and paths that mean something here. What is not even an address is said to be so: 400. */
export const checkAddress: EdgeCheck = (req) => {
  if (!METHODS.has(req.method)) return { status: 405, headers: { Allow: 'GET, HEAD, POST' } };
  if (hasSeveralHosts(req.rawHeaders)) return { status: 400 };
  if (!isHost(req.headers.host) || !isForwardedHost(req.headers['x-forwarded-host'])) return { status: 400 };
  const target = req.originalUrl;
  if (target.length > MAX_LENGTH) return { status: 414 };
  if (!isReadable(target)) return { status: 400 };
  // After "..", "%2e" and backslashes are resolved, as every browser will: "//name" would be another site.
  const { pathname } = new URL(`http://host${target}`);
  return pathname.startsWith('//') ? { status: 404 } : undefined;
};

/** Node keeps the first; a proxy in front may have gone by the last. */
function hasSeveralHosts(rawHeaders: readonly string[]): boolean {
  return rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'host').length > 1;
}

function isHost(host: string | undefined): boolean {
  const found = HOST.exec(host ?? '');
  return found !== null && Number(found[1] ?? 0) <= MAX_PORT;
}

function isForwardedHost(host: string | string[] | undefined): boolean {
  return (
    host === undefined || (typeof host === 'string' && host.split(',').every((one) => isHost(one.trim())))
  );
}

/** PostgreSQL has no NUL in its texts, so no address of ours has one either. */
function isReadable(target: string): boolean {
  if (!target.startsWith('/') || target.includes('%00')) return false;
  try {
    decodeURIComponent(target.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
