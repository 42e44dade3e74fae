import type { fr } from './fr';

export type ErrorKind = keyof typeof fr.errors.pages;

const KINDS: Record<number, ErrorKind> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'notFound',
  405: 'wrongType',
  409: 'conflict',
  413: 'tooLarge',
  414: 'tooLarge',
  415: 'wrongType',
  429: 'tooMany',
  503: 'unavailable',
};

/** Which of the error texts tells about this HTTP status. */
export function errorKindOf(status: number): ErrorKind {
  return KINDS[status] ?? (status < 500 ? 'invalid' : 'broken');
}
