import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace, introduceSelf } from './harness/pages/library-page.ts';
import { goTo } from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';

/** More than a toast stays, and less than a test may take. */
const longEnough = { state: 'detached', timeout: 15_000 } as const;

describe('a toast', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    page = await app.openWindow();
    await introduceSelf(page, 'Ana Ferreira', 'Sales');
    await createWorkspace(page, 'Launch');
    await goTo(page, 'Data', 'Calendar and rates');
    const card = page.getByRole('region', { name: 'Days off' });
    await card.getByRole('textbox', { name: 'Day off' }).fill('24 Dec 2030');
    await card.getByRole('textbox', { name: 'Name' }).fill('Eve');
    await page.keyboard.press('Enter');
    await card.getByText('Eve', { exact: true }).waitFor();
  });
  afterAll(() => app?.stop());

  it('closes by itself, also after Undo was pressed in one before it', async () => {
    const toast = page.getByRole('alert').filter({ hasText: 'Eve is a working day again' });
    const remove = page.getByRole('button', { name: 'Delete the day off Eve' });
    await remove.click();
    await toast.getByRole('button', { name: 'Undo' }).click();
    await toast.waitFor({ state: 'detached' });
    await remove.waitFor();
    await remove.click();
    await toast.waitFor();
    await page.mouse.move(5, 5);
    await toast.waitFor(longEnough);
  });

  it('offers Undo for what it speaks of, and goes when something else is done or undone', async () => {
    const card = page.getByRole('region', { name: 'Days off' });
    const toast = (words: string) => page.getByRole('alert').filter({ hasText: words });
    const add = async (day: string, name: string) => {
      await card.getByRole('textbox', { name: 'Day off' }).fill(day);
      await card.getByRole('textbox', { name: 'Name' }).fill(name);
      await page.keyboard.press('Enter');
      await card.getByText(name, { exact: true }).waitFor();
    };
    await add('26 Dec 2030', 'Boxing Day');
    await page.getByRole('button', { name: 'Delete the day off Boxing Day' }).click();
    await toast('Boxing Day is a working day again').waitFor();
    await add('31 Dec 2030', 'Last day');
    await expect.poll(() => toast('Boxing Day').count(), { timeout: 4000 }).toBe(0);
    await page.getByRole('button', { name: 'Delete the day off Last day' }).click();
    await toast('Last day is a working day again').waitFor();
    // Out of the fields, whose undo is their own.
    await card.getByText('Days off', { exact: true }).first().click();
    await page.keyboard.press('ControlOrMeta+z');
    await toast('Undone: ').waitFor();
    await expect.poll(() => toast('Last day is a working day again').count(), { timeout: 4000 }).toBe(0);
    await card.getByText('Last day', { exact: true }).waitFor();
    await card.getByText('Days off', { exact: true }).first().click();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await toast('Done again: ').waitFor();
    await expect.poll(() => toast('Undone: ').count(), { timeout: 4000 }).toBe(0);
    expect(app.pageErrors).toEqual([]);
  });
});
