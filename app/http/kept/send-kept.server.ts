import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeReadableStreamToWritable } from '@remix-run/node';
import type { Request, Response } from 'express';
import { KEEP_HEADER } from './kept-headers';
import { bodyIn, type Encoding, type KeptPage } from './page-store';

/**
 * Sends a kept page: 304 where the visitor has it, else in the best encoding that the visitor takes.
 * @param headers name, value, name, value… besides those of the page itself
 */
export async function sendKept(
  req: IncomingMessage,
  res: ServerResponse,
  page: KeptPage,
  headers: readonly string[] = [],
): Promise<void> {
  const about = [...headers, 'Cache-Control', 'public, no-cache', 'ETag', page.etag];
  about.push('Vary', 'Accept-Encoding, Cookie');
  if (isKnown(req.headers['if-none-match'], page.etag)) {
    res.writeHead(304, about).end();
    return;
  }
  // A picture is compressed already.
  const isPicture = page.contentType.startsWith('image/');
  const encoding = isPicture ? undefined : encodingFor(req.headers['accept-encoding']);
  const body = encoding ? await bodyIn(page, encoding) : page.body;
  about.push('Content-Type', page.contentType, 'Content-Length', String(body.length));
  if (encoding) about.push('Content-Encoding', encoding);
  res.writeHead(200, about).end(req.method === 'HEAD' ? undefined : body);
}

/** Sends an answer of Remix that may not be kept. */
export async function sendWhole(req: Request, res: Response, answer: globalThis.Response): Promise<void> {
  res.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name.toLowerCase() === KEEP_HEADER.toLowerCase()) continue;
    // Set already for whoever is signed in: nothing of theirs is kept, and that is said once.
    if (name.toLowerCase() === 'cache-control' && res.hasHeader(name)) continue;
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

/** The best that the visitor takes; `q=0` means "not this one". */
function encodingFor(header: string | undefined): Encoding | undefined {
  if (!header) return undefined;
  if (TAKES.br.test(header)) return 'br';
  return TAKES.gzip.test(header) ? 'gzip' : undefined;
}

const TAKES = {
  br: /\bbr\b(?!\s*;\s*q=0(\.0*)?(,|\s|$))/i,
  gzip: /\bgzip\b(?!\s*;\s*q=0(\.0*)?(,|\s|$))/i,
};
