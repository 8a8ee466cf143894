import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, tandemCommand } from './harness/built-app.ts';
import { answersTo, boardRow, chooseIn, scoreAs } from './harness/pages/health-page.ts';
import { openWorkspace } from './harness/pages/library-page.ts';
import { editInPlace, goTo, showScreen, workspaceIdOf } from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';
import { sampleCompany } from './harness/sample.ts';

const first = 'Marketing and Sales work towards the same few goals';
const second = 'Our goals fit together over months, quarters and years';

let app: RunningApp;
let page: Page;
let other: Page;

beforeAll(async () => {
  const { workspace } = await sampleCompany();
  app = await startApp({ workspaces: [workspace], self: { name: 'Ana Ferreira', function: 'sales' } });
  execFileSync(process.execPath, [tandemCommand, 'workspace', 'new', join(app.library, 'Client plan.tandem')], {
    cwd: root,
  });
  page = await app.openWindow();
  other = await app.openWindow();
}, 900_000);
afterAll(() => app?.stop());

/** One story: each test goes on where the one before it ended. */
describe('the health check', () => {
  it('begins with a round from the empty state', async () => {
    await openWorkspace(page, 'Client plan');
    await goTo(page, 'Agreement', 'Health check');
    await page.getByRole('button', { name: 'Start the first round' }).click();
    await answersTo(page, first).waitFor();
    expect(await page.getByRole('button', { name: 'Reveal' }).isDisabled()).toBe(true);
  });

  it('is scored by keys, and goes on to the next statement', async () => {
    await page.evaluate(() => {
      location.hash = '#/';
    });
    for (const window of [page, other]) {
      await openWorkspace(window, 'Axlewise');
      await goTo(window, 'Agreement', 'Health check');
    }
    await answersTo(page, first).focus();
    await page.keyboard.press('0');
    await page.keyboard.press('1');
    await answersTo(page, first).getByRole('radio', { name: '0, Never', checked: true }).waitFor();
    await answersTo(page, second).getByRole('radio', { name: '1, Rarely', checked: true }).waitFor();
  });

  it('takes what the other side would say as a guess', async () => {
    await page.getByText('What Marketing says', { exact: true }).click();
    await answersTo(page, first).focus();
    await page.keyboard.press('2');
    await answersTo(page, first).getByRole('radio', { name: '2, Sometimes', checked: true }).waitFor();
  });

  it('shows in another window that someone has scored, and never what', async () => {
    await other.getByText(/^2 people, 23 of/).waitFor();
    await scoreAs(other, 'Maren Solberg');
    await answersTo(other, first).getByText('answered').waitFor();
    expect(await other.getByRole('radio', { checked: true }).count()).toBe(0);
    await scoreAs(other, 'Priya Raman');
    await answersTo(other, first).focus();
    await other.keyboard.press('4');
    await answersTo(other, first).getByRole('radio', { name: '4, Always', checked: true }).waitFor();
  });

  it('shows both sides and their gap in every window once it is revealed', async () => {
    await page.getByRole('button', { name: 'Reveal' }).click();
    for (const window of [page, other]) {
      await boardRow(window, first)
        .getByText(/Marketing .*Sales/)
        .waitFor();
    }
    await other.getByText('guessed Marketing').first().waitFor();
  });

  it('judges symptoms by the data and leaves the others to people', async () => {
    await page.getByText('By area', { exact: true }).click();
    await boardRow(page, 'Marketing stays involved after a handoff').getByText('People only').waitFor();
    await page.getByRole('button', { name: 'Every qualified lead is followed up', exact: true }).click();
    await page.getByText(/MQLs wait for five days or more without any activity/).waitFor();
  });

  it('plans a change that the other window sees', async () => {
    await page.getByRole('button', { name: first, exact: true }).click();
    await page.getByRole('button', { name: 'Plan a change' }).click();
    await editInPlace(page, 'What is to change', 'One goal sheet 🎯');
    await chooseIn(page, 'Owner', 'Priya Raman');
    await chooseIn(page, 'Shows in', 'Acceptance rate');
    await other.getByText('Change plans', { exact: true }).click();
    const row = other.getByRole('row').filter({ hasText: 'One goal sheet 🎯' });
    await row.getByText('Priya Raman').waitFor();
    await page.getByRole('button', { name: 'Delete the change plan' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click();
    await row.waitFor();
  });
});

describe('incentives', () => {
  it('flag the scheme that pays for volume only, for both sides to see', async () => {
    await goTo(page, 'Agreement', 'Incentives');
    await page.getByRole('row').filter({ hasText: 'Demand generation' }).getByText('Volume only').waitFor();
  });

  it('are written down in place, checked as they are typed, and signed', async () => {
    await page.getByRole('button', { name: 'Add a scheme' }).click();
    await editInPlace(page, 'Role', 'Account executive');
    await editInPlace(page, 'Part', 'Accepted leads');
    await editInPlace(page, 'Weight in percent', '60');
    await page.getByText('The parts add up to 60%, not to 100%.').waitFor();
    await editInPlace(page, 'Weight in percent', '100');
    await chooseIn(page, 'Measured by', 'Acceptance rate');
    await editInPlace(page, 'Target in percent', '70');
    await page.getByText('Nothing to flag.').waitFor();
    await page.getByRole('button', { name: 'Sign version 1 for Sales' }).click();
    await editInPlace(page, 'Target in percent', '80');
    await page.getByRole('button', { name: 'Sign version 2 for Sales' }).waitFor();
  });

  it('replay a draft beside what is in force, on the last four quarters', async () => {
    await page.getByRole('button', { name: 'Draft a change' }).click();
    await page.getByRole('columnheader', { name: 'Draft pays' }).waitFor();
    const quarters = page.getByRole('row').filter({ hasText: /^\d{4}-Q\d/ });
    expect(await quarters.count()).toBe(4);
    const pays = async () => (await quarters.first().getByRole('cell').allTextContents()).slice(1, 3);
    await expect.poll(async () => new Set(await pays()).size).toBe(1);
    await editInPlace(page, 'Target in percent', '95');
    await expect.poll(async () => new Set(await pays()).size).toBe(2);
    await showScreen(other, workspaceIdOf(other), 'agreement/incentives');
    await other.getByRole('row').filter({ hasText: 'Account executive' }).filter({ hasText: 'Draft' }).waitFor();
  });

  it('put the draft in force and keep the one before', async () => {
    await page.getByRole('button', { name: 'Put in force' }).click();
    await other.getByRole('row').filter({ hasText: 'Account executive' }).filter({ hasText: 'Past' }).waitFor();
    expect(app.pageErrors).toEqual([]);
  });
});
