import type { Request, Response } from 'express';
import { isReadAsItComes, maxBodyBytes } from './body-size';

/**
 * An Express request as the web's, for Remix. A body is read here, whole: forms are short, and whoever leaves
 * half-way must not have half a form carried out. Only pages that take many pictures read theirs while it arrives.
 * @throws TypeError for an address that is no URL; an error of status 400 where the body breaks off
 */
export async function webRequestOf(req: Request, res: Response): Promise<globalThis.Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (typeof value === 'string') headers.set(name, value);
    else for (const each of value ?? []) headers.append(name, each);
  }
  // Where it comes from was judged at the edge (same-origin.ts), which knows APP_URL and what `null` may mean:
  // Remix's own comparison knows neither, and answers 500.
  headers.delete('origin');
  const url = new URL(`${req.protocol}://${req.headers.host ?? 'localhost'}${req.originalUrl}`);
  const isRead = req.method === 'GET' || req.method === 'HEAD';
  return new globalThis.Request(url, {
    method: req.method,
    headers,
    // A page that nobody waits for need not be finished; a form that has come is carried out.
    ...(isRead ? { signal: signalOf(res) } : await bodyOf(req)),
  });
}

function signalOf(res: Response): AbortSignal {
  const controller = new AbortController();
  res.on('close', () => {
    if (!res.writableFinished) controller.abort();
  });
  return controller.signal;
}

async function bodyOf(req: Request): Promise<RequestInit> {
  if (!isReadAsItComes(req.path)) return { body: await readBody(req) };
  const chunks = countedBody(req);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return { body, duplex: 'half' };
}

/** @throws an error of status 413 where it goes on for too long */
async function* countedBody(req: Request): AsyncGenerator<Uint8Array> {
  const most = maxBodyBytes(req.path);
  let size = 0;
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > most) throw Object.assign(new Error('the body is too long'), { status: 413 });
    yield chunk;
  }
}

/** The whole body, or as much of it as shows that it is too long. */
async function readBody(req: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  const most = maxBodyBytes(req.path);
  try {
    // The connection stays open, also for a body that is not read to its end: there is an answer to send.
    for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size > most) break;
    }
  } catch (error) {
    throw Object.assign(new Error('the body broke off', { cause: error }), { status: 400 });
  }
  return new Uint8Array(Buffer.concat(chunks));
}
