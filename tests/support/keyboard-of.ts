import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

type Role = Parameters<Page['getByRole']>[0];

/** More stops than any page has, once around. */
const MOST_TABS = 400;
const MOST_ARROWS = 30;

/** Goes through a page without a pointer, by the roles and names that a screen reader says. */
export function keyboardOf(page: Page) {
  /** Tab until the focus stands on the one with this name, and is seen there. */
  async function tabTo(role: Role, name: string | RegExp): Promise<Locator> {
    const focused = page.getByRole(role, { name, exact: true }).and(page.locator(':focus'));
    for (let times = 0; times < MOST_TABS; times += 1) {
      await page.keyboard.press('Tab');
      if ((await focused.count()) === 0) continue;
      const box = await focused.boundingBox();
      const isSeen = await focused.evaluate((element) => element.matches(':focus-visible'));
      expect(isSeen && box && box.width > 0, `${role} ${name} has the focus and shows it`).toBe(true);
      return focused;
    }
    throw new Error(`Tab never reaches ${role} ${name} on ${page.url()}`);
  }

  /** Replaces what the field holds. */
  async function write(name: string | RegExp, text: string) {
    await tabTo('textbox', name);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  }

  async function tick(name: string | RegExp) {
    const box = await tabTo('checkbox', name);
    const before = await box.isChecked();
    await page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(!before);
  }

  /** A group of radio buttons is one stop: Tab enters it, arrows move inside. */
  async function choose(name: string | RegExp) {
    const group = await page.getByRole('radio', { name, exact: true }).first().getAttribute('name');
    const isIn = () => page.locator(`[type=radio][name="${group}"]:focus`).count();
    for (let times = 0; times < MOST_TABS && (await isIn()) === 0; times += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const chosen = page.getByRole('radio', { name, exact: true, checked: true });
    for (let times = 0; times < MOST_ARROWS && (await chosen.count()) === 0; times += 1)
      await page.keyboard.press('ArrowDown');
    expect(await chosen.count(), `arrows reach ${name}`).toBe(1);
  }

  /** In a list that unfolds, letters and arrows do; the arrows suffice. */
  async function select(list: string, option: string | RegExp) {
    const box = await tabTo('combobox', list);
    const shown = () => box.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text);
    const isIt = (text = '') => (typeof option === 'string' ? text === option : option.test(text));
    await page.keyboard.press('Home');
    for (let times = 0; times < MOST_ARROWS && !isIt(await shown()); times += 1)
      await page.keyboard.press('ArrowDown');
    expect(await shown(), `arrows reach ${option}`).toSatisfy(isIt);
  }

  /** Presses a button or link that leads to another page, or back to this one with an answer. */
  async function press(role: 'button' | 'link', name: string | RegExp) {
    await tabTo(role, name);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  }

  return { tabTo, write, tick, choose, select, press };
}
