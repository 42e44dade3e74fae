import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * Takes the README's pictures from a running demonstration, JavaScript off except for the board:
 * `npm run demo`, then `node scripts/screenshots.mjs [http://localhost:3000]`.
 */
const base = (process.argv[2] ?? 'http://localhost:3000').replace(/\/$/, '');
const FOLDER = 'docs/pictures';
const SIZE = { width: 1200, height: 760 };
const HEAVIEST = 150_000;
/** Switches of the demonstration: one with rooms and two days, one with a queue. */
const TWO_DAYS = 'digne-les-bains-deux-jours-pour-se-former';
/** One that is over, with many ideas. */
const PAST = 'marseille-demarches-en-ligne';
const FULL = 'aix-en-provence-bien-vieillir-connecte';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const browser = await chromium.launch({
  executablePath: chromiumOnPath(),
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
});
try {
  mkdirSync(FOLDER, { recursive: true });
  const slug = await firstOpenSwitch();
  await picture('home', '/');
  await picture('switch', `/switchs/${slug}`);
  await picture('registration', `/switchs/${slug}/inscription`);
  await picture('board', '/tableau', { javaScriptEnabled: true });
  await picture('services', '/services');
  await picture('idea', await firstIdea());
  await picture('wall', `/switchs/${PAST}/salle`, { javaScriptEnabled: true });
  const storageState = await signedIn('demo-administration-hub-du-sud');
  await picture('programme', `/organisation/switchs/${TWO_DAYS}/programme`, {
    storageState,
    part: '#programme',
  });
  await picture('triage', '/hub/tri', { storageState, javaScriptEnabled: true });
  await picture('seats', `/organisation/switchs/${FULL}/places`, { storageState, part: '#seats' });
  await picture('door', `/organisation/switchs/${slug}/accueil`, { storageState, part: '#door' });
  const mediator = await signedIn('demo-mediation-hub-du-sud');
  await picture('desk', `/mediation/switchs/${slug}`, { storageState: mediator, part: '#desk-seats' });
} finally {
  await browser.close();
}

/** The soonest Switch of the list that takes registrations. */
async function firstOpenSwitch() {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${base}/switchs?lang=fr`);
  const card = page.locator('.switch-card', { has: page.locator('.tag-good') }).first();
  const href = await card.locator('a').first().getAttribute('href');
  await page.context().close();
  return href.split('/').at(-1);
}

/** A service of the catalogue, with its story. */
async function firstIdea() {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${base}/services?lang=fr`);
  const href = await page.locator('main a[href^="/idees/"]').first().getAttribute('href');
  await page.context().close();
  return href;
}

/** The cookies of one of the demonstration's team. */
async function signedIn(person) {
  const context = await browser.newContext();
  await context.request.post(`${base}/connexion/demonstration`, {
    form: { person, retour: '' },
    headers: { origin: base },
  });
  const state = await context.storageState();
  await context.close();
  return state;
}

/** @param part of the page that stands at the top */
async function picture(name, path, { part = '', ...options } = {}) {
  const context = await browser.newContext({ viewport: SIZE, javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  const answer = await page.goto(`${base}${path}?lang=fr${part}`);
  if (answer.status() !== 200) throw new Error(`${path} answered ${answer.status()}`);
  const file = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  await context.close();
  const { size } = statSync(file);
  console.log(`${file} ${Math.round(size / 1000)} kB`);
  if (size > HEAVIEST) throw new Error(`${file} is heavier than ${HEAVIEST / 1000} kB`);
}

function chromiumOnPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here: the next folder may have it.
      }
    }
  }
  throw new Error(`No Chromium on the PATH (looked for ${NAMES.join(', ')})`);
}
