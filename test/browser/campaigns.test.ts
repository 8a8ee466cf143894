import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import {
  addCampaign,
  addLines,
  barOf,
  daysOf,
  dragBar,
  dragLink,
  openCampaign,
  typeDate,
} from './harness/pages/campaign-page.ts';
import { workAs } from './harness/pages/handbook-page.ts';
import { createWorkspace, introduceSelf, openWorkspace } from './harness/pages/library-page.ts';
import { editInPlace, goTo, waitUntilShown } from './harness/pages/window-page.ts';
import { pdfText } from './harness/pdf-text.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';
import { sampleCompany } from './harness/sample.ts';

/** The brief as a window shows it, with the names of those whose carets stand in it. */
async function briefIn(page: Page): Promise<string> {
  return (await page.getByRole('textbox', { name: 'Brief' }).textContent()) ?? '';
}

/** Takes the last change back by its toast. */
async function undoToast(page: Page, text: string): Promise<void> {
  await page.getByRole('alert').filter({ hasText: text }).getByRole('button', { name: 'Undo' }).click();
}

/** One story: each test goes on where the one before it ended. */
describe('a launch planned from nothing, while a second window watches', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    app = await startApp();
    page = await app.openWindow({ height: 1400 });
    await introduceSelf(page, 'Ana Ferreira', 'Marketing');
    await createWorkspace(page, 'Alignment');
    await goTo(page, 'Plan', 'Campaigns');
  });
  afterAll(() => app?.stop());

  it('is begun from a list that teaches, under its name', async () => {
    await page.getByText('What do both teams do next, and when?').waitFor();
    await addCampaign(page, 'Launch', 'Predict 🚀 إطلاق');
    other = await app.openWindow({ height: 1400 });
    await openWorkspace(other, 'Alignment');
    await goTo(other, 'Plan', 'Campaigns');
    await openCampaign(other, 'Predict 🚀 إطلاق');
  });

  it('can’t be accepted while it says neither what it is for nor what it should bring', async () => {
    const lacking = page.getByRole('button', {
      name: 'Not ready to accept: write the brief, or what it should bring',
    });
    await lacking.waitFor();
    expect(await lacking.isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /^Accept for/ }).count()).toBe(0);
  });

  it('has a brief that is typed together, a novel included', async () => {
    await page.getByRole('textbox', { name: 'Brief' }).click();
    await page.keyboard.type('Workshops learn too late.');
    await other.getByRole('textbox', { name: 'Brief' }).getByText('Workshops learn too late.').waitFor();
    await page.keyboard.insertText(` ${'A long story. '.repeat(1430)}`);
    await expect.poll(async () => (await briefIn(other)).length).toBeGreaterThan(20_000);
    const heightOf = async () =>
      (await other.getByRole('textbox', { name: 'Brief' }).locator('xpath=../../..').boundingBox())?.height;
    await other.getByRole('button', { name: 'Show all' }).waitFor();
    expect(await heightOf()).toBeLessThan(260);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Short again.');
    await expect.poll(() => briefIn(other)).toMatch(/^Short again\..{0,20}$/);
    await editInPlace(page, 'Objective', 'Forty fleets that ask for Predict');
    await other.getByRole('button', { name: 'Objective: Forty fleets that ask for Predict' }).waitFor();
    await other.getByRole('button', { name: 'Accept for Marketing' }).waitFor();
  });

  it('has days that can’t be turned round without a word, and what it should bring', async () => {
    await page.getByRole('button', { name: 'Set its days' }).click();
    await typeDate(page, 'Day on which it begins', '1 Mar 2027');
    await typeDate(page, 'Last day', '1 Feb 2027');
    await page.getByText('The end is before the start').waitFor();
    await typeDate(page, 'Last day', '30 Apr 2027');
    await typeDate(page, 'Day of the launch', '6 Apr 2027');
    await page.getByText('The end is before the start').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Set what it should bring' }).click();
    await editInPlace(page, 'MQL expected', '60');
    await other.getByRole('button', { name: /60 MQL/ }).waitFor();
    await editInPlace(page, 'Accepted expected', '90');
    await other.getByText('More accepted than MQL are expected').waitFor();
    await editInPlace(page, 'Accepted expected', '40');
    await other.getByText('More accepted than MQL are expected').waitFor({ state: 'detached' });
  });

  it('has channels with a budget and a benchmark that is locked and unlocked by a step of its own', async () => {
    await addLines(page, 'Add a channel', 'channel', ['LinkedIn', 'Webinar']);
    await editInPlace(page, 'Budget of LinkedIn', '28000');
    await page.getByText('£28,000').first().waitFor();
    await page.getByRole('button', { name: 'Details of LinkedIn, benchmark: Set it' }).click();
    await editInPlace(page, 'Benchmark of LinkedIn', '22');
    await page.getByRole('button', { name: 'Lock benchmarks' }).click();
    await page.getByText('Benchmarks locked on').waitFor();
    expect(await page.getByRole('button', { name: /^Benchmark of LinkedIn: 22%.*Edit/ }).count()).toBe(0);
    await other.getByText('Benchmarks locked on').waitFor();
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.getByRole('button', { name: /^Benchmark of LinkedIn: 22%.*Edit/ }).waitFor();
    await page.getByRole('button', { name: 'Lock benchmarks' }).click();
  });

  it('has tasks that are moved and resized by keyboard, in one step of undo', async () => {
    await addLines(page, 'Add a task', 'task', ['Proof', 'Script', 'Training']);
    await page.getByRole('button', { name: 'Close Training' }).click();
    const before = await daysOf(page, 'Proof');
    // Within the days of the campaign, which are to come.
    expect(before).toBe('1 Mar 2027 to 5 Mar 2027');
    await barOf(page, 'Proof').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key);
    await expect.poll(() => daysOf(other, 'Proof')).not.toBe(before);
    const after = await daysOf(page, 'Proof');
    expect(await daysOf(other, 'Proof')).toBe(after);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => daysOf(other, 'Proof')).toBe(before);
    expect(after).not.toBe(before);
  });

  it('keeps days that are typed and says where they are none to work on, until it is moved', async () => {
    const saturday = new Date();
    saturday.setDate(saturday.getDate() + 13 - saturday.getDay());
    await barOf(page, 'Proof').press('Enter');
    await page.getByRole('button', { name: /^First day of Proof:/ }).click();
    await page.getByRole('textbox', { name: 'First day of Proof' }).fill(saturday.toLocaleDateString('en-CA'));
    await page.keyboard.press('Enter');
    const details = page.getByRole('region', { name: 'Task Proof' });
    await details.getByText(/on a Saturday/).waitFor();
    await barOf(page, 'Proof').focus();
    await page.keyboard.press('ArrowRight');
    await details.getByText(/on a Saturday/).waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+Z');
    await details.getByText(/on a Saturday/).waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await details.getByText(/on a Saturday/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Close Proof' }).click();
  });

  it('opens by its name, says that it lies outside of the campaign, and is found beyond the edge', async () => {
    await page.getByRole('button', { name: 'Task: Proof. Edit' }).click();
    await page.keyboard.press('Escape');
    const details = page.getByRole('region', { name: 'Task Proof' });
    await typeDate(page, 'Last day of Proof', '1 Dec 2028');
    await details.getByText('It ends after the campaign’s last day, 30 Apr 2027.').waitFor();
    await page.getByText(/, 1 task ends after the campaign$/).waitFor();
    await typeDate(page, 'First day of Proof', '27 Nov 2028');
    const hint = page.getByRole('button', { name: 'Show Proof: 27 Nov 2028' });
    await hint.click();
    await hint.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Show Script: / }).click();
    await hint.waitFor();
    await page.locator('main').focus();
    for (const _ of ['First', 'Last']) await page.keyboard.press('ControlOrMeta+Z');
    await details.getByText('It ends after the campaign').waitFor({ state: 'detached' });
    await hint.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Close Proof' }).click();
  });

  it('has links that are drawn by keyboard and by mouse, and refuses a circle with a sentence', async () => {
    await barOf(page, 'Proof').focus();
    await page.keyboard.press('L');
    await page.getByText('Choose what waits for Proof').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dragLink(page, 'Script', 'Training');
    await barOf(other, 'Training').and(other.locator('[aria-label*="waits, begins on"]')).waitFor();
    await dragLink(page, 'Training', 'Proof');
    await page.getByText(/Proof can’t wait for Training, which waits for it already/).waitFor();
  });

  it('moves what waits for it along, and says so', async () => {
    await page.getByRole('button', { name: 'Shift with plan' }).click();
    await page.getByText(/^Moved 2 tasks/).waitFor();
    await barOf(other, 'Training').and(other.locator('[aria-label*="waits, begins on"]')).waitFor({ state: 'hidden' });
    expect(await daysOf(other, 'Script')).not.toBe(await daysOf(other, 'Proof'));
  });

  it('is dragged by the mouse, by its middle and by its end', async () => {
    const before = await daysOf(page, 'Training');
    await dragBar(page, 'Training', 'middle', -60);
    await expect.poll(() => daysOf(other, 'Training')).not.toBe(before);
    const moved = await daysOf(page, 'Training');
    await dragBar(page, 'Training', 'end', 60);
    await expect.poll(() => daysOf(other, 'Training')).not.toBe(moved);
    expect((await daysOf(other, 'Training')).split(' to ')[0]).toBe(moved.split(' to ')[0]);
  });

  it('keeps what one person types into a task that another deletes, and brings both back', async () => {
    await page.getByRole('button', { name: 'Task: Script. Edit' }).click();
    await page.getByRole('textbox', { name: 'Task', exact: true }).fill('Call script');
    await barOf(other, 'Script').focus();
    await other.keyboard.press('Delete');
    await barOf(page, 'Script').waitFor({ state: 'hidden' });
    await other.getByRole('alert').filter({ hasText: 'Deleted Script' }).getByRole('button', { name: 'Undo' }).click();
    await barOf(page, 'Call script').waitFor();
    await barOf(other, 'Call script').waitFor();
  });

  it('uses content that is made from here, named and found again', async () => {
    const content = page.getByRole('region', { name: 'Content' });
    await content.getByRole('button', { name: 'Make a new piece' }).click();
    await page.getByRole('textbox', { name: 'Title of the piece' }).fill('Checklist for workshops');
    await page.keyboard.press('Enter');
    await other.getByRole('link', { name: 'Checklist for workshops' }).waitFor();
    await page.getByRole('region', { name: 'Used in campaigns' }).getByRole('link').click();
    await waitUntilShown(page);
    await content.getByRole('button', { name: 'Take Checklist for workshops off the campaign' }).click();
    await content.getByRole('combobox', { name: 'Add a piece that exists' }).click();
    await page.getByRole('option', { name: 'Checklist for workshops' }).click();
    await content.getByRole('link', { name: 'Checklist for workshops' }).waitFor();
  });

  it('has a checklist with what is usually forgotten, ticked off in both windows', async () => {
    await page.getByRole('button', { name: 'Begin with the usual ten lines' }).click();
    await page.getByRole('button', { name: 'Tick off Reps trained' }).click();
    await other.getByRole('button', { name: '1 done' }).waitFor();
    await other.getByText('1 of 10').waitFor();
    const line = page.getByRole('button', { name: /^Line of the checklist: First leads reached/ });
    await line.hover();
    const pencil = await line.locator('svg').boundingBox();
    const due = await page.getByRole('button', { name: /^Owner and day of First leads reached/ }).boundingBox();
    expect((pencil?.x ?? 0) + (pencil?.width ?? 0)).toBeLessThanOrEqual(due?.x ?? 0);
  });

  it('takes its usual lines along when the launch is moved, and says of a day of one’s own that it lies outside', async () => {
    const dueOf = (name: string) => other.getByRole('button', { name: new RegExp(`^Owner and day of ${name}`) });
    await dueOf('Message and proof').filter({ hasText: '9 Mar 2027' }).waitFor();
    await page.getByRole('button', { name: /^Owner and day of Call script and objections/ }).click();
    await typeDate(page, 'Due day of Call script and objections signed', '9 Apr 2027');
    const outside = other.getByText('9 Apr 2027 is after the launch on 6 Apr 2027');
    await outside.waitFor();
    await page.getByRole('button', { name: /launch on Tue 6 Apr/ }).click();
    await typeDate(page, 'Day of the launch', '13 Apr 2027');
    await dueOf('Message and proof').filter({ hasText: '16 Mar 2027' }).waitFor();
    await outside.waitFor({ state: 'detached' });
    await undoToast(page, 'Moved 8 lines of the checklist, 1 with a day of its own stays');
    await dueOf('Message and proof').filter({ hasText: '9 Mar 2027' }).waitFor();
    await outside.waitFor();
    await page.getByRole('button', { name: /launch on Tue 6 Apr/ }).click();
  });

  it('says that Sales is missing in its team', async () => {
    await page.getByText('Nobody from Marketing and Sales is in the team yet').waitFor();
    const picker = page.getByLabel('Add someone to the team').and(page.locator('input'));
    await picker.click();
    await page.getByRole('option', { name: 'Ana Ferreira' }).click();
    await other.getByText('Nobody from Sales is in the team yet').waitFor();
    await other.getByText('Accountable').first().waitFor({ state: 'attached' });
  });

  it('is accepted for one’s own function, and Sales is asked', async () => {
    await page.getByRole('button', { name: 'Accept for Marketing' }).click();
    await other.getByText('1 of 3').waitFor();
    await page.getByRole('button', { name: 'Ask Telequalification and Sales to accept' }).click();
    await expect.poll(() => other.getByText(/^asked /).count()).toBe(2);
    const toSign = page.getByRole('button', { name: '1 waits for your signature' });
    expect(await toSign.count()).toBe(0);
    await workAs(page, 'Telequalification');
    await toSign.click();
    await page.getByRole('menuitem', { name: /^Predict 🚀.*Launch. Ana Ferreira asks you to accept it$/ }).click();
    await page.getByRole('button', { name: 'Accept for Telequalification' }).waitFor();
    await workAs(page, 'Marketing');
    await toSign.waitFor({ state: 'detached' });
  });

  it('is asked for again once what was accepted changes, its budget and its brief included', async () => {
    const changes = other.getByRole('status').filter({ hasText: 'Changed since Marketing accepted version 1.' });
    const undone = async () => {
      await page.locator('main').focus();
      await page.keyboard.press('ControlOrMeta+Z');
      await other.getByText('1 of 3').waitFor();
      await changes.waitFor({ state: 'detached' });
    };
    await page.getByRole('button', { name: /60 MQL/ }).click();
    await editInPlace(page, 'MQL expected', '70');
    await changes.getByText('Marketing has to accept it again.').waitFor();
    await changes.getByText('Expected MQL: 60 70').waitFor();
    await undone();
    await editInPlace(page, 'Budget of LinkedIn', '31000');
    await changes.getByText(/^Budget of LinkedIn: .28,000 .31,000$/).waitFor();
    await changes.getByText(/^Budget in all: .28,000 .31,000$/).waitFor();
    await other.getByText('accepted version 1, has to again').waitFor();
    await undone();
    await page.getByRole('textbox', { name: 'Brief' }).press('ControlOrMeta+End');
    await page.keyboard.type(' And now.');
    await changes.getByText('Brief: Short again. Short again. And now.').waitFor();
    for (let letter = 0; letter < ' And now.'.length; letter += 1) await page.keyboard.press('Backspace');
    await page.getByRole('button', { name: 'Return to version 1' }).click();
    await other.getByText('1 of 3').waitFor();
  });

  it('stands in nobody’s way who uses a screen reader or the keyboard', async () => {
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('says what is open when it goes on all the same, with the way back', async () => {
    await page.getByRole('button', { name: 'Phase: Plan. Change' }).click();
    await page.getByRole('menuitem', { name: 'Run', exact: true }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'is at “Run”. Still open:' });
    await notice.getByText(/Telequalification and Sales have not accepted it, \d of \d checks done/).waitFor();
    await notice.getByText(/nobody from Sales in the team/).waitFor();
    await other.getByRole('button', { name: 'Phase: Run. Change' }).waitFor();
    await notice.getByRole('button', { name: 'Undo' }).click();
    await other.getByRole('button', { name: 'Phase: Plan. Change' }).waitFor();
  });

  it('keeps what somebody says against it, by Enter and when they accept instead', async () => {
    await other.getByRole('button', { name: 'Take the acceptance back' }).click();
    const why = other.getByRole('button', { name: 'Say why not yet' });
    // Closed with nothing said, the focus is where it began: what is typed next presses no other button.
    for (const key of ['Enter', 'Escape']) {
      await why.click();
      await other.getByRole('textbox', { name: 'Why Marketing does not accept it yet' }).press(key);
      await expect.poll(() => why.evaluate((each) => each === document.activeElement)).toBe(true);
    }
    await why.click();
    await other.keyboard.type('Who calls on Fridays?');
    await other.keyboard.press('Enter');
    await page.getByRole('blockquote').getByText('Who calls on Fridays?').waitFor();
    await other.getByRole('button', { name: 'Change what you said' }).click();
    await other.keyboard.press('End');
    await other.keyboard.type(' And in May?');
    await other.getByRole('button', { name: 'Accept for Marketing' }).click();
    await page.getByRole('blockquote').getByText('Who calls on Fridays? And in May?').waitFor();
    await page.getByRole('blockquote').getByText('before accepting').waitFor();
  });

  it('ends with a look back that both write', async () => {
    await page.getByRole('button', { name: 'Phase: Plan. Change' }).click();
    await page.getByRole('menuitem', { name: 'Look back' }).click();
    await other.getByRole('button', { name: 'Phase: Look back. Change' }).waitFor();
    await page.getByRole('textbox', { name: 'Look back' }).click();
    await page.keyboard.type('Ask for proof earlier.');
    await other.getByRole('textbox', { name: 'Look back' }).getByText('Ask for proof earlier.').waitFor();
  });

  it('is printed with all that was planned', async () => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-asked-to-print', '');
    });
    await page.getByRole('button', { name: /^More for Predict/ }).click();
    await page.getByRole('menuitem', { name: 'Print the plan' }).click();
    await page.locator('[data-asked-to-print]').waitFor({ state: 'attached' });
    const words = pdfText(await page.pdf({ format: 'A4' }));
    const planned = ['Short again.', 'Forty fleets', '60 MQL', 'LinkedIn', '22%', 'Call script', 'Reps trained'];
    for (const part of [...planned, 'Accountable', 'Ask for proof earlier.', 'Ana Ferreira'])
      expect(words).toContain(part.replaceAll(' ', ''));
  });

  it('is duplicated, deleted and brought back', async () => {
    await page
      .getByRole('button', { name: /^More for Predict/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'copy' }).waitFor();
    await barOf(page, 'Training').waitFor();
    await page
      .getByRole('button', { name: /^More for Predict/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('alert').filter({ hasText: 'Deleted Predict' }).getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: /copy$/ }).waitFor();
    await goTo(other, 'Plan', 'Campaigns');
    await other.getByRole('link', { name: /copy$/ }).waitFor();
    expect(app.pageErrors).toEqual([]);
  });
});

