import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sitDown } from './harness/another-computer.ts';
import { seriousFindings } from './harness/axe.ts';
import { openWorkspace } from './harness/pages/library-page.ts';
import { addPerson, personRow, removedRow } from './harness/pages/people-page.ts';
import { goTo } from './harness/pages/window-page.ts';
import type { RunningApp } from './harness/running-app.ts';
import { openTwoWindows } from './harness/two-windows.ts';

const asked = (page: Page, title: string) => page.getByRole('dialog', { name: title });
const choice = (page: Page, name: string) =>
  asked(page, 'Are you one of these?').getByRole('button').filter({ hasText: name });
const toast = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words });

/** One story: each test goes on where the one before it ended. */
describe('someone who was on the list before they came', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  /** Two new windows of the workspace, as whoever sits there sees it first. */
  async function openTwice(): Promise<void> {
    for (const window of [page, other]) await window.context().close();
    page = await app.openWindow();
    other = await app.openWindow();
    for (const window of [page, other]) await openWorkspace(window, 'Together');
  }

  beforeAll(async () => {
    ({ app, page, other } = await openTwoWindows('Sales', 'Data', 'People'));
  });
  afterAll(() => app?.stop());

  it('W8: is put on the list by a name and given something', async () => {
    await addPerson(page, 'Carla Núñez', 'Marketing');
    await addPerson(page, 'Björn Åkesson');
    await addPerson(page, 'B. Åkesson');
    await goTo(page, 'Agreement', 'Exchange');
    for (const host of ['Carla Núñez', 'B. Åkesson']) {
      await page.getByRole('button', { name: 'Plan an exchange' }).first().click();
      const field = page.getByLabel('With', { exact: true }).and(page.locator('input')).last();
      await field.click();
      await field.fill(host);
      await field.press('Enter');
      await personRow(other, host).getByText('1 exchange').waitFor();
    }
  });

  it('W8: is asked in both windows who they are, nobody taken for anybody meanwhile', async () => {
    await sitDown(app, { id: 'carlas-computer', name: 'carla nunez', function: 'marketing' });
    await openTwice();
    for (const window of [page, other]) await choice(window, 'Carla Núñez').getByText('Yes, this is me').waitFor();
    await choice(page, 'Carla Núñez').getByText('Marketing, 1 exchange').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await choice(page, 'Ana Ferreira').count()).toBe(0);
    await page.keyboard.press('Escape');
    await choice(page, 'Björn Åkesson').waitFor();
  });

  it('W8: says so by keyboard, and what was assigned is theirs in both windows', async () => {
    await choice(page, 'Carla Núñez').press('Enter');
    for (const window of [page, other]) {
      await asked(window, 'Are you one of these?').waitFor({ state: 'detached' });
      await goTo(window, 'Data', 'People');
      const row = personRow(window, 'carla nunez');
      await row.getByText('You', { exact: true }).waitFor();
      await row.getByText('1 exchange').waitFor();
      await row.getByText('also Carla Núñez').waitFor();
      expect(await personRow(window, 'Carla Núñez').count()).toBe(1);
    }
  });

  it('W8: two entries of one person are joined, undone, joined again and parted, for both windows', async () => {
    const menu = page.getByRole('button', { name: 'B. Åkesson is the same person as' });
    await menu.click();
    await page.getByRole('menuitem', { name: 'Björn Åkesson' }).click();
    for (const window of [page, other]) {
      await personRow(window, 'Björn Åkesson').getByText('also B. Åkesson').waitFor();
      await personRow(window, 'Björn Åkesson').getByText('1 exchange').waitFor();
      await expect.poll(() => personRow(window, 'Åkesson').count()).toBe(1);
    }
    expect(await seriousFindings(page)).toEqual([]);
    await toast(page, 'B. Åkesson and Björn Åkesson are one person now').getByRole('button', { name: 'Undo' }).click();
    await personRow(other, 'B. Åkesson').getByText('1 exchange').waitFor();
    await menu.press('Enter');
    await page.getByRole('menuitem', { name: 'Björn Åkesson' }).press('Enter');
    await other.getByRole('button', { name: 'B. Åkesson is someone else than Björn Åkesson' }).click();
    await personRow(page, 'B. Åkesson').getByText('1 exchange').waitFor();
    await expect.poll(() => personRow(page, 'Björn Åkesson').getByText('nothing').count()).toBe(1);
    expect(app.pageErrors).toEqual([]);
  });

  it('W8: someone else joins as themselves, and can take a person off the list', async () => {
    await sitDown(app, { id: 'bens-computer', name: 'Ben Ode', function: 'sales' });
    await openTwice();
    await choice(page, 'Björn Åkesson').waitFor();
    expect(await choice(page, 'nunez').count()).toBe(0);
    await asked(page, 'Are you one of these?').getByRole('button', { name: 'Someone else' }).click();
    for (const window of [page, other]) {
      await goTo(window, 'Data', 'People');
      await personRow(window, 'Ben Ode').getByText('You', { exact: true }).waitFor();
    }
    await page.getByRole('button', { name: 'Remove carla nunez' }).click();
    await removedRow(other, 'carla nunez').getByText('1 exchange').waitFor();
  });

  it('W8: who was removed is asked to come back, and is as they were', async () => {
    await sitDown(app, { id: 'carlas-computer', name: 'carla nunez', function: 'marketing' });
    await openTwice();
    for (const window of [page, other]) {
      await asked(window, 'Come back to Together?').getByText('Ben Ode took you off the list').waitFor();
    }
    expect(await seriousFindings(page)).toEqual([]);
    await asked(page, 'Come back to Together?').getByRole('button', { name: 'Not now' }).click();
    await goTo(page, 'Data', 'People');
    await removedRow(page, 'carla nunez').waitFor();
    await asked(other, 'Come back to Together?').getByRole('button', { name: 'Come back' }).press('Enter');
    const row = personRow(page, 'carla nunez');
    await row.getByText('You', { exact: true }).waitFor();
    await row.getByText('1 exchange').waitFor();
    await asked(other, 'Come back to Together?').waitFor({ state: 'detached' });
    expect(app.pageErrors).toEqual([]);
  });
});
