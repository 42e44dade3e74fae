import type { IncomingHttpHeaders } from 'node:http';
import type { Request } from 'express';

/** The same visitor's request, seen otherwise: another address or method, other headers. The original is left as it is. */
export function requestView(
  req: Request,
  over: { method: 'GET'; url?: string; headers: IncomingHttpHeaders },
): Request {
  const { url = req.originalUrl, method, headers } = over;
  const read = (value: unknown) => ({ configurable: true, enumerable: true, writable: true, value });
  return Object.create(req, {
    method: read(method),
    url: read(url),
    originalUrl: read(url),
    headers: read(headers),
  });
}
