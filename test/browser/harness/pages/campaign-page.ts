import type { Locator, Page } from 'playwright-core';
import { waitUntilShown } from './window-page.ts';

/** Writes a new campaign's name in the list and opens it. */
export async function addCampaign(page: Page, kind: 'Campaign' | 'Launch', name: string): Promise<void> {
  await page.getByRole('button', { name: 'New campaign' }).first().click();
  await page.getByText(kind, { exact: true }).last().click();
  const field = page.getByRole('textbox', { name: 'Name of the new campaign' });
  await field.fill(name);
  await field.press('Enter');
  await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor();
  await waitUntilShown(page);
}

/** Opens a campaign from the list. */
export async function openCampaign(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor();
  await waitUntilShown(page);
}

/** Types a date where it reads as words. */
export async function typeDate(page: Page, label: string, date: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${label}:`) }).click();
  const field = page.getByRole('textbox', { name: label });
  await field.fill(date);
  await field.press('Enter');
  await field.waitFor({ state: 'hidden' });
}

/** Adds lines at the foot of a list, one after the other. */
export async function addLines(page: Page, label: string, one: string, texts: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  for (const text of texts) {
    const field = page.getByLabel(`New ${one}`, { exact: true });
    await field.fill(text);
    await field.press('Enter');
  }
  await page.keyboard.press('Escape');
}

/** The bar of a task on the timeline; its name says its days and how it stands. */
export function barOf(page: Page, task: string): Locator {
  return page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: new RegExp(`^${task},`) });
}

/** The days that the bar of a task says: "16 Jun to 22 Jun". */
export async function daysOf(page: Page, task: string): Promise<string> {
  const name = (await barOf(page, task).getAttribute('aria-label')) ?? '';
  return name.slice(task.length + 2).split(', ')[0] ?? '';
}

/** Takes a bar by its middle or its right end and drags it by some pixels. */
export async function dragBar(page: Page, task: string, grip: 'middle' | 'end', by: number): Promise<void> {
  const bar = barOf(page, task).locator('rect').nth(2);
  const box = await bar.boundingBox();
  if (!box) throw new Error(`${task} has no bar.`);
  const x = grip === 'end' ? box.x + box.width - 1 : box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y, { steps: 4 });
  await page.mouse.move(x + by, y, { steps: 4 });
  await page.mouse.up();
}

/** Draws with the mouse that one task waits for another. */
export async function dragLink(page: Page, before: string, after: string): Promise<void> {
  await barOf(page, before).locator('rect').nth(2).hover();
  const dot = await barOf(page, before).locator('circle').boundingBox();
  const target = await barOf(page, after).locator('rect').nth(2).boundingBox();
  if (!dot || !target) throw new Error(`${before} or ${after} has no bar.`);
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 6, target.y + target.height / 2, { steps: 6 });
  await page.mouse.up();
}
