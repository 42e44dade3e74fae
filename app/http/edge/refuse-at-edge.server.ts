import type { Request, RequestHandler, Response } from 'express';
import type { HubDirectory } from '../hub-directory.server';
import { sendWhole } from '../kept/send-kept.server';
import { localeOf } from '../language.server';
import { plainErrorPage } from '../plain-error-page.server';
import type { AskRemix } from '../remix-handler.server';
import { requestView } from '../request-view';

/** Why a request goes no further: the status of the page that says so. */
interface Refusal {
  status: number;
  headers?: Record<string, string>;
}

interface RefusalParts {
  askRemix: AskRemix;
  hubs: HubDirectory;
}

/** Looks at a request before anything else does; undefined lets it through. */
export type EdgeCheck = (req: Request) => Refusal | undefined;

/** Stops what no page should ever have to read, with the page of `/erreur/:status`. The first refusal counts. */
export function refuseAtEdge(checks: readonly EdgeCheck[], parts: RefusalParts): RequestHandler {
  return (req, res, next) => {
    for (const check of checks) {
      const refusal = check(req);
      if (refusal) {
        answer(req, res, refusal, parts).catch(next);
        return;
      }
    }
    next();
  };
}

async function answer(
  req: Request,
  res: Response,
  { status, headers = {} }: Refusal,
  { askRemix, hubs }: RefusalParts,
): Promise<void> {
  res.set({ ...headers, 'Cache-Control': 'no-store' });
  const page = await askRemix(pageRequest(req, `/erreur/${status}`), res).catch(() => undefined);
  if (page?.status === status) return sendWhole(req, res, page);
  res
    .status(status)
    .type('html')
    .send(plainErrorPage(status, localeOf(req), hubs.knownHubOfHost(req.hostname)?.contactPhone));
}

const PLAIN_HOST = /^[a-z0-9.-]+(:\d{1,5})?$/i;

/** The same visitor reading another page: what was refused in the request itself is left out. */
function pageRequest(req: Request, url: string): Request {
  const { cookie, host = '' } = req.headers;
  const headers = {
    host: PLAIN_HOST.test(host) ? host : 'localhost',
    ...(cookie === undefined ? {} : { cookie }),
  };
  return requestView(req, { method: 'GET', url, headers });
}
