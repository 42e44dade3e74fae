import { writeReadableStreamToWritable } from '@remix-run/node';
import type { Request, Response } from 'express';
import { KEEP_HEADER } from './kept-headers';
import { bodyIn, type Encoding, type KeptPage } from './page-store';

/** Sends a kept page: 304 where the visitor has it, else in the best encoding that the visitor takes. */
export async function sendKept(req: Request, res: Response, page: KeptPage): Promise<void> {
  res.setHeader('Cache-Control', 'public, no-cache');
  res.setHeader('ETag', page.etag);
  res.setHeader('Vary', 'Accept-Encoding, Cookie');
  if (isKnown(req.headers['if-none-match'], page.etag)) {
    res.statusCode = 304;
    res.end();
    return;
  }
  const encoding = encodingFor(req.headers['accept-encoding'] ?? '');
  const body = encoding ? await bodyIn(page, encoding) : page.body;
  res.setHeader('Content-Type', page.contentType);
  res.setHeader('Content-Length', body.length);
  if (encoding) res.setHeader('Content-Encoding', encoding);
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** Sends an answer of Remix that may not be kept. */
export async function sendWhole(req: Request, res: Response, answer: globalThis.Response): Promise<void> {
  res.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name.toLowerCase() === KEEP_HEADER.toLowerCase()) continue;
    // A route's own policy stands instead of the site's: two would both apply.
    if (name.toLowerCase() === 'content-security-policy') res.setHeader(name, value);
    else res.append(name, value);
  }
  if (answer.body && req.method !== 'HEAD') await writeReadableStreamToWritable(answer.body, res);
  else res.end();
}

function isKnown(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  return (
    header === '*' || header.split(',').some((known) => known.trim().replace(/^W\//, '') === etag.slice(2))
  );
}

/** `q=0` means "not this one". */
function encodingFor(header: string): Encoding | undefined {
  const takes = (name: string) =>
    new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0*)?(,|\\s|$))`, 'i').test(header);
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : undefined;
}
