import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A step on its line, a stage in its lane: `/^MQL to SAL/`, `/^MQL\s*, Marketing/`. */
export function part(page: Page, name: RegExp): Locator {
  return page.getByRole('group', { name: /^The way of a lead/ }).getByRole('button', { name });
}

/** What is open below the diagram or the promises. */
export function detail(page: Page, title: string | RegExp): Locator {
  return page.getByRole('region', { name: title });
}

/** Chooses in a field that looks like text until it is touched. */
export async function chooseIn(at: Locator, label: string, option: string): Promise<void> {
  await at.getByLabel(label, { exact: true }).and(at.locator('input')).first().click();
  await at.page().getByRole('option', { name: option, exact: true }).click();
}

/** Draws a step from one stage to another with the keyboard alone; its card opens. */
export async function drawStep(page: Page, from: string, to: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Add a step', exact: true }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog');
  for (const [label, stage] of [
    ['From', from],
    ['To', to],
  ] as const) {
    await form.getByLabel(label, { exact: true }).and(form.locator('input')).focus();
    await page.keyboard.press('ArrowDown');
    const option = form.getByRole('option', { name: stage, exact: true });
    await option.waitFor();
    const marked = async () =>
      (await form.locator('[role="option"][data-combobox-selected]').allTextContents()).join(' ');
    const step = async () => {
      if ((await marked()) !== stage) await page.keyboard.press('ArrowDown');
      return marked();
    };
    await expect.poll(step, { timeout: 10_000 }).toBe(stage);
    await page.keyboard.press('Enter');
    await option.waitFor({ state: 'hidden' });
  }
  await form.getByRole('button', { name: 'Add the step' }).focus();
  await page.keyboard.press('Enter');
  const card = detail(page, `${from} to ${to}`);
  await card.waitFor();
  return card;
}

/** The line of a promise in either table. */
export function promiseRow(page: Page, title: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('button', { name: new RegExp(`^${title}`) }) });
}

/** Opens a promise from its table. */
export async function openPromise(page: Page, title: string): Promise<Locator> {
  await promiseRow(page, title).getByRole('button').click();
  const card = detail(page, new RegExp(title));
  await card.waitFor();
  return card;
}
