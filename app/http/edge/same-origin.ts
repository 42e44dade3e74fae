import type { Request } from 'express';
import { hasSessionCookie } from '../sign-in/session-cookie';
import type { EdgeCheck } from './refuse-at-edge.server';

const READING = new Set(['GET', 'HEAD']);
const OURS = new Set(['same-origin', 'none']);

/**
 * Forms of other sites must not act in somebody's name. The browser says where a form comes from, in
 * `Sec-Fetch-Site` or in `Origin`; whoever says neither is no browser of today: a script, a kiosk. Those may go
 * on as long as they bring no session, because then there is no name to act in.
 */
export function sameOrigin(appUrl: string): EdgeCheck {
  const home = new URL(appUrl).host;
  return (req) => {
    if (READING.has(req.method)) return undefined;
    return isForeign(req, home) ? { status: 403 } : undefined;
  };
}

function isForeign(req: Request, home: string): boolean {
  const site = req.headers['sec-fetch-site'];
  if (typeof site === 'string' && !OURS.has(site)) return true;
  const { origin, referer } = req.headers;
  // A page that gives no referrer sends "null" with its forms; the browser still says that the site is the same.
  if (origin === 'null') return site !== 'same-origin';
  const from = origin ?? referer;
  if (from !== undefined) return !isOurs(from, req, home);
  return site === undefined && hasSessionCookie(req.headers.cookie);
}

/** Compared without the scheme, which a proxy in front may have taken away. */
function isOurs(from: string, req: Request, home: string): boolean {
  if (!URL.canParse(from)) return false;
  const { host } = new URL(from);
  return host === req.headers.host?.toLowerCase() || host === home || host === forwardedHost(req);
}

/** Believed only where TRUST_PROXY says that a proxy sets it: then Express's own host name is the forwarded one. */
function forwardedHost(req: Request): string | undefined {
  const forwarded = req.get('x-forwarded-host')?.split(',')[0]?.trim().toLowerCase();
  return forwarded?.replace(/:\d+$/, '') === req.hostname?.toLowerCase() ? forwarded : undefined;
}
