import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { choose, goalPanel, goalRow, goalTitles, openGoal } from './harness/pages/goals-page.ts';
import {
  editInPlace,
  goTo,
  showScreen,
  waitUntilSaved,
  waitUntilShown,
  workspaceIdOf,
} from './harness/pages/window-page.ts';
import type { RunningApp } from './harness/running-app.ts';
import { openSample } from './harness/sample-window.ts';
import { openTwoWindows } from './harness/two-windows.ts';

/** The half of the year that holds today, and the one after it. */
const [thisHalf, nextHalf] = [0, 6].map((months) => {
  const now = new Date();
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
  return `H${day.getUTCMonth() < 6 ? 1 : 2} ${day.getUTCFullYear()}`;
});

describe('goals of another half', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    ({ app, page, other } = await openTwoWindows('Sales', 'Plan', 'Goals'));
  });
  afterAll(() => app?.stop());

  it('leave this half as what is shown first, which says where they are', async () => {
    await page.getByRole('button', { name: 'Write one yourself' }).click();
    await page.getByRole('textbox', { name: 'Title of the new goal' }).fill('Renewals');
    await page.keyboard.press('Enter');
    await choose(page, goalPanel(page, 'Renewals'), 'Period of the goal', `${nextHalf}`);
    await other.getByText(`What should ${thisHalf} bring?`).waitFor();
    await other.getByText(new RegExp(`The next ones are for ${nextHalf}, which begins on `)).waitFor();
    await page.getByText(`What should ${thisHalf} bring?`).waitFor();
    expect(await seriousFindings(other)).toEqual([]);
    await other.getByRole('button', { name: `Show ${nextHalf}`, exact: true }).click();
    await goalRow(other, 'Renewals').waitFor();
  });

  it('are shown in theirs where their address is opened, also once they are closed', async () => {
    const path = new URL(page.url()).hash.split('/').slice(3).join('/');
    await goTo(page, 'Plan', 'Campaigns');
    await showScreen(page, workspaceIdOf(page), path);
    await goalRow(page, 'Renewals').waitFor();
    await page.getByRole('button', { name: 'Close the goal' }).click();
    await goalPanel(page, 'Renewals').waitFor({ state: 'detached' });
    await goalRow(page, 'Renewals').waitFor();
  });
});

