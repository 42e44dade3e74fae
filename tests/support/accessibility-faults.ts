import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];

type Axed = typeof globalThis & { axe?: typeof axe };

/**
 * What axe finds wrong in a page as it stands, and whether it must be scrolled sideways. axe itself is brought once for
 * each page: in another size or scheme it only looks again.
 * @param only colours alone, where the same page was looked at in this size: a scheme changes nothing else
 */
export async function accessibilityFaults(page: Page, only?: 'colours'): Promise<string[]> {
  const frames = await page.locator('iframe').elementHandles();
  for (const frame of [page.mainFrame(), ...(await Promise.all(frames.map((each) => each.contentFrame())))])
    if (frame && !(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source);
  const runOnly: axe.RunOnly =
    only === 'colours' ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: TAGS };
  return page.evaluate(async (which) => {
    const { axe: run } = globalThis as Axed;
    const found = await run?.run(document, { runOnly: which, resultTypes: ['violations'] });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...(found ? [] : ['axe did not run']),
      ...(found?.violations ?? []).map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      ...(scrollWidth > clientWidth ? [`scrolls ${scrollWidth - clientWidth} px sideways`] : []),
    ];
  }, runOnly);
}
