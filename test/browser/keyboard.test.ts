import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, jumpTo, waitUntilSaved, waitUntilShown } from './harness/pages/window-page.ts';
import type { RunningApp } from './harness/running-app.ts';
import { openSample } from './harness/sample-window.ts';

describe('the keyboard', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    ({ app, page } = await openSample('marketing'));
  }, 900_000);
  afterAll(() => app?.stop());

  it('finds a screen, an entry of the handbook and an action of the app by a few letters', async () => {
    await jumpTo(page, 'pipel');
    await page.waitForURL(/review\/pipeline/);
    await jumpTo(page, 'disqual');
    await page.waitForURL(/agreement\/handbook\/disqualified/);
    await jumpTo(page, 'trash');
    await page.waitForURL(/#\/trash/);
    await page.goBack();
    await page.getByRole('textbox', { name: 'Meaning of Disqualified' }).waitFor();
  });

  it('lists its keys by ? wherever nothing is typed, and puts the focus back on Esc', async () => {
    await goTo(page, 'Review', 'Funnel');
    const present = page.getByRole('button', { name: 'Present' });
    await present.focus();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await keys.getByText('Undo your last change').waitFor();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'hidden' });
    await expect.poll(() => present.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('goes past the bars to the content by the first press of Tab', async () => {
    await page.reload();
    await waitUntilShown(page);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('button', { name: 'Go to the content' });
    await skip.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('main:focus').waitFor();
  });

  it('takes deleted evidence back by the toast, and by Ctrl or Cmd with Z', async () => {
    await goTo(page, 'Review', 'Funnel');
    const beside = page.getByRole('complementary', { name: 'Beside this chart' });
    await beside.getByRole('button', { name: 'Add evidence' }).click();
    await page.keyboard.type('Webinars: half were accepted');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const evidence = beside.getByRole('article').filter({ hasText: 'Webinars: half were accepted' });
    await evidence.getByRole('button', { name: 'Delete the evidence' }).focus();
    await page.keyboard.press('Enter');
    await evidence.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await evidence.waitFor();

    await page.keyboard.press('ControlOrMeta+Z');
    await page.getByText(/^Undone:/).waitFor();
    await evidence.waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await evidence.waitFor();
    await waitUntilSaved(page);
  });
});
