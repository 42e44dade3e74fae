import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { startBuiltApp } from '../support/running-app';
import type { RunningApp } from '../support/spawn-app';

const PEOPLE = {
  visitor: undefined,
  mediator: 'demo-mediation-hub-du-sud',
  organiser: 'demo-administration-hub-du-sud',
} as const;
/** 1280 × 1024 at 400 %, as a browser that zooms lays it out. */
const ZOOMED = { width: 320, height: 256 };

/** What people set in their own system and browser: colours of their own, no motion, everything four times as large. */
describe.skipIf(!hasBrowser)('the settings of whoever looks', () => {
  let app: RunningApp;
  let browser: Browser;
  let pages: [keyof typeof PEOPLE, string][];

  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuiltApp(), openBrowser()]);
    const list = await (await fetch(`${app.url}/switchs`)).text();
    const coming = /href="(\/switchs\/[a-z0-9-]+)"/.exec(list)?.[1] ?? '';
    pages = [
      ['visitor', '/'],
      ['visitor', coming],
      ['visitor', `${coming}/inscription`],
      ['visitor', '/code'],
      ['mediator', '/mediation'],
      ['mediator', `/mediation${coming}`],
      ['organiser', `/organisation${coming}/accueil`],
      ['organiser', `/organisation${coming}/emargement`],
      ['organiser', `/organisation${coming}/trajets`],
    ];
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function eachPage(
    options: Parameters<typeof visitor>[2],
    look: (page: Page) => Promise<string[]>,
  ): Promise<string[]> {
    const found: string[] = [];
    for (const who of Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]) {
      const { context, page } = await visitor(browser, app.url, options);
      const person = PEOPLE[who];
      if (person)
        await context.request.post(`${app.url}/connexion/demonstration`, {
          form: { person, retour: '' },
          headers: { origin: app.url },
        });
      for (const [, path] of pages.filter(([whose]) => whose === who)) {
        expect((await page.goto(path))?.status(), path).toBe(200);
        found.push(...(await look(page)).map((fault) => `${path}: ${fault}`));
      }
      await context.close();
    }
    return found;
  }

  it('frames buttons and fields where colours are the reader’s own', async () => {
    const unframed = await eachPage({ forcedColors: 'active' }, (page) =>
      page
        .locator('.button:visible, input:visible, select:visible, textarea:visible')
        .evaluateAll((controls) =>
          controls
            .filter((control) => !control.matches('.button-quiet, [type=radio], [type=checkbox], .sr-only'))
            .filter((control) => {
              const { borderTopStyle, borderTopWidth } = getComputedStyle(control);
              return borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1;
            })
            .map((control) => control.outerHTML.slice(0, 120)),
        ),
    );
    expect(unframed).toEqual([]);
  });

  it('shows where the keyboard is, also in the reader’s own colours', async () => {
    const unseen = await eachPage({ forcedColors: 'active' }, async (page) => {
      const faults: string[] = [];
      for (let presses = 0; presses < 12; presses += 1) {
        await page.keyboard.press('Tab');
        const fault = await page.evaluate(() => {
          const focused = document.activeElement;
          if (!focused || focused === document.body) return '';
          // The frame may stand around what holds the control, or around the whole card that its link covers.
          const frames = [
            getComputedStyle(focused),
            getComputedStyle(focused.parentElement ?? focused),
            getComputedStyle(focused, '::after'),
          ];
          const seen = frames.some(
            ({ outlineStyle, outlineWidth }) =>
              outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
          );
          return seen ? '' : focused.outerHTML.slice(0, 120);
        });
        if (fault) faults.push(fault);
      }
      return faults;
    });
    expect(unseen).toEqual([]);
  });

  it('moves nothing for whoever asked for no motion', async () => {
    const moving = await eachPage({ reducedMotion: 'reduce' }, (page) =>
      page.locator('body *').evaluateAll((all) =>
        all
          .filter((each) => {
            const { animationName, transitionDuration } = getComputedStyle(each);
            return (
              animationName !== 'none' ||
              transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.01)
            );
          })
          .map((each) => each.outerHTML.slice(0, 120)),
      ),
    );
    expect(moving).toEqual([]);
  });

  it('fits without sideways scroll at four times the size', async () => {
    const spilling = await eachPage({ viewport: ZOOMED }, async (page) => {
      const spill = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      return spill > 0 ? [`${spill} px`] : [];
    });
    expect(spilling).toEqual([]);
  });
});
