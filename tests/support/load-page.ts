import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import type { Ctx } from '~/domain/context';

const env = { appUrl: 'http://localhost:3000', hub: 'hub-du-sud' };

export interface PageAsk {
  /** Path and query, "/switchs?zone=alpes". */
  url?: string;
  params?: Record<string, string>;
}

/** Calls a loader as Remix would, with a real Request and a context built by hand. */
export function loadPage<Loaded>(
  loader: (args: LoaderFunctionArgs) => Loaded,
  ctx: Ctx,
  { url = '/', params = {} }: PageAsk = {},
): Loaded {
  const context = { ctx, env } as unknown as AppLoadContext;
  return loader({ context, params, request: new Request(`${env.appUrl}${url}`) });
}

/** The status that a loader threw, or undefined where it answered. */
export async function statusOf(loading: () => unknown): Promise<number | undefined> {
  try {
    await loading();
    return undefined;
  } catch (thrown) {
    return (thrown as { init?: { status?: number } }).init?.status;
  }
}
