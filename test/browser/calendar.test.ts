import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { createWorkspace, introduceSelf, openWorkspace } from './harness/pages/library-page.ts';
import { editInPlace, goTo } from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';

const toast = (page: Page, words: string | RegExp) => page.getByRole('alert').filter({ hasText: words });
const hours = (page: Page) => page.getByRole('table', { name: 'Business hours' });
const daysOff = (page: Page) => page.getByRole('region', { name: 'Days off' });

/** One story in an empty workspace: each test goes on where the one before it ended. */
describe('the calendar of the teams, from nothing', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    app = await startApp({ environment: { TZ: 'America/Chicago' } });
    page = await app.openWindow();
    await introduceSelf(page, 'Ana Ferreira', 'Sales');
    await createWorkspace(page, 'Launch', 'CHF');
    other = await app.openWindow();
    await openWorkspace(other, 'Launch');
    for (const window of [page, other]) await goTo(window, 'Data', 'Calendar and rates');
  });
  afterAll(() => app?.stop());

  it('D10: begins in the zone of the computer that made the workspace', async () => {
    for (const window of [page, other]) {
      const zone = window.getByLabel('Time zone', { exact: true }).and(window.locator('input'));
      await expect.poll(() => zone.inputValue()).toBe('America/Chicago');
    }
  });

  it('D10: counts money in the currency that was chosen when it was made, and says so where an amount is typed', async () => {
    for (const window of [page, other]) {
      const currency = window.getByLabel('Currency', { exact: true }).and(window.locator('input'));
      await expect.poll(() => currency.inputValue()).toBe('CHF, Swiss Franc');
    }
    await page.getByRole('textbox', { name: 'Quota in CHF' }).waitFor();
  });

  it('D10: takes a rate once its currency, day and worth are typed, and never one that nobody typed', async () => {
    const card = page.getByRole('region', { name: 'Rates into CHF' });
    await card.getByRole('button', { name: 'Add the rate' }).click();
    await card.getByText('A currency is needed.').waitFor();
    await card.getByText('A day is needed: what is older stays left out.').waitFor();
    expect(await card.getByRole('table').count()).toBe(0);
    const currency = card.getByLabel('Rate of', { exact: true }).and(card.locator('input'));
    await currency.click();
    await currency.fill('USD');
    await card.page().getByRole('option', { name: 'USD, US Dollar' }).click();
    await card.getByRole('textbox', { name: 'Counts from' }).fill('1.2.2026');
    await card.getByRole('textbox', { name: 'One USD is worth, in CHF' }).fill('0,88');
    await page.keyboard.press('Enter');
    const there = other.getByRole('region', { name: 'Rates into CHF' }).getByRole('row', { name: /1 Feb 2026/ });
    await there.getByText('0.88', { exact: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('D10: takes the hours of a team as people type them, and shows them in the other window', async () => {
    await hours(page)
      .getByRole('row', { name: /^Sales/ })
      .getByText('40 h')
      .waitFor();
    await editInPlace(page, 'Monday of Sales', '8.30-12, 1pm-5pm');
    await hours(other).getByText('08:30–12:00, 13:00–17:00').waitFor();
    await editInPlace(page, 'Friday of Sales', 'closed');
    await hours(other)
      .getByRole('row', { name: /^Sales/ })
      .getByText('31.5 h')
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('D10: refuses hours that are none in one sentence, and keeps the last good ones', async () => {
    await page.getByRole('button', { name: /^Tuesday of Sales:/ }).click();
    const field = page.getByRole('textbox', { name: 'Tuesday of Sales' });
    await field.fill('9-13, 12-17');
    await field.press('Enter');
    await page.getByText('09:00–13:00 and 12:00–17:00 overlap.').waitFor();
    await field.press('Escape');
    await page.getByRole('button', { name: 'Tuesday of Sales: 09:00–17:00. Edit' }).waitFor();
  });

  it('D10: sets a team’s zone, gives Monday’s hours to the week, and goes back to the usual ones', async () => {
    const zone = page.getByLabel('Time zone of Sales').and(page.locator('input'));
    await zone.click();
    await zone.fill('New_York');
    // The letters leave one choice: Enter takes it.
    await page.getByRole('option', { name: 'America/New_York' }).waitFor();
    await zone.press('Enter');
    await expect
      .poll(() => other.getByLabel('Time zone of Sales').and(other.locator('input')).inputValue())
      .toBe('America/New_York');
    await page.getByRole('button', { name: 'More for the hours of Sales' }).click();
    await page.getByRole('menuitem', { name: 'Monday’s hours until Friday' }).click();
    await hours(other)
      .getByRole('row', { name: /^Sales/ })
      .getByText('37.5 h')
      .waitFor();
    await page.getByRole('button', { name: 'More for the hours of Sales' }).click();
    await page.getByRole('menuitem', { name: 'The usual hours again' }).click();
    await hours(other)
      .getByRole('row', { name: /^Sales/ })
      .getByText('40 h')
      .waitFor();
    await toast(page, 'Sales works the usual hours').getByRole('button', { name: 'Undo' }).click();
    await hours(other)
      .getByRole('row', { name: /^Sales/ })
      .getByText('37.5 h')
      .waitFor();
  });

  it('D10: takes a day off by keyboard, once, and deletes it with a way back', async () => {
    const card = daysOff(page);
    await card.getByText('Which days don’t count?').waitFor();
    await card.getByRole('textbox', { name: 'Day off' }).fill('24 Dec 2030');
    await card.getByRole('textbox', { name: 'Name' }).fill('Christmas Eve 🎄');
    await page.keyboard.press('Enter');
    await daysOff(other).getByText('Christmas Eve 🎄').waitFor();
    await card.getByRole('textbox', { name: 'Day off' }).fill('2030-12-24');
    await page.keyboard.press('Tab');
    await card.getByText('This day is off already.').waitFor();
    await card.getByRole('button', { name: 'Delete the day off Christmas Eve 🎄' }).click();
    await daysOff(other).getByText('Christmas Eve 🎄').waitFor({ state: 'detached' });
    await toast(page, 'is a working day again').getByRole('button', { name: 'Undo' }).click();
    await daysOff(other).getByText('Christmas Eve 🎄').waitFor();
  });

  it('D10: takes a pasted list whole, and names the lines that it can’t read', async () => {
    const card = daysOff(page);
    await card.getByRole('button', { name: 'Paste a list' }).click();
    const list = card.getByRole('textbox', { name: 'Days off, a line each' });
    await list.fill('2030-12-24\n25.12.2030 Christmas Day\n3/4/2030 Easter\n31.02.2030');
    await card.getByText('Line 3: “3/4/2030” can be 2030-04-03 or 2030-03-04').waitFor();
    await card.getByText('Line 4: “31.02.2030” is no day of the calendar.').waitFor();
    expect(await card.getByRole('button', { name: /^Add/ }).isDisabled()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await list.fill('2030-12-24\n25.12.2030 Christmas Day\n2030-04-03 Easter');
    await card.getByText('2 days to add, 1 is there already.').waitFor();
    await card.getByRole('button', { name: 'Add 2 days' }).click();
    await daysOff(other).getByText('Christmas Day').waitFor();
    await daysOff(other).getByText('3 days', { exact: true }).waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await daysOff(other).getByText('1 day', { exact: true }).waitFor();
  });
});