describe('the campaigns of the sample company', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    const { workspace } = await sampleCompany();
    app = await startApp();
    page = await app.openWindow({ height: 1400 });
    await introduceSelf(page, 'Ana Ferreira', 'Sales');
    mkdirSync(app.library, { recursive: true });
    copyFileSync(workspace, join(app.library, basename(workspace)));
    await page.reload();
    await openWorkspace(page, 'Axlewise');
    await goTo(page, 'Plan', 'Campaigns');
  });
  afterAll(() => app?.stop());

  it('are five, one with work that is behind, and one name of the CRM that nothing claims', async () => {
    await page.getByText('1 task behind, 2 checks late').waitFor();
    await page.getByText(/^1 of \d+ campaigns of the CRM, with /).waitFor();
  });

  it('get one of their own from a name of the CRM, which counts for it at once', async () => {
    const unmatched = page.getByRole('region', { name: 'Not matched yet' });
    const crm = await unmatched.getByRole('row').nth(1).getByRole('link').innerText();
    const choice = unmatched.getByRole('combobox', { name: `Campaign that ${crm} belongs to`, exact: true });
    await choice.click();
    await page.getByRole('option', { name: 'A new campaign', exact: true }).click();
    await page.getByRole('button', { name: `Name of the campaign: ${crm}. Edit` }).waitFor();
    await page.getByText('1 campaign matched, their results are this one’s').waitFor();
    await page.getByRole('button', { name: `${crm} does not belong here`, exact: true }).waitFor();
    await page.locator('main').focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await page.getByText(`Undone: plan ${crm} as in the CRM`).first().waitFor();
    await goTo(page, 'Plan', 'Campaigns');
    await choice.waitFor();
  });

  it('count the leads of a name once it was accepted, and open the rows behind the number', async () => {
    await openCampaign(page, 'Predict launch');
    const strip = page.getByRole('region', { name: 'Plan against actual' });
    const leads = strip.getByRole('link').nth(0);
    await strip.getByText(/not matched/).waitFor();
    const before = Number(await leads.innerText());
    await page.getByRole('button', { name: /^Accept that Predict launch/ }).click();
    await expect.poll(async () => Number(await leads.innerText())).toBeGreaterThan(before);
    const counted = await leads.innerText();
    await leads.click();
    await page.getByRole('heading', { level: 1, name: 'Rows' }).waitFor();
    await page.getByText(`${counted} rows`).waitFor();
    await page.goBack();
    await waitUntilShown(page);
  });

  it('are printed on one page with the goals, what each should bring, and who signed what', async () => {
    await goTo(page, 'Plan', 'Goals');
    await page.getByRole('treegrid', { name: 'Goals' }).locator('tr[data-goal] a').first().waitFor();
    const goals = await page.getByRole('treegrid', { name: 'Goals' }).locator('tr[data-goal] a').allTextContents();
    const year = page.getByRole('radiogroup', { name: 'Period' }).getByText(/^FY /);
    const chosen = await year.innerText();
    await year.click();
    await page.getByRole('radio', { name: chosen, checked: true }).waitFor({ state: 'attached' });
    expect(pdfText(await page.pdf({ format: 'A4' }))).toContain(`Goals,${chosen.replaceAll(' ', '')}`);
    await goTo(page, 'Plan', 'Campaigns');
    await page.getByRole('button', { name: 'Print the plan' }).waitFor();
    await waitUntilShown(page);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    const words = pdfText(pdf);
    for (const part of [
      'The plan of Axlewise',
      'Pipeline created',
      'Predict launch',
      '70 MQL',
      'MQL, version',
      'not yet',
      'typed, not measured',
      'Elif Demir, Kwame Adjei, Tom Hargreaves',
      'look back',
      ...goals,
    ])
      expect(words).toContain(part.replaceAll(' ', ''));
    await openCampaign(page, 'Predict launch');
  });

  it('hear from Sales why it does not accept, and that it does', async () => {
    await page.getByText('Without names by the gate').waitFor();
    await page.getByRole('button', { name: 'Accept for Sales' }).click();
    await page.getByText('3 of 3').waitFor();
    await page
      .getByRole('blockquote')
      .filter({ hasText: 'Without names by the gate' })
      .getByText('before accepting')
      .waitFor();
    expect(app.pageErrors).toEqual([]);
  });

  it('look back with the plan beside what came, by stage, cost and revenue, and with what it returned', async () => {
    await goTo(page, 'Plan', 'Campaigns');
    await openCampaign(page, 'Field days, spring and summer');
    const plan = page.getByRole('table', { name: 'Plan against actual of the whole run' });
    const cellsOf = async (label: string) => {
      const head = page.getByRole('rowheader', { name: new RegExp(`^${label} ?:`) });
      const cells = await plan.getByRole('row').filter({ has: head }).getByRole('cell').allInnerTexts();
      return cells.map((cell) => cell.trim());
    };
    await page.getByText(/^\d+ matched CRM campaigns?, from .+, to .+ days after its end\.$/).waitFor();
    await expect.poll(async () => (await cellsOf('Leads'))[1]).toMatch(/^\d+$/);
    const [planned, leads, share] = await cellsOf('Leads');
    expect([planned, share]).toEqual(['420', `${Math.round((100 * Number(leads)) / 420)}%`]);
    expect((await cellsOf('Leads'))[3]).toMatch(/^(none|[\d,]+ of them) after its end$/);
    expect((await cellsOf('MQL'))[3]).toMatch(new RegExp(`^of ${leads} leads, (none|[\\d,]+ of them) after its end$`));
    for (const label of ['Spent', 'Accepted by Sales', 'Opportunities', 'Pipeline created'])
      expect(await cellsOf(label)).toHaveLength(4);
    const [, won = ''] = /^(\d+ deals? won), .+ after its end$/.exec((await cellsOf('Revenue won'))[3] ?? '') ?? [];
    expect(won).not.toBe('');
    await plan.getByRole('button', { name: /^Revenue won ?: The amounts of these opportunities/ }).hover();
    await page.getByRole('tooltip').filter({ hasText: 'each counted for its one campaign' }).waitFor();
    // The same deals as the return is counted over.
    const roi = page.getByText('ROI, each deal to its one campaign').locator('..');
    expect(await roi.innerText()).toMatch(new RegExp(`\\d%\\s+${won}`));
    expect(await seriousFindings(page)).toEqual([]);
    expect(app.pageErrors).toEqual([]);
  });
});
