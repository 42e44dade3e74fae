import { KEEP_HEADER } from './kept/kept-headers';

/**
 * A calendar, or 304 where the asker has this very one. The body is made only where it is sent.
 * @param isPrivate of one person: kept by nobody but the program that asks
 */
export async function calendarResponse(
  request: Request,
  calendar: { etag: string; body(): Promise<Buffer> },
  { isPrivate = false } = {},
): Promise<Response> {
  const headers = new Headers({
    ETag: calendar.etag,
    'Cache-Control': isPrivate ? 'private, no-cache' : 'public, no-cache',
    Vary: 'Accept-Encoding, Cookie',
  });
  if (isPrivate) headers.set('X-Robots-Tag', 'noindex, nofollow');
  if (isKnown(request.headers.get('If-None-Match'), calendar.etag))
    return new Response(null, { status: 304, headers });
  headers.set('Content-Type', 'text/calendar; charset=utf-8');
  if (!isPrivate) headers.set(KEEP_HEADER, '1');
  return new WholeResponse(await calendar.body(), { headers });
}

/**
 * An answer whose bytes are handed on as they are: the ordinary one copies them four times between two turns, which
 * at 5 MB holds up every other request, and then once more for the garbage collector. They must not be written to.
 */
class WholeResponse extends Response {
  readonly #bytes: Buffer;

  /** `bytes` fill their ArrayBuffer. */
  constructor(bytes: Buffer, init: ResponseInit) {
    super(streamOf(bytes), init);
    this.#bytes = bytes;
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#bytes.buffer as ArrayBuffer;
  }
}

function streamOf(bytes: Buffer): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

function isKnown(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag);
}
