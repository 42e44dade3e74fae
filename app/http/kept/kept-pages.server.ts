import type { Request, RequestHandler, Response } from 'express';
import { dataVersion } from '~/domain/hubs/hub-version.server';
import type { Db } from '~db/connect.server';
import type { HubDirectory } from '../hub-directory.server';
import { localeOf } from '../language.server';
import type { AskRemix } from '../remix-handler.server';
import { hasSessionCookie } from '../sign-in/session-cookie';
import { KEEP_HEADER } from './kept-headers';
import { type KeptPage, PageStore } from './page-store';
import { sendKept, sendWhole } from './send-kept.server';
import { shareNext } from './share-next';

export interface KeptPagesParts {
  db: Db;
  hubs: HubDirectory;
  askRemix: AskRemix;
}

const MINUTE_MS = 60_000;

/**
 * Visitors' pages are answered from the page kept for the present version of the hub's data. The version is
 * asked of the database at each request, so a page is never older than a write that was answered, on any process.
 * `early` answers what is kept, before anything else; `late` has Remix make it, and keeps it if the route says so.
 */
export function keepPages(parts: KeptPagesParts): { early: RequestHandler; late: RequestHandler } {
  const store = new PageStore();
  const making = new Map<string, Promise<KeptPage | globalThis.Response>>();
  const versionOf = sharedVersions(parts.db);

  const momentOf = async (hubId: string) => `${await versionOf(hubId)} ${Math.floor(Date.now() / MINUTE_MS)}`;

  async function make(req: Request, res: Response, key: string, madeFor: string) {
    const answer = await parts.askRemix(req, res);
    if (answer.status !== 200 || !answer.headers.has(KEEP_HEADER)) return answer;
    const body = Buffer.from(await answer.arrayBuffer());
    return store.keep(key, madeFor, answer.headers.get('Content-Type') ?? 'text/html', body);
  }

  const early: RequestHandler = (req, res, next) => {
    if (!isForVisitor(req)) return next();
    const hubId = parts.hubs.knownIdOfHost(req.hostname);
    const key = hubId ? keyOf(req, hubId) : '';
    if (!hubId || !store.has(key)) return next();
    momentOf(hubId)
      .then((moment) => {
        const page = store.find(key, moment);
        return page ? sendKept(req, res, page) : next();
      })
      .catch(next);
  };

  const late: RequestHandler = async (req, res, next) => {
    if (!isForVisitor(req)) return next();
    try {
      const hubId = await parts.hubs.idOfHost(req.hostname);
      const key = keyOf(req, hubId);
      // The version is read before the data: a write in between makes the page newer than its mark, never older.
      const madeFor = await momentOf(hubId);
      const flight = `${madeFor} ${key}`;
      const shared = making.get(flight);
      const made = await (shared ?? remember(making, flight, make(req, res, key, madeFor)));
      if (!(made instanceof globalThis.Response)) await sendKept(req, res, made);
      else if (shared) next();
      else await sendWhole(req, res, made);
    } catch (error) {
      next(error);
    }
  };

  return { early, late };
}

/** Whoever is signed in has a page of their own; anything but reading is not a page. */
function isForVisitor(req: Request): boolean {
  return (req.method === 'GET' || req.method === 'HEAD') && !hasSessionCookie(req.headers.cookie);
}

/** Same hub, language, path and query (but for the language itself): same page. */
function keyOf(req: Request, hubId: string): string {
  const at = req.originalUrl.indexOf('?');
  if (at < 0) return `${hubId} ${localeOf(req)} ${req.originalUrl}`;
  const query = new URLSearchParams(req.originalUrl.slice(at + 1));
  query.delete('lang');
  query.sort();
  return `${hubId} ${localeOf(req)} ${req.originalUrl.slice(0, at)}?${query}`;
}

function sharedVersions(db: Db): (hubId: string) => Promise<number> {
  const asks = new Map<string, () => Promise<number>>();
  return (hubId) => {
    const ask = asks.get(hubId) ?? shareNext(() => dataVersion(db, hubId));
    asks.set(hubId, ask);
    return ask();
  };
}

/** Visitors who ask for a page while it is being made wait for it rather than have it made again. */
function remember<Value>(
  flights: Map<string, Promise<Value>>,
  key: string,
  flight: Promise<Value>,
): Promise<Value> {
  flights.set(key, flight);
  const done = () => flights.delete(key);
  flight.then(done, done);
  return flight;
}
