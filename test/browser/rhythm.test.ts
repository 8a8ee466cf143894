import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editInPlace, goTo, waitUntilSaved } from './harness/pages/window-page.ts';
import type { RunningApp } from './harness/running-app.ts';
import { openTwoWindows } from './harness/two-windows.ts';

/** One story in an empty workspace, watched from a second window. */
describe('rhythm and exchange', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    ({ app, page, other } = await openTwoWindows('Sales', 'Agreement', 'Rhythm'));
  });
  afterAll(() => app?.stop());

  it('begins with a proposal that everyone sees at once', async () => {
    await page.getByText('When do both teams meet, however busy they are?').waitFor();
    await page.getByRole('button', { name: 'New series' }).click();
    await page.getByRole('menuitem', { name: 'Weekly sales call' }).click();
    await other.getByRole('link', { name: 'Weekly sales call' }).waitFor();
    await page.getByText(/Every week on (?:Mon|Tues|Wednes|Thurs|Fri)day/).waitFor();
  });

  it('is changed in place, refuses what makes no sense, and is undone', async () => {
    await editInPlace(page, 'Time of day', '08:15');
    await other.getByText(/, 08:15, 30 min/).waitFor();
    await page.getByRole('button', { name: /^Minutes:/ }).click();
    await page.getByRole('textbox', { name: 'Minutes', exact: true }).fill('2');
    await page.getByText('From 5 minutes.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Z');
    await other.getByText(/, 10:00, 30 min/).waitFor();
  });

  it('says which day was held, and without whom', async () => {
    const today = new Date().toISOString().slice(0, 10);
    await page.getByRole('button', { name: /^First day:/ }).click();
    await page.getByRole('textbox', { name: 'First day' }).fill(today);
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Ana Ferreira' }).first().click();
    await page.getByRole('button', { name: 'It was held' }).click();
    await page.getByText('without Marketing').first().waitFor();
    await other.getByText('0 of 1').waitFor();
    await page.getByRole('textbox', { name: 'What came of it' }).fill('Three deals wait for the same proof.');
    await waitUntilSaved(page);
    await page.getByRole('checkbox', { name: 'Marketing', exact: true }).click();
    await other.getByText('1 of 1').waitFor();
  });

  it('hands out a calendar file', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Calendar file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Weekly sales call.ics');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toContain('RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=');
    expect(text).toContain('With Ana Ferreira');
  });

  it('exports its list', async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('Weekly sales call,Weekly call,Every week on');
  });

  it('takes a comment that mentions someone, seen in the other window', async () => {
    const box = page.getByRole('combobox', { name: 'Comment, @ to mention' });
    await box.fill('Can we start earlier, @an');
    await page.getByRole('option', { name: /Ana Ferreira/ }).waitFor();
    await box.press('Enter');
    await box.press('ControlOrMeta+Enter');
    await other.getByRole('link', { name: 'Weekly sales call' }).click();
    await other.getByText('@Ana Ferreira').waitFor();
  });

  it('takes what is typed at once behind a picked mention, with one space', async () => {
    const box = page.getByRole('combobox', { name: 'Comment, @ to mention' });
    for (const typed of [' before Friday', 'before Friday']) {
      await box.fill('');
      await box.pressSequentially('@An');
      await page.getByRole('option', { name: /Ana Ferreira/ }).waitFor();
      // All keys in one go, as fast as the window takes them.
      await Promise.all(['Enter', ...typed].map((key) => page.keyboard.press(key)));
      await expect.poll(() => box.inputValue()).toBe('@Ana Ferreira before Friday');
    }
    await box.fill('@An');
    await page.getByRole('option', { name: /Ana Ferreira/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option', { name: /Ana Ferreira/ }).waitFor({ state: 'hidden' });
    expect(await box.inputValue()).toBe('@An');
    await box.fill('');
  });

  it('plans an exchange, notes what was learnt, and brings a deleted one back', async () => {
    await goTo(page, 'Agreement', 'Exchange');
    await goTo(other, 'Agreement', 'Exchange');
    await page.getByRole('button', { name: 'Plan an exchange' }).click();
    await editInPlace(page, 'What it is about', 'A morning of first calls');
    await page.getByRole('textbox', { name: 'What was learnt' }).fill('Nobody has the fleet size at hand.');
    await editInPlace(page, 'What changes', 'The form asks for it');
    await other.getByRole('link', { name: 'A morning of first calls' }).waitFor();
    await other.getByText('The form asks for it').waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await other.getByText('Who has watched the other team at work?').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await other.getByRole('link', { name: 'A morning of first calls' }).waitFor();
  });

  it('hands out a planned review as a calendar file, seen in the other window', async () => {
    await goTo(page, 'Review', 'Meetings');
    await goTo(other, 'Review', 'Meetings');
    await page.getByRole('button', { name: 'Plan the first review' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Calendar file' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Review 1.*\.ics$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toMatch(/DTSTART/);
    expect(text).not.toContain('RRULE');
    await other.getByRole('button', { name: 'Calendar file' }).waitFor();
    expect(app.pageErrors).toEqual([]);
  });
});
