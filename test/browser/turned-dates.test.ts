import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCampaign, addLines, typeDate } from './harness/pages/campaign-page.ts';
import { editInPlace, goTo } from './harness/pages/window-page.ts';
import type { RunningApp } from './harness/running-app.ts';
import { openTwoWindows } from './harness/two-windows.ts';

/** Campaigns and goals have theirs in their own stories; programmes have no dates. */
describe('an end typed before its start', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    ({ app, page, other } = await openTwoWindows('Marketing', 'Agreement', 'Rhythm'));
  });
  afterAll(() => app?.stop());

  /** What is typed into a name outlives its entry, which the other window deletes and brings back. */
  async function isKeptWhileDeleted(label: string, name: string): Promise<void> {
    await page.getByRole('button', { name: `${label}: ${name}. Edit` }).click();
    await page.getByRole('textbox', { name: label, exact: true }).fill('Typed meanwhile');
    await other.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('textbox', { name: label, exact: true }).waitFor({ state: 'detached' });
    await other.getByRole('alert').filter({ hasText: 'Deleted' }).getByRole('button', { name: 'Undo' }).click();
    for (const window of [page, other]) await window.getByRole('link', { name: 'Typed meanwhile' }).waitFor();
    expect(app.pageErrors).toEqual([]);
  }

  /** The sentence is there, the other day stands as it was, and the end alone is taken back. */
  async function isSaidAlone(sentence: string, start: RegExp, end: RegExp): Promise<void> {
    for (const window of [page, other]) {
      await window.getByText(sentence).waitFor();
      await window.getByRole('button', { name: start }).waitFor();
    }
    await page.keyboard.press('ControlOrMeta+Z');
    for (const window of [page, other]) {
      await window.getByText(sentence).waitFor({ state: 'hidden' });
      await window.getByRole('button', { name: end }).waitFor();
      await window.getByRole('button', { name: start }).waitFor();
    }
    expect(app.pageErrors).toEqual([]);
  }

  it('of a series is told, and changes nothing else', async () => {
    await page.getByRole('button', { name: 'Begin with the funnel review' }).click();
    await editInPlace(page, 'Name of the series', 'Review 📈');
    await other.getByRole('link', { name: 'Review 📈' }).click();
    await typeDate(page, 'First day', '10 Mar 2027');
    await typeDate(page, 'Last day', '1 Mar 2027');
    await isSaidAlone(
      'The last day is before the first, so there is no meeting.',
      /^First day: 10 Mar/,
      /^Last day: Goes on/,
    );
  });

  it('leaves a series whose name is typed while another deletes it', async () => {
    await isKeptWhileDeleted('Name of the series', 'Review 📈');
  });

  it('of a rotation is told, and changes nothing else', async () => {
    for (const window of [page, other]) await goTo(window, 'Agreement', 'Exchange');
    await page.getByRole('button', { name: 'Plan an exchange' }).click();
    await editInPlace(page, 'What it is about', 'A month in sales');
    await page.getByLabel('Kind of exchange').and(page.locator('input')).click();
    await page.getByRole('option', { name: 'Rotation' }).click();
    await other.getByRole('link', { name: 'A month in sales' }).click();
    await typeDate(page, 'Planned on', '10 Mar 2027');
    await typeDate(page, 'Last day', '1 Mar 2027');
    await isSaidAlone('It would end before it begins.', /^Planned on: 10 Mar/, /^Last day: No date/);
  });

  it('leaves an exchange whose name is typed while another deletes it', async () => {
    await isKeptWhileDeleted('What it is about', 'A month in sales');
  });

  it('of a task is told, and changes nothing else', async () => {
    for (const window of [page, other]) await goTo(window, 'Plan', 'Campaigns');
    await addCampaign(page, 'Campaign', 'Spring');
    await addLines(page, 'Add a task', 'task', ['Script']);
    await typeDate(page, 'First day of Script', '10 Mar 2027');
    await typeDate(page, 'Last day of Script', '12 Mar 2027');
    await other.getByRole('link', { name: 'Spring' }).click();
    await other.getByRole('group', { name: 'Timeline' }).getByRole('button').first().press('Enter');
    await typeDate(page, 'Last day of Script', '1 Mar 2027');
    await isSaidAlone(
      'Its last day lies before its first, so it counts as one day.',
      /^First day of Script: 10 Mar/,
      /^Last day of Script: 12 Mar/,
    );
  });
});
