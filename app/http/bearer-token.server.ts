import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a request shows this token (`Authorization: Bearer …`); however it fails, it takes the same time. */
export function bearsToken(request: Request, token: string): boolean {
  const shown = /^Bearer\s+(\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(shown), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
