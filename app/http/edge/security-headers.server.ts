import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import type { Env } from '~/env.server';
import { isOpenToPartners } from './open-to-partners';

const POLICY = 'Content-Security-Policy';

export interface SecurityHeaders {
  /** For answers that Remix or Express make: with a nonce of their own in `res.locals`. */
  protect: RequestHandler;
  /**
   * Name, value, name, value… for the kept page of this address. It has no nonce: the inline scripts that it runs are
   * named by their hashes.
   */
  ofKeptPage(address: string, scripts: readonly string[]): readonly string[];
}

/** What a page may not have that another site shows, and what it needs instead. */
const CLOSING = 'X-Frame-Options';
const OPENING: Readonly<Record<string, string>> = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

/**
 * A strict policy: scripts and styles from here only, inline scripts by nonce, no frame, no third party at all.
 * `strict-origin-when-cross-origin` because `no-referrer` makes browsers send `Origin: null` with plain forms.
 */
export function securityHeaders(env: Pick<Env, 'appUrl' | 'mode'>): SecurityHeaders {
  const closed = headersOf(env);
  const open = openHeadersOf(closed);
  const [keptClosed, keptOpen] = [closed, open].map((headers) => Object.entries(headers).flat());
  return {
    ofKeptPage(address, scripts) {
      const kept = (isOpenToPartners(address) ? keptOpen : keptClosed) ?? [];
      if (scripts.length === 0) return kept;
      return kept.map((value, n) => (kept[n - 1] === POLICY ? running(value, scripts.join(' ')) : value));
    },
    protect(req, res, next) {
      const nonce = randomBytes(16).toString('base64');
      res.locals.nonce = nonce;
      const headers = isOpenToPartners(req.originalUrl) ? open : closed;
      for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
      res.setHeader(POLICY, running(headers[POLICY] ?? '', `'nonce-${nonce}'`));
      next();
    },
  };
}

/** The policy that also lets these inline scripts run. */
function running(policy: string, scripts: string): string {
  return policy.replace("script-src 'self'", () => `script-src 'self' ${scripts}`);
}

/** The same for what other sites may show: in a frame, or fetched by their pages. */
function openHeadersOf(closed: Record<string, string>): Record<string, string> {
  const { [CLOSING]: _closing, [POLICY]: policy = '', ...rest } = closed;
  const framed = policy.replace("frame-ancestors 'none'", 'frame-ancestors *');
  return { ...rest, [POLICY]: framed, ...OPENING };
}

/** What helmet would set, asked once: it works them out anew for each answer, and they only differ by the nonce. */
function headersOf(env: Pick<Env, 'appUrl' | 'mode'>): Record<string, string> {
  const headers: Record<string, string> = {};
  const recorder = {
    setHeader: (name: string, value: string) => Object.assign(headers, { [name]: value }),
    removeHeader: () => undefined,
  };
  helmet(options(env))({} as IncomingMessage, recorder as unknown as ServerResponse, (error) => {
    if (error) throw error;
  });
  return headers;
}

function options(env: Pick<Env, 'appUrl' | 'mode'>): HelmetOptions {
  const https = env.appUrl.startsWith('https:');
  const dev = env.mode === 'dev';
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: dev ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: dev ? ["'self'", 'ws:'] : ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  };
}
