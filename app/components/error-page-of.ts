import { isRouteErrorResponse } from '@remix-run/react';

const PAGES = {
  400: 'invalid',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  413: 'tooLarge',
  415: 'wrongType',
  429: 'tooMany',
  503: 'unavailable',
} as const;

export type ErrorPageKey = (typeof PAGES)[keyof typeof PAGES] | 'broken';

/** Which page of the dictionary tells what went wrong; what we cannot name is a breakdown of ours. */
export function errorPageOf(error: unknown): ErrorPageKey {
  if (!isRouteErrorResponse(error)) return 'broken';
  return PAGES[error.status as keyof typeof PAGES] ?? 'broken';
}
