import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { findChromium, openBrowser } from '~tests/support/browser';
import type { BenchRun } from './bench-run';
import { atMost, median, round } from './measure';
import { signInStaff } from './sign-in-staff';
import { startApp } from './start-process';

const SLOWDOWN = 4;
const NEXT_PAINT_MS = 100;
const SCRIPT_KB = 130;
const MOST_NODES = 1_000;
const LAPTOP = { width: 1280, height: 800 };

/** The board of 10,000 ideas in Chromium, four times slower: how long until something is painted, and what it weighs. */
export async function boardInBrowser(run: BenchRun): Promise<void> {
  if (!findChromium()) throw new Error('no Chromium');
  const app = await startApp(run.large.url);
  const browser = await openBrowser();
  try {
    const cookie = await signInStaff(run.large, app.url);
    const { page, scripts } = await openBoard(browser, app.url, cookie);
    const kb =
      (await Promise.all(scripts)).reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0) / 1000;
    run.report({
      line: 8,
      what: 'board: JavaScript, compressed',
      measured: `${round(kb)} kB (br)`,
      limit: '',
      ...atMost(kb, SCRIPT_KB, 'kB'),
    });
    await layoutShift(run, page);
    await interactions(run, page);
    await nodes(run, page);
  } finally {
    await browser.close();
    await app.stop();
  }
}

async function openBoard(browser: Browser, url: string, cookie: string) {
  const context = await browser.newContext({ baseURL: url, viewport: LAPTOP, locale: 'fr-FR' });
  const [name = '', ...value] = cookie.split('; ')[0]?.split('=') ?? [];
  await context.addCookies([{ name, value: value.join('='), url }]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.addInitScript(observe);
  await page.goto('/tableau');
  await page.locator('[data-handle]').first().waitFor();
  await page.waitForLoadState('networkidle');
  return { page, scripts };
}

interface Seen {
  shift: number;
  events: { name: string; ms: number }[];
  frames: number[];
}

/** Runs in the page: what moved by itself, and how long each interaction took until its next paint. */
function observe(): void {
  const seen: Seen = { shift: 0, events: [], frames: [] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
      if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as {
      name: string;
      duration: number;
      interactionId: number;
    }[])
      if (entry.interactionId) seen.events.push({ name: entry.name, ms: entry.duration });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  let before = 0;
  const frame = (at: number) => {
    if (before) seen.frames.push(at - before);
    before = at;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

const read = (page: Page) => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
const forget = (page: Page) =>
  page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Seen };
    seen.events.length = 0;
    seen.frames.length = 0;
  });
/** Two frames later whatever was pressed has been painted, and its entry is there soon after. */
const painted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 120)))),
  );

async function layoutShift(run: BenchRun, page: Page): Promise<void> {
  const { shift } = await read(page);
  run.report({
    line: 8,
    what: 'board: layout shift while it loads and comes to life',
    measured: shift.toFixed(4),
    limit: '',
    ...atMost(shift, 0, ''),
  });
}

async function interactions(run: BenchRun, page: Page): Promise<void> {
  const told = async (what: string, act: () => Promise<void>) => {
    await forget(page);
    await act();
    await painted(page);
    const { events } = await read(page);
    const worst = Math.max(0, ...events.map(({ ms }) => ms));
    run.report({
      line: 8,
      what: `${what}: worst interaction to next paint, ${SLOWDOWN} × slower`,
      measured: `${round(worst, 0)} ms`,
      limit: '',
      ...atMost(worst, NEXT_PAINT_MS, 'ms'),
    });
  };
  await told('moving by keyboard', async () => {
    const handle = page.locator('[data-column="service_to_prepare"] [data-handle]').first();
    await handle.focus();
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'Space']) {
      await page.keyboard.press(key);
      await painted(page);
    }
  });
  await told('dragging', () => drag(page, run));
  await told('filtering', async () => {
    const box = page.getByRole('searchbox').first();
    await box.fill('mediathequ');
    await box.press('e');
    await painted(page);
    await box.press('Enter');
    await page.waitForURL(/q=mediatheque/);
    await page.locator('[data-handle]').first().waitFor();
  });
}

async function drag(page: Page, run: BenchRun): Promise<void> {
  const card = await page.locator('[data-column="service_to_prepare"] h3').nth(1).boundingBox();
  const target = await page.locator('[data-column="service_ready"] h3').nth(1).boundingBox();
  if (!card || !target) throw new Error('no cards to drag');
  await page.mouse.move(card.x + card.width - 6, card.y + 6);
  await page.mouse.down();
  await forget(page);
  for (let step = 1; step <= 60; step += 1) {
    const part = step / 60;
    await page.mouse.move(
      card.x + card.width - 6 + (target.x - card.x) * part,
      card.y + 6 + (target.y - card.y + 30 * Math.sin(step / 4)) * part,
    );
  }
  const { frames } = await read(page);
  await page.mouse.up();
  const typical = median(frames);
  run.report({
    line: 8,
    what: `dragging: time of a frame, median, ${SLOWDOWN} × slower`,
    measured: `${round(typical)} ms`,
    limit: '16.7 ms at 60 frames/s',
    ...atMost(typical / (1_000 / 60), 1.05),
  });
}

/** After much more was loaded: every column opened, and scrolled until its end has come four times. */
async function nodes(run: BenchRun, page: Page): Promise<void> {
  await page.goto('/tableau?plies=aucune&to_sort=480&service_ready=480&declined=480');
  await page.locator('[data-handle]').first().waitFor();
  for (let turn = 0; turn < 4; turn += 1) {
    await page.evaluate(() => {
      for (const list of document.querySelectorAll('.board-cards')) list.scrollTop = list.scrollHeight;
    });
    await painted(page);
    await page.waitForLoadState('networkidle');
  }
  const count = await page.evaluate(() => document.querySelectorAll('*').length);
  run.report({
    line: 7,
    what: 'board: nodes, all columns open, thousands of ideas loaded',
    measured: String(count),
    limit: '',
    ...atMost(count, MOST_NODES, ''),
  });
}
