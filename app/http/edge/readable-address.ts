import { hasReadableHost } from './readable-host';
import type { EdgeCheck } from './refuse-at-edge.server';

const METHODS = new Set(['GET', 'HEAD', 'POST']);
/** Longer than any address of ours with every filter set. */
const MAX_LENGTH = 4_096;
/** Methods, host names and paths that mean something here. What is not even an address is said to be so: 400. */
export const checkAddress: EdgeCheck = (req) => {
  if (!METHODS.has(req.method)) return { status: 405, headers: { Allow: 'GET, HEAD, POST' } };
  if (!hasReadableHost(req)) return { status: 400 };
  const target = req.originalUrl;
  if (target.length > MAX_LENGTH) return { status: 414 };
  if (!isReadable(target)) return { status: 400 };
  // After "..", "%2e" and backslashes are resolved, as every browser will: "//name" would be another site.
  const { pathname } = new URL(`http://host${target}`);
  return pathname.startsWith('//') ? { status: 404 } : undefined;
};

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
