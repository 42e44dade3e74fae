import { isRouteErrorResponse } from '@remix-run/react';
import type { Shell } from './shell';

/** What went wrong, in plain words, and what to do. */
export function ErrorPage({ error }: { error: unknown; shell: Shell | undefined }) {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <h1>{status}</h1>;
}
