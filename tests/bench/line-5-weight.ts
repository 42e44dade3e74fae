import { get } from 'node:http';
import { chromium } from 'playwright-core';
import type { BenchRun } from './bench-run';
import { pagesOf } from './line-2-public-pages';
import { atMost, round } from './measure';
import { startApp } from './start-process';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Bytes on the wire as a browser asks for them, and what it asks for before there is something to read. */
export async function weight(run: BenchRun): Promise<void> {
  const app = await startApp(run.small.url);
  const browser = await chromium
    .launch({ executablePath: await findChromium(), args: FLAGS })
    .catch(() => null);
  try {
    const slug = `switch-${run.sizes.small.switches - 2}`;
    const pages: [string, string][] = [
      ...pagesOf(run.sizes.small.switches),
      ['registration form', `/switchs/${slug}/inscription`],
      ['proposing an idea', `/switchs/${slug}/idees/nouvelle`],
    ];
    for (const [name, path] of pages) {
      const weighed = await weigh(app.url, path);
      run.report({
        line: 5,
        what: `${name}: HTML and CSS, compressed`,
        measured: `${round(weighed.html / 1000)} + ${round(weighed.css / 1000)} kB (${weighed.encoding})`,
        limit: '',
        ...atMost(round((weighed.html + weighed.css) / 1000, 2), 30, 'kB'),
      });
      run.report({
        line: 5,
        what: `${name}: JavaScript, compressed`,
        measured: `${round(weighed.js / 1000)} kB`,
        limit: '',
        ...atMost(round(weighed.js / 1000, 2), 5, 'kB'),
      });
      if (!browser) continue;
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      await page.goto(`${app.url}${path}`, { waitUntil: 'load' });
      // Asked before the first contentful paint, but for the style sheet, which is weighed above.
      const early = await page.evaluate(() => {
        const paint =
          performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY;
        return (
          performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
            renderBlockingStatus?: string;
          })[]
        )
          .filter((entry) => entry.startTime < paint && !entry.name.endsWith('.css'))
          .filter((entry) => entry.renderBlockingStatus === 'blocking' || entry.initiatorType === 'css')
          .map((entry) => new URL(entry.name).pathname);
      });
      await context.close();
      run.report({
        line: 5,
        what: `${name}: other requests that reading waits for`,
        measured: early.length > 0 ? early.join(' ') : 'none',
        limit: '',
        ...atMost(early.length, 0, ''),
      });
    }
  } finally {
    await browser?.close();
    await app.stop();
  }
}

async function weigh(url: string, path: string) {
  const page = await fetchAsSent(`${url}${path}`);
  const html = page.text;
  const linked = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');
  const styles = linked(/<link[^>]+href="([^"]+\.css)"/g).filter((href) => href.startsWith('/'));
  const scripts = linked(/<(?:script[^>]+src|link[^>]+rel="modulepreload"[^>]+href)="([^"]+)"/g);
  const inline = [...html.matchAll(/<script(?![^>]+(?:src=|ld\+json))[^>]*>([\s\S]*?)<\/script>/g)];
  const sum = async (paths: string[]) =>
    (await Promise.all([...new Set(paths)].map((each) => fetchAsSent(`${url}${each}`)))).reduce(
      (total, file) => total + file.bytes,
      0,
    );
  const inlineBytes = inline.reduce((total, match) => total + (match[1]?.length ?? 0), 0);
  return {
    html: page.bytes,
    encoding: page.encoding,
    css: await sum(styles),
    js: (await sum(scripts)) + inlineBytes,
  };
}

/** As a browser asks: brotli if the server has it. */
function fetchAsSent(url: string): Promise<{ bytes: number; encoding: string; text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', async () => {
        if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}`));
        const bytes = Buffer.concat(chunks).length;
        const encoding = response.headers['content-encoding'] ?? 'as it is';
        resolve({ bytes, encoding, text: await (await fetch(url)).text() });
      });
      response.on('error', reject);
    }).on('error', reject);
  });
}

async function findChromium(): Promise<string> {
  const { access } = await import('node:fs/promises');
  for (const path of CHROMIUM) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return 'chromium';
}
