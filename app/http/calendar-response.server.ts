import { KEEP_HEADER } from './kept/kept-headers';

/** A calendar, or 304 where the asker has this very one. The body is made only where it is sent. */
export async function calendarResponse(
  request: Request,
  calendar: { etag: string; fileName: string; body(): Promise<Buffer> },
): Promise<Response> {
  const headers = new Headers({
    ETag: calendar.etag,
    'Cache-Control': 'public, no-cache',
    Vary: 'Accept-Encoding, Cookie',
  });
  if (isKnown(request.headers.get('If-None-Match'), calendar.etag))
    return new Response(null, { status: 304, headers });
  headers.set('Content-Type', 'text/calendar; charset=utf-8');
  headers.set('Content-Disposition', `inline; filename="${calendar.fileName}"`);
  headers.set(KEEP_HEADER, '1');
  return new Response(new Uint8Array(await calendar.body()), { headers });
}

function isKnown(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag);
}
