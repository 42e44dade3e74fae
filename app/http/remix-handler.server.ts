import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { Request, Response } from 'express';
import type { BuildContext } from './build-context.server';
import { webRequestOf } from './web-request.server';

export type AskRemix = (req: Request, res: Response) => Promise<globalThis.Response>;

/**
 * Asks Remix for the answer to a request, without sending it. The adapter for Express that Remix ships sends at
 * once; here an answer may be kept, and a failure of the database becomes the 503 that it is instead of a 500.
 */
export function remixHandler(parts: {
  build: () => Promise<ServerBuild>;
  buildContext: BuildContext;
  mode: 'production' | 'development';
}): AskRemix {
  const { build, buildContext, mode } = parts;
  let handle: ReturnType<typeof createRequestHandler> | undefined;
  return async (req, res) => {
    if (!handle || mode === 'development') handle = createRequestHandler(await build(), mode);
    // The whole form first: who asks, and when, is as it stands once there is something to carry out.
    const request = await webRequestOf(req, res);
    const context = await buildContext(req, res);
    const answer = await handle(request, context);
    if (!context.failure || answer.status !== 500) return answer;
    return new globalThis.Response(answer.body, { status: context.failure, headers: answer.headers });
  };
}
