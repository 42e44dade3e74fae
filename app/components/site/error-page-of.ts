import { isRouteErrorResponse } from '@remix-run/react';
import { type ErrorKind, errorKindOf } from '~/i18n/error-kind';

/** Which page of the dictionary tells what went wrong; what we cannot name is a breakdown of ours. */
export function errorPageOf(error: unknown): ErrorKind {
  return isRouteErrorResponse(error) ? errorKindOf(error.status) : 'broken';
}
