/**
 * The service worker of one desk: a welcome desk, or a table. It keeps the shell, which is made for nobody, and what the shell is made of:
 * never a list, never a page of somebody's. Pages come from the server while it answers.
 * A new version waits until every page of the old one is closed: an open desk is never changed under one's hands.
 */
interface WorkerEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface FetchEventOfDesk extends WorkerEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface DeskWorkerScope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEventOfDesk) => void): void;
}

/** Put in front of this file by the server (desk-build.server.ts): of the build, and the folder of its script. */
declare const VERSION: string;
declare const ROOM: string;

const worker = globalThis as unknown as DeskWorkerScope;
const home = new URL(worker.registration.scope);
const language = new URL(location.href).searchParams.get('lang') ?? 'fr';
const shell = `${home.pathname}/appli?lang=${language}`;
const mine = `${ROOM} ${home.pathname} `;
const isPart = new RegExp(`^/(assets|${ROOM})/`);
const cacheName = `${mine}${VERSION}`;
/** Behind a proxy a server that is away answers so. */
const AWAY = [502, 503, 504];
const PATIENCE_MS = 4000;

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));

worker.addEventListener('activate', (event) => event.waitUntil(dropOldShells()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== home.origin) return;
  if (request.mode === 'navigate') {
    if (url.pathname === home.pathname) event.respondWith(pageOrShell(request));
  } else if (isPart.test(url.pathname)) event.respondWith(keptOrAsked(request));
});

/** Asked without cookies, so that nobody is named in it; with the styles and scripts that it names. */
async function keepShell(): Promise<void> {
  const page = await fetch(shell, { credentials: 'omit', cache: 'no-store' });
  if (!page.ok) throw new Error(`the shell answered ${page.status}`);
  const html = await page.clone().text();
  const named = [...html.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, url = '']) => url);
  const parts = named.filter((url) => isPart.test(url));
  const cache = await caches.open(cacheName);
  await cache.addAll([...new Set([...parts, '/favicon.svg'])]);
  await cache.put(shell, page);
}

async function dropOldShells(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(mine) && name !== cacheName) await caches.delete(name);
  // The page that asked for this worker is its first: from now on a newer one waits for it.
  await worker.clients.claim();
}

async function pageOrShell(request: Request): Promise<Response> {
  try {
    const page = await Promise.race([fetch(request), impatience()]);
    return AWAY.includes(page.status) ? await keptShell(page) : page;
  } catch {
    return keptShell(Response.error());
  }
}

function impatience(): Promise<never> {
  return new Promise((_, reject) => setTimeout(reject, PATIENCE_MS));
}

async function keptShell(otherwise: Response): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(shell)) ?? otherwise;
}

async function keptOrAsked(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(request)) ?? fetch(request);
}
