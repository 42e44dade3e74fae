import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Env } from '~/env.server';

/**
 * A strict policy: scripts and styles from here only, inline scripts by nonce, no frame, no third party at all.
 * `strict-origin-when-cross-origin` because `no-referrer` makes browsers send `Origin: null` with plain forms.
 */
export function securityHeaders(env: Env): RequestHandler {
  const https = env.appUrl.startsWith('https:');
  const dev = env.mode === 'dev';
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: [
          "'self'",
          (_req, res) => `'nonce-${(res as unknown as { locals: { nonce: string } }).locals.nonce}'`,
        ],
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
  });
  return (req, res, next) => {
    res.locals.nonce = randomBytes(16).toString('base64');
    protect(req, res, next);
  };
}
