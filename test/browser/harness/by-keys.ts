import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** More presses of Tab than any screen takes. */
const mostPresses = 300;

/** What a screen reader would call what has the focus, near enough to tell controls apart; empty for none. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element.id === 'content') return '';
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    return (element.getAttribute('aria-label') ?? label ?? (element as HTMLElement).innerText ?? '').trim();
  });
}

/** Presses Tab until something of this name has the focus. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < mostPresses; count += 1) {
    const here = await focused(page);
    if (name.test(here)) return;
    passed.push(here.slice(0, 40));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}. It came by: ${[...new Set(passed)].join(' | ')}`);
}

/** Goes to a control by Tab and presses Enter. */
export async function enterAt(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Opens a menu by Tab and Enter, and takes one of its lines by the arrows. */
export async function pick(page: Page, menu: RegExp, line: RegExp): Promise<void> {
  await enterAt(page, menu);
  await page.getByRole('menuitem', { name: line }).waitFor();
  await expect.poll(() => inMenu(page)).toBe(true);
  for (let count = 0; count < 30 && !line.test(await focused(page)); count += 1) await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toMatch(line);
  await page.keyboard.press('Enter');
}

const inMenu = (page: Page) => page.evaluate(() => document.activeElement?.closest('[role="menu"]') !== null);

/** Waits until a field to type in has the focus, and types. */
export async function typeIn(page: Page, name: RegExp | string, text: string): Promise<void> {
  // One that offers what is there is a combobox.
  const field = page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name }));
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** The focus stands somewhere in the content (at the content itself, at worst): nobody is thrown out of the screen. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.querySelector('main')?.matches(':focus-within') ?? false))
    .toBe(true);
}

/** Chooses in the list of the choice that has the focus. */
export async function chooseByKeys(page: Page, option: string): Promise<void> {
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: option, exact: true }).waitFor();
  const marked = page.getByRole('option', { name: option, exact: true }).and(page.locator('[data-combobox-selected]'));
  for (let count = 0; count < 40 && (await marked.count()) === 0; count += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: option, exact: true }).waitFor({ state: 'hidden' });
}