/** One story in an empty workspace, watched from a second window. */
describe('goals from nothing', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    ({ app, page, other } = await openTwoWindows('Sales', 'Plan', 'Goals'));
  });
  afterAll(() => app?.stop());

  it('begin with revenue and what feeds it, in both windows', async () => {
    await page.getByText('What do both teams want to reach, and by when?').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Begin with revenue and three that feed it' }).click();
    await goalRow(other, 'Pipeline created').waitFor();
    expect(await goalTitles(other)).toEqual([
      'New revenue',
      'Pipeline created',
      'MQL acceptance',
      'Lead velocity rate',
    ]);
    expect(await goalRow(other, 'Pipeline created').getAttribute('aria-level')).toBe('2');
  });

  it('keep both words where two write one title, and none of whoever opened the field alone', async () => {
    const rename = async (window: Page, name: string) => {
      await goalRow(window, name).focus();
      await window.keyboard.press('F2');
      await window.getByRole('textbox', { name: 'Title of the goal' }).waitFor();
    };
    await rename(page, 'Lead velocity rate');
    await rename(other, 'Lead velocity rate');
    await other.keyboard.type('Velocity');
    await other.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await goalRow(page, 'Velocity').waitFor();
    await rename(page, 'Velocity');
    await page.keyboard.type('Speed of leads');
    await rename(other, 'Velocity');
    await other.keyboard.type('Lead velocity rate');
    await other.keyboard.press('Enter');
    await waitUntilSaved(other);
    await page.keyboard.press('Enter');
    await goalRow(other, 'Speed of leads').waitFor();
    const notice = page.getByRole('alert').filter({ hasText: 'Somebody wrote “Lead velocity rate” here meanwhile' });
    await notice.getByRole('button', { name: 'Take theirs' }).click();
    await goalRow(other, 'Lead velocity rate').waitFor();
    expect(await goalTitles(page)).toHaveLength(4);
  });

  it('begin at the top level, whichever goal is open', async () => {
    await openGoal(page, 'Pipeline created');
    await page.getByRole('button', { name: 'New goal', exact: true }).click();
    await page.getByRole('textbox', { name: 'Title of the new goal' }).fill('Fewer customers lost');
    await page.keyboard.press('Enter');
    await goalRow(other, 'Fewer customers lost').waitFor();
    // The keys go on from the goal that was made.
    await goalRow(page, 'Fewer customers lost').and(page.locator(':focus')).waitFor();
    expect(await goalRow(other, 'Fewer customers lost').getAttribute('aria-level')).toBe('1');
    await page.getByRole('button', { name: 'New goal from a usual one' }).click();
    await page.getByRole('menuitem', { name: 'Acceptance', exact: false }).first().click();
    await expect.poll(() => goalTitles(other)).toHaveLength(6);
    expect(await goalRow(other, 'MQL acceptance').last().getAttribute('aria-level')).toBe('1');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => goalTitles(other)).toHaveLength(4);
  });

  it('are added under another from its menu, by title alone', async () => {
    const parent = await openGoal(page, 'Pipeline created');
    await parent.getByRole('button', { name: 'More for this goal' }).click();
    await page.getByRole('menuitem', { name: 'Add a goal under this one' }).click();
    await page.getByRole('textbox', { name: 'Title of the new goal' }).fill('Readers of the newsletter 📰');
    await page.keyboard.press('Enter');
    await goalPanel(page, 'Readers of the newsletter 📰').waitFor();
    const row = goalRow(other, 'Readers of the newsletter 📰');
    await row.waitFor();
    expect(await row.getAttribute('aria-level')).toBe('3');
    await row.getByText('Unmeasured').waitFor();
  });

  it('take a number by hand, marked as such, and a target to set it beside', async () => {
    const panel = goalPanel(page, 'Readers of the newsletter 📰');
    await editInPlace(panel, 'Value typed by hand', '1200');
    await panel.getByRole('button', { name: /^Target:/ }).click();
    await panel.getByRole('textbox', { name: 'Target' }).fill('1.200k');
    await panel.getByText('Type 1200k or 1.2k, so that it is clear which.').waitFor();
    await panel.getByRole('textbox', { name: 'Target' }).fill('12k');
    await panel.getByText('12,000', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Target: 12000. Edit' }).waitFor();
    await panel
      .getByText(/not measured/)
      .first()
      .waitFor();
    const row = goalRow(other, 'Readers of the newsletter 📰');
    await row.getByText('1,200').waitFor();
    await row.getByText('typed, not measured').waitFor();
  });

  it('are tied to a metric whose definition is in sight', async () => {
    const panel = goalPanel(page, 'Readers of the newsletter 📰');
    await choose(page, panel, 'Metric', 'Entries into a stage');
    await panel.getByText(/entered a stage for the first time/).waitFor();
    await panel.getByText(/There is no data yet/).waitFor();
    await choose(page, panel, 'Metric', 'Acceptance rate');
    // The target was a number of readers; of a share it would be nonsense.
    await panel.getByRole('button', { name: 'Target: Not set. Edit' }).waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('ControlOrMeta+Z');
    await panel.getByRole('button', { name: 'Target: 12000. Edit' }).waitFor();
  });

  it('refuse a share above all, and say where dates end before they start', async () => {
    const panel = await openGoal(page, 'MQL acceptance');
    await panel.getByRole('button', { name: /^Target:/ }).click();
    await panel.getByRole('textbox', { name: 'Target' }).fill('175');
    await panel.getByText('A percentage from 0 to 100.').waitFor();
    await panel.getByRole('textbox', { name: 'Target' }).fill('75');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: /^Last day:/ }).click();
    await page.getByRole('textbox', { name: 'Last day' }).fill('1 Jan 2020');
    await page.keyboard.press('Enter');
    await panel.getByText('It ends before it starts.').waitFor();
    for (const window of [page, other]) {
      await goalRow(window, 'MQL acceptance').getByText('Wrong dates').waitFor();
      await goalRow(window, 'New revenue').waitFor();
    }
    await page.keyboard.press('ControlOrMeta+Z');
    await goalRow(other, 'MQL acceptance').getByText('Wrong dates').waitFor({ state: 'detached' });
  });

  it('are walked, folded and moved by keyboard, and keep the focus', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-goal') ?? null);
    await goalRow(page, 'New revenue').focus();
    await page.keyboard.press('ArrowLeft');
    await goalRow(page, 'Pipeline created').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await goalRow(page, 'Pipeline created').and(page.locator(':focus')).waitFor();
    const id = await focused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect
      .poll(() => goalTitles(other))
      .toEqual([
        'New revenue',
        'MQL acceptance',
        'Pipeline created',
        'Readers of the newsletter 📰',
        'Lead velocity rate',
      ]);
    await expect.poll(focused).toBe(id);
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => goalRow(other, 'Pipeline created').getAttribute('aria-level')).toBe('3');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.keyboard.press('Alt+ArrowLeft');
    await other.getByText('Not tied to a goal of the business').waitFor();
    await goalRow(other, 'Pipeline created').getByText('Orphan').waitFor();
    await page.keyboard.press('Enter');
    await goalPanel(page, 'Pipeline created').waitFor();
  });

  it('never offer a parent that would close a circle', async () => {
    const panel = await openGoal(page, 'Pipeline created');
    await panel
      .getByRole('textbox', { name: 'Goal that it feeds' })
      .or(panel.getByRole('combobox', { name: 'Goal that it feeds' }))
      .first()
      .click();
    await page.getByRole('option', { name: 'New revenue' }).waitFor();
    expect(await page.getByRole('option', { name: /Readers of the newsletter/ }).count()).toBe(0);
    await page.getByRole('option', { name: 'New revenue' }).click();
    await goalRow(other, 'Pipeline created').getByText('Orphan').waitFor({ state: 'detached' });
  });

  it('are signed, and ask again once what was signed changes', async () => {
    const panel = await openGoal(page, 'MQL acceptance');
    await panel.getByRole('button', { name: 'Sign version 1 for Sales' }).click();
    await panel.getByText('Version 1 is a draft, 1 of 2 signed').waitFor();
    await editInPlace(panel, 'Target', '70');
    await panel.getByRole('button', { name: 'Sign version 2 for Sales' }).waitFor();
    await panel.getByText('Version 2 is a draft, not signed yet').waitFor();
    await panel.locator('del', { hasText: '75%' }).waitFor();
  });

  it('go with one key and come back whole', async () => {
    await goalRow(page, 'Pipeline created').focus();
    await page.keyboard.press('Delete');
    await goalRow(other, 'Pipeline created').waitFor({ state: 'detached' });
    // What fed it feeds what it fed.
    await expect.poll(() => goalRow(other, 'Readers of the newsletter').getAttribute('aria-level')).toBe('2');
    const toast = page.getByRole('alert').filter({ hasText: 'Deleted Pipeline created' });
    await toast.getByRole('button', { name: 'Undo' }).click();
    await goalRow(other, 'Pipeline created').waitFor();
    await expect.poll(() => goalRow(other, 'Readers of the newsletter').getAttribute('aria-level')).toBe('3');
  });

  it('hold a pasted novel in a script from right to left', async () => {
    const novel = 'הכנסות '.repeat(2_850);
    const panel = await openGoal(page, 'Lead velocity rate');
    await panel.getByRole('button', { name: /^Title of the goal:/ }).click();
    await panel.getByRole('textbox', { name: 'Title of the goal' }).fill(novel);
    await page.keyboard.press('Enter');
    await goalRow(other, 'הכנסות').waitFor();
    const box = await goalRow(page, 'הכנסות').boundingBox();
    expect(box?.height).toBeLessThan(80);
    await waitUntilSaved(page);
  });

  it('show the beginning of one word that is as long as a novel, and keep all of it', async () => {
    const word = 'AV'.repeat(10_000);
    await page.getByRole('button', { name: 'New goal', exact: true }).click();
    await page.getByRole('textbox', { name: 'Title of the new goal' }).fill(word);
    await page.keyboard.press('Enter');
    for (const window of [page, other]) expect(await goalRow(window, 'AVAV').textContent()).not.toContain(word);
    const title = page.getByRole('button', { name: /^Title of the goal: AV/ });
    expect(await title.textContent()).toHaveLength(601);
    expect(await seriousFindings(page)).toEqual([]);
    await title.click();
    expect(await page.getByRole('textbox', { name: 'Title of the goal' }).inputValue()).toBe(word);
    await page.keyboard.press('Escape');
  });

  it('come out as a list', async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('MQL acceptance,Joint,New revenue');
  });
});

