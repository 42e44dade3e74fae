import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import type { Locale } from '~/domain/context';
import { dataVersion } from '~/domain/hubs/hub-version.server';
import { paths } from '~/paths';
import type { Db } from '~db/connect.server';
import { hostNameOf } from '../edge/host-name';
import { hasReadableHost } from '../edge/readable-host';
import type { HubDirectory } from '../hub-directory.server';
import { hasSupporterCookie } from '../ideas/supporter-cookie';
import { localeOf, rememberedLocale } from '../language.server';
import type { AskRemix } from '../remix-handler.server';
import { requestView } from '../request-view';
import { shareNext } from '../share-next';
import { hasSessionCookie } from '../sign-in/session-cookie';
import { KEEP_HEADER } from './kept-headers';
import { type KeptPage, type MadePage, PageStore } from './page-store';
import { sendKept, sendWhole } from './send-kept.server';
import { withoutNonce } from './without-nonce';

export interface KeptPagesParts {
  db: Db;
  hubs: HubDirectory;
  askRemix: AskRemix;
  /** Proxies in front, as TRUST_PROXY says. */
  trustProxy: number;
  /** The site's own headers for an address whose page runs these inline scripts: name, value, name, value… */
  headersOf(address: string, scripts: readonly string[]): readonly string[];
}

export interface KeptPages {
  /**
   * Ahead of Express, for the page that most visitors ask for: one look at the version, and it is sent.
   * @returns false where there is no such page; then nothing was sent
   */
  answer(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  /** In Express, last before Remix: has it make the page, and keeps it if the route says so. */
  make: RequestHandler;
}

const MINUTE_MS = 60_000;
/** A language chosen by its link is remembered in a cookie, which a kept page does not set. */
const CHOOSES_LANGUAGE = /[?&]lang=/;

/**
 * Visitors' pages are answered from the page kept for the present version of the hub's data. The version is
 * asked of the database at each request, so a page is never older than a write that was answered, on any process.
 */
export function keepPages(parts: KeptPagesParts): KeptPages {
  const { hubs, askRemix, trustProxy, headersOf } = parts;
  const store = new PageStore();
  const making = new Map<string, Promise<KeptPage | globalThis.Response>>();
  const versionOf = sharedVersions(parts.db);
  const momentOf = async (hubId: string) => `${await versionOf(hubId)} ${Math.floor(Date.now() / MINUTE_MS)}`;

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    const { url = '' } = req;
    if (!isForVisitor(req) || CHOOSES_LANGUAGE.test(url) || !hasReadableHost(req)) return false;
    const hubId = hubs.knownIdOfHost(hostNameOf(req, trustProxy));
    const key = hubId ? keyOf(url, rememberedLocale(req.headers.cookie), hubId) : '';
    if (!hubId || !store.has(key)) return false;
    const page = store.find(key, await momentOf(hubId));
    if (page) await sendKept(req, res, page, headersOf(url, page.scripts));
    return page !== undefined;
  }

  async function makeAndKeep(req: Request, res: Response, key: string, madeFor: string) {
    const answer = await askRemix(wholePage(req), res);
    if (answer.status !== 200 || !answer.headers.has(KEEP_HEADER)) return answer;
    return store.keep(key, madeFor, await toBeKept(answer, res.locals.nonce));
  }

  /** Express has set its headers already: those of a page with scripts stand instead. */
  const sendMade = (req: Request, res: Response, page: KeptPage) =>
    sendKept(req, res, page, page.scripts.length > 0 ? headersOf(req.originalUrl, page.scripts) : []);

  const make: RequestHandler = async (req, res, next) => {
    if (!isForVisitor(req)) return next();
    try {
      const hubId = await hubs.idOfHost(req.hostname);
      const key = keyOf(req.originalUrl, localeOf(req), hubId);
      // The version is read before the data: a write in between makes the page newer than its mark, never older.
      const madeFor = await momentOf(hubId);
      const kept = store.find(key, madeFor);
      if (kept) return await sendMade(req, res, kept);
      const flight = `${madeFor} ${key}`;
      const shared = making.get(flight);
      const made = await (shared ?? remember(making, flight, makeAndKeep(req, res, key, madeFor)));
      if (!(made instanceof globalThis.Response)) await sendMade(req, res, made);
      else if (shared) next();
      else await sendWhole(req, res, made);
    } catch (error) {
      next(error);
    }
  };

  return { answer, make };
}

/**
 * A nonce is good for one answer: a kept page goes without, and its scripts are let run by what they say. So the same
 * data also make the same page, byte for byte.
 */
async function toBeKept(answer: globalThis.Response, nonce: string): Promise<MadePage> {
  const { headers } = answer;
  const about = { contentType: headers.get('Content-Type') ?? 'text/html', ownEtag: headers.get('ETag') };
  const body = Buffer.from(await answer.arrayBuffer());
  if (!body.includes(nonce)) return { ...about, body };
  const { html, scripts } = withoutNonce(body.toString(), nonce);
  return { ...about, body: Buffer.from(html), scripts };
}

/** Made for everybody: with its body also where only the head is asked, and where this visitor knows it already. */
function wholePage(req: Request): Request {
  const { 'if-none-match': _known, ...headers } = req.headers;
  return requestView(req, { method: 'GET', headers });
}

/**
 * Whoever is signed in, or supports ideas, has pages of their own, but for the board as data, which is the same for
 * everybody; anything but reading is not a page.
 */
function isForVisitor(req: IncomingMessage): boolean {
  const { cookie } = req.headers;
  const isReading = req.method === 'GET' || req.method === 'HEAD';
  return isReading && (isBoardData(req) || !(hasSessionCookie(cookie) || hasSupporterCookie(cookie)));
}

function isBoardData({ url = '' }: IncomingMessage): boolean {
  return url === paths.boardData() || url.startsWith(`${paths.boardData()}?`);
}

/** Same hub, language, path and query (but for the language itself): same page. */
function keyOf(url: string, locale: Locale, hubId: string): string {
  const at = url.indexOf('?');
  if (at < 0) return `${hubId} ${locale} ${url}`;
  const query = new URLSearchParams(url.slice(at + 1));
  query.delete('lang');
  query.sort();
  return `${hubId} ${locale} ${url.slice(0, at)}?${query}`;
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
