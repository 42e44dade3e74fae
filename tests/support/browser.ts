import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A Chromium of this machine, on the PATH or where Playwright keeps its own; undefined where there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, chromium.executablePath()].find((file) => file && existsSync(file));
}

/** False skips the browser journeys on a machine without a browser; in CI its absence is a failure. */
export const hasBrowser = findChromium() !== undefined || process.env.CI === 'true';

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found on the PATH: the browser journeys need one.');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A phone or tablet: a browser with a folder of its own, which is closed and opened again. */
export async function openDevice(folder: string, baseURL: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found on the PATH: the browser journeys need one.');
  return chromium.launchPersistentContext(folder, { executablePath, args: FLAGS, baseURL, locale: 'fr-FR' });
}

/** A visitor of their own: own cookies, nothing shared. Collects what the page complains about. */
export async function visitor(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({ baseURL, locale: 'fr-FR', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      complaints.push(message.text());
  });
  return { context, page, complaints };
}