describe('the goals of the sample company', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    ({ app, page } = await openSample('marketing'));
    await goTo(page, 'Plan', 'Goals');
  }, 900_000);
  afterAll(() => app?.stop());

  it('show what was planted: two that pull apart, an orphan, one that nobody measures, volume alone', async () => {
    const chips = page.getByRole('list', { name: 'What is wrong with the goals' });
    await chips.getByText('2 pull against each other').waitFor();
    await chips.getByText('1 orphan').waitFor();
    await chips.getByText('1 unmeasured').waitFor();
    await chips.getByText('Marketing: volume alone').waitFor();
    await page.getByText('7 of 9 team goals owned by both sides').waitFor();
    await goalRow(page, 'MQL acceptance')
      .getByText(/points short|inside its interval/)
      .waitFor();
  });

  it('say in numbers what pulls apart, and take it to the next meeting', async () => {
    await page.getByRole('button', { name: '2 pull against each other' }).click();
    const conflict = page.getByRole('region', { name: /^Pulls against/ });
    await conflict
      .getByText(/volume rose from \d+ to \d+ a fortnight, and acceptance rate fell from \d+% \(\d+ of \d+\) to \d+%/)
      .waitFor();
    // The chart above takes its room as its numbers come, which moves the button.
    await page.getByRole('complementary').getByRole('listbox').waitFor();
    await conflict.getByRole('button', { name: /^Put on the agenda/ }).click();
    await conflict.getByRole('button', { name: /^On the agenda/ }).waitFor();
    await showScreen(page, workspaceIdOf(page), 'review/meetings');
    await page
      .getByText(/MQL volume.* or MQL acceptance.*: which comes first\?/)
      .first()
      .waitFor();
  });

  it('draw the numbers with a table in their place', async () => {
    await showScreen(page, workspaceIdOf(page), 'plan/goals/goal-revenue');
    const panel = page.getByRole('complementary', { name: /^Goal New revenue/ });
    await panel.getByText(/is due by/).waitFor();
    await panel.getByText(/Business days: \d+ of \d+ gone/).waitFor();
    await panel.getByRole('listbox').focus();
    await page.keyboard.press('End');
    await panel.getByRole('button', { name: 'As it came in as a table' }).click();
    expect(await panel.getByRole('row').count()).toBeGreaterThan(3);
  });

  it('fall back in sight where a seasonal curve has no earlier years', async () => {
    const panel = page.getByRole('complementary', { name: /^Goal New revenue/ });
    await choose(page, panel, 'How much is due by when', 'As in earlier years');
    await panel.getByText(/A seasonal curve needs this period in two earlier years/).waitFor();
  });

  it('are shown by the parts of the fiscal year', async () => {
    await page
      .getByText(/^FY \d{4}$/)
      .first()
      .click();
    await goalRow(page, 'Pipeline created').waitFor();
    await waitUntilShown(page);
    expect(await seriousFindings(page)).toEqual([]);
  });
});
