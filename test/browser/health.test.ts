import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { answersTo, boardRow, chooseIn, scoreAs } from './harness/pages/health-page.ts';
import { addPerson } from './harness/pages/people-page.ts';
import { editInPlace, goTo, waitUntilShown, writeInPlace } from './harness/pages/window-page.ts';
import type { RunningApp } from './harness/running-app.ts';
import { openSampleTwice, openTwoWindows } from './harness/two-windows.ts';

const first = 'Marketing and Sales work towards the same few goals';
const second = 'Our goals fit together over months, quarters and years';

describe('the health check, from nothing', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    ({ app, page, other } = await openTwoWindows('Sales', 'Agreement', 'Health check'));
  });
  afterAll(() => app?.stop());

  it('says what it is for, and begins a round that both windows have', async () => {
    await page.getByText('How well do you work together? Ask each side.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start the first round' }).click();
    await answersTo(page, first).waitFor();
    await answersTo(other, first).waitFor();
    await page.getByText('Nobody yet. Two teams have to score before you can reveal the scores.').waitFor();
  });

  it('is scored by keys alone, and can’t be revealed while one side has not', async () => {
    await answersTo(page, first).focus();
    await page.keyboard.press('0');
    await page.keyboard.press('1');
    await answersTo(page, first).getByRole('radio', { name: '0, Never', checked: true }).waitFor();
    await answersTo(page, second).getByRole('radio', { name: '1, Rarely', checked: true }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await answersTo(page, second).getByRole('radio', { name: '2, Sometimes', checked: true }).waitFor();
    await other.getByText(/^1 person, 2 of \d+ answers/).waitFor();
    expect(await page.getByRole('button', { name: 'Reveal' }).isDisabled()).toBe(true);
    await page.keyboard.press('ControlOrMeta+Z');
    await answersTo(page, second).getByRole('radio', { name: '1, Rarely', checked: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('is scored by another function from the other window, by someone added there, and neither sees the other', async () => {
    await goTo(other, 'Data', 'People');
    await addPerson(other, 'Priya Raman', 'Marketing');
    await goTo(other, 'Agreement', 'Health check');
    await scoreAs(other, 'Priya Raman');
    await answersTo(other, first).focus();
    await other.keyboard.press('4');
    await other.keyboard.press('2');
    await answersTo(other, second).getByRole('radio', { name: '2, Sometimes', checked: true }).waitFor();
    for (const window of [page, other]) {
      const progress = window.getByRole('region', { name: 'Who has scored' }).getByRole('listitem');
      await progress
        .filter({ hasText: 'Marketing' })
        .getByText(/^1 person, 2 of/)
        .waitFor();
      await progress
        .filter({ hasText: 'Sales' })
        .getByText(/^1 person, 2 of/)
        .waitFor();
    }
    await answersTo(page, first).getByRole('radio', { name: '0, Never', checked: true }).waitFor();
    expect(await page.locator('[role="radio"][aria-checked="true"]').count()).toBe(2);
    await scoreAs(page, 'Priya Raman');
    await answersTo(page, first).getByText('answered').waitFor();
    expect(await page.locator('[role="radio"][aria-checked="true"]').count()).toBe(0);
  });

  it('shows both functions and their gap in both windows once it is revealed, the widest first', async () => {
    await page.getByRole('button', { name: 'Reveal' }).click();
    for (const window of [page, other]) {
      const row = boardRow(window, first);
      await row.getByText(/Marketing 4 .*Sales 0 /).waitFor();
      expect(await row.getByRole('cell').nth(2).innerText()).toBe('4');
      const next = boardRow(window, second);
      await next.getByText(/Marketing 2 .*Sales 1 /).waitFor();
      expect(await next.getByRole('cell').nth(2).innerText()).toBe('1');
      expect(await window.locator('tr button[aria-pressed]').first().innerText()).toBe(first);
    }
    expect(await seriousFindings(page)).toEqual([]);
    expect(app.pageErrors).toEqual([]);
  });
});

/** One story: each test goes on where the one before it ended. */
describe('the health check of the sample company', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    ({ app, page, other } = await openSampleTwice('sales', 'Agreement', 'Health check'));
  }, 900_000);
  afterAll(() => app?.stop());

  it('takes one’s own answers, and what the other side would say as a guess', async () => {
    await answersTo(page, first).focus();
    await page.keyboard.press('0');
    await page.keyboard.press('1');
    await answersTo(page, second).getByRole('radio', { name: '1, Rarely', checked: true }).waitFor();
    await page.getByText('What Marketing says', { exact: true }).click();
    await answersTo(page, first).focus();
    await page.keyboard.press('2');
    await answersTo(page, first).getByRole('radio', { name: '2, Sometimes', checked: true }).waitFor();
  });

  it('shows in another window that someone has scored, and never what', async () => {
    await other.getByText(/^2 people, 23 of/).waitFor();
    await scoreAs(other, 'Maren Solberg');
    await answersTo(other, first).getByText('answered').waitFor();
    expect(await other.locator('[role="radio"][aria-checked="true"]').count()).toBe(0);
    await scoreAs(other, 'Priya Raman');
    await answersTo(other, first).focus();
    await other.keyboard.press('4');
    await answersTo(other, first).getByRole('radio', { name: '4, Always', checked: true }).waitFor();
  });

  it('shows all functions and their gap in every window once it is revealed, and how it moved', async () => {
    await page.getByRole('button', { name: 'Reveal' }).click();
    for (const window of [page, other]) {
      await boardRow(window, first)
        .getByText(/Marketing [\d.]+ .*Sales [\d.]+/)
        .waitFor();
    }
    const cells = await page.locator('tr:has(button[aria-pressed]) td:nth-child(3)').allInnerTexts();
    const gaps = cells.map(Number);
    expect(gaps.length).toBeGreaterThan(20);
    expect(gaps).toEqual(gaps.toSorted((one, next) => next - one));
    await other
      .getByText(/guessed Marketing/)
      .first()
      .waitFor();
    const trend = page.getByRole('row').filter({ hasText: /\(n \d+\)/ });
    expect(await trend.count()).toBe(2);
  });

  it('judges symptoms by the data, and leaves the others to people', async () => {
    await page.getByText('By area', { exact: true }).click();
    await waitUntilShown(page);
    await boardRow(page, 'Marketing stays involved after a handoff').getByText('People only').waitFor();
    await page.getByRole('button', { name: 'Every qualified lead is followed up', exact: true }).click();
    await page.getByText(/MQLs wait for five days or more without any activity/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('plans a change that the other window sees, keeps what came of it, and brings a deleted one back', async () => {
    await page.getByRole('button', { name: first, exact: true }).click();
    await page.getByRole('button', { name: 'Plan a change' }).click();
    await editInPlace(page, 'What is to change', 'One goal sheet 🎯');
    await chooseIn(page, 'Owner', 'Priya Raman');
    await chooseIn(page, 'Shows in', 'Acceptance rate');
    await chooseIn(page, 'State', 'Done');
    await writeInPlace(page, 'What came of it', 'ورقة أهداف واحدة');
    await other.getByText('Change plans', { exact: true }).click();
    const row = other.getByRole('row').filter({ hasText: 'One goal sheet 🎯' });
    await row.getByText('Priya Raman').waitFor();
    await row.getByText('Came of it: ورقة أهداف واحدة').waitFor();
    await page.getByRole('button', { name: 'Delete the change plan' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click();
    await row.waitFor();
    expect(await seriousFindings(other)).toEqual([]);
  });

  it('comes out as a list', async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain(first);
    expect(app.pageErrors).toEqual([]);
  });
});
