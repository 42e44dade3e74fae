import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import type { Env } from '~/env.server';

const POLICY = 'Content-Security-Policy';

export interface SecurityHeaders {
  /** For answers that Remix or Express make: with a nonce of their own in `res.locals`. */
  protect: RequestHandler;
  /** Name, value, name, value… for kept pages. They hold no inline script, so theirs need no nonce and never change. */
  ofKeptPages: readonly string[];
}

/**
 * A strict policy: scripts and styles from here only, inline scripts by nonce, no frame, no third party at all.
 * `strict-origin-when-cross-origin` because `no-referrer` makes browsers send `Origin: null` with plain forms.
 */
export function securityHeaders(env: Pick<Env, 'appUrl' | 'mode'>): SecurityHeaders {
  const always = Object.entries(headersOf(env));
  const policy = always.find(([name]) => name === POLICY)?.[1] ?? '';
  return {
    ofKeptPages: always.flat(),
    protect(_req, res, next) {
      const nonce = randomBytes(16).toString('base64');
      res.locals.nonce = nonce;
      for (const [name, value] of always) res.setHeader(name, value);
      res.setHeader(POLICY, policy.replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`));
      next();
    },
  };
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
