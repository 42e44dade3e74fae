import { createReadableStreamFromReadable } from '@remix-run/node';
import type { Request, Response } from 'express';

/** An Express request as the web's, for Remix. @throws TypeError for an address that is no URL */
export function webRequestOf(req: Request, res: Response): globalThis.Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (typeof value === 'string') headers.set(name, value);
    else for (const each of value ?? []) headers.append(name, each);
  }
  // Where it comes from was judged at the edge (same-origin.ts), which knows APP_URL and what `null` may mean:
  // Remix's own comparison knows neither, and answers 500.
  headers.delete('origin');
  const controller = new AbortController();
  res.on('close', () => {
    if (!res.writableFinished) controller.abort();
  });
  const url = new URL(`${req.protocol}://${req.headers.host ?? 'localhost'}${req.originalUrl}`);
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
  return new globalThis.Request(url, {
    method: req.method,
    headers,
    signal: controller.signal,
    ...(hasBody ? { body: createReadableStreamFromReadable(req), duplex: 'half' } : {}),
  });
}
