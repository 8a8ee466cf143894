import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { addPersona, claim, evidenceMark, hear } from './harness/pages/customers-page.ts';
import { createWorkspace, introduceSelf, openWorkspace } from './harness/pages/library-page.ts';
import {
  editInPlace,
  goTo,
  openPalette,
  showScreen,
  waitUntilShown,
  workspaceIdOf,
  writeInPlace,
} from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';
import { openSample } from './harness/sample-window.ts';

const toast = (page: Page, words: string | RegExp) => page.getByRole('alert').filter({ hasText: words });

/** One story in an empty workspace: each test goes on where the one before it ended. */
describe('customers, from nothing', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    app = await startApp();
    page = await app.openWindow();
    await introduceSelf(page, 'Ana Ferreira', 'Sales');
    await createWorkspace(page, 'Launch');
    other = await app.openWindow();
    await openWorkspace(other, 'Launch');
  });
  afterAll(() => app?.stop());

  it('C1: teaches what a persona is for, takes one, and shows it in the other window', async () => {
    await goTo(page, 'Customers', 'Personas');
    await page.getByText('Who do both of you sell to?').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add a persona' }).click();
    await page.getByText('it can be signed with a name and a claim').waitFor();
    expect(await page.getByRole('button', { name: /^Sign version/ }).count()).toBe(0);
    await editInPlace(page, 'Name of the persona', 'Fleet manager');
    await page.getByRole('heading', { level: 1, name: /Fleet manager/ }).waitFor();
    await goTo(other, 'Customers', 'Personas');
    await other.getByRole('link', { name: 'Fleet manager' }).click();
    await other.getByText('Nothing is measured until leads and opportunities are here.').waitFor();
  });

  it('C1: takes claims by keyboard, moves one, and deletes one with a way back', async () => {
    await claim(page, 'Hurts', ['Alerts that nobody sorts', 'Tows on a Saturday']);
    await evidenceMark(other, 'Tows on a Saturday').waitFor();
    const hurts = page.getByRole('region', { name: 'Hurts' });
    await hurts.getByRole('button', { name: 'Claim: Tows on a Saturday. Edit' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => hurts.getByRole('listitem').first().textContent()).toContain('Tows');
    await page.getByRole('button', { name: 'More for Alerts that nobody sorts' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await evidenceMark(page, 'Alerts that nobody sorts').waitFor({ state: 'detached' });
    await toast(page, 'Deleted the claim').getByRole('button', { name: 'Undo' }).click();
    await evidenceMark(other, 'Alerts that nobody sorts').waitFor();
    await claim(page, 'Wants', ['tows on  a Saturday']);
    await other.getByText('Another claim says the same').first().waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await other.getByText('Another claim says the same').first().waitFor({ state: 'detached' });
  });

  it('C1: says that a claim went while it was written in, and brings it back with what was typed', async () => {
    await other.getByRole('button', { name: 'Claim: Alerts that nobody sorts. Edit' }).click();
    await other.getByRole('textbox', { name: 'Claim' }).fill('Alerts that nobody sorts by urgency');
    await page.getByRole('button', { name: 'More for Alerts that nobody sorts' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await other.getByText(/^You deleted “Alerts that nobody sorts( by urgency)?” in another window/).waitFor();
    await other.getByRole('button', { name: 'Bring it back' }).click();
    await other.getByRole('button', { name: 'Claim: Alerts that nobody sorts by urgency. Edit' }).waitFor();
    await other.getByRole('button', { name: 'Claim: Alerts that nobody sorts by urgency. Edit' }).click();
    await other.getByRole('textbox', { name: 'Claim' }).fill('Alerts that nobody sorts');
    await other.keyboard.press('ControlOrMeta+Enter');
    await evidenceMark(page, 'Alerts that nobody sorts').waitFor();
  });

  it('C4: hears a customer in one line by keyboard, and teaches until then', async () => {
    await goTo(page, 'Customers', 'Insights');
    await page.getByText('What did a customer say this week?').waitFor();
    await hear(page, ['Forty alerts a night and I open none.', 'Redline Freight', 'Gail Sorensen', 'F', 'Telematics']);
    await goTo(other, 'Customers', 'Insights');
    await other.getByText('Forty alerts a night').first().waitFor();
    await other.getByText('Gail Sorensen, Redline Freight').waitFor();
    await other.getByRole('button', { name: 'Telematics 1' }).waitFor();
    expect(await seriousFindings(other)).toEqual([]);
  });

  it('C4: keeps an insight that is half written until whoever wrote it comes back', async () => {
    const words = page.getByRole('textbox', { name: /in their own words/ });
    await words.fill('Call me when the');
    await page.getByRole('combobox', { name: 'Account' }).fill('Redline Freight');
    await goTo(page, 'Customers', 'Personas');
    await goTo(page, 'Customers', 'Insights');
    await expect.poll(() => words.inputValue()).toBe('Call me when the');
    expect(await page.getByRole('combobox', { name: 'Account' }).inputValue()).toBe('Redline Freight');
    await words.fill('');
    await page.getByRole('combobox', { name: 'Account' }).fill('');
  });

  it('C4: pulls it into the persona’s claim, triages it, and says what it led to', async () => {
    await page.getByRole('button', { name: 'Use it' }).click();
    // Nobody chose a claim yet, so none is.
    await page.getByRole('button', { name: 'Add as evidence' }).and(page.locator(':disabled')).waitFor();
    await page.getByLabel('Claim', { exact: true }).selectOption({ label: 'Alerts that nobody sorts' });
    await page.getByRole('button', { name: 'Add as evidence' }).click();
    await toast(page, 'Added as evidence, and out of the inbox').waitFor();
    await page.getByText(/^All 1/).click();
    await page.getByRole('button', { name: /^More of “Forty/ }).click();
    await writeInPlace(page, 'What it led to', 'A message about Monday');
    await page.getByRole('button', { name: 'Back to inbox' }).waitFor();
    for (const window of [page, other]) await window.getByText(/^Inbox 0/).click();
    await page.getByText('The inbox is empty').waitFor();
    await other.getByText('The inbox is empty').waitFor();
    await other.getByText('1 of 1 read').waitFor();
  });

  it('C1: counts the evidence, takes more of it, and asks both sides to sign', async () => {
    await goTo(page, 'Customers', 'Personas');
    await page.getByRole('link', { name: 'Fleet manager' }).click();
    await evidenceMark(page, 'Alerts that nobody sorts').click();
    await page.getByRole('button', { name: 'Speaks for it. Turn over' }).waitFor();
    await page.getByRole('button', { name: 'Add evidence', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('A figure').click();
    await dialog.getByLabel('What the figure says').fill('31 of 40 customers say so');
    await dialog.getByLabel('What the figure says').press('Enter');
    await page.getByRole('button', { name: /^2 pieces of evidence\s*: Alerts/ }).waitFor();
    await page.getByRole('button', { name: 'Sign version 1 for Sales' }).click();
    await page.getByText('1 of 2').first().waitFor();
    await writeInPlace(page, 'Their role, in one line', 'Keeps 50 trucks rolling');
    await page.getByText('Version 2 is a draft, not signed yet').waitFor();
    await page.getByText('Keeps 50 trucks rolling').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('C1: keeps evidence and a comment that are half written over Esc, another screen and loading anew', async () => {
    const comment = page.getByRole('combobox', { name: 'Comment, @ to mention' });
    await comment.fill('Who says that');
    await page.getByRole('button', { name: 'Add evidence', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Something said').click();
    await dialog.getByLabel('What was said').fill('They call before we');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await goTo(page, 'Customers', 'Insights');
    await goTo(page, 'Customers', 'Personas');
    await page.reload();
    await page.getByRole('link', { name: 'Fleet manager' }).click();
    await expect.poll(() => comment.inputValue()).toBe('Who says that');
    await comment.press('ControlOrMeta+Enter');
    await expect.poll(() => comment.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Add evidence', exact: true }).click();
    await expect.poll(() => dialog.getByLabel('What was said').inputValue()).toBe('They call before we');
    await dialog.getByLabel('What was said').press('Enter');
    await page.getByRole('button', { name: /^3 pieces of evidence\s*: Alerts/ }).waitFor();
    await page.getByRole('button', { name: 'Add evidence', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Find an insight' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('C2: shows the gaps, takes a message in two forms, and approves it', async () => {
    await goTo(page, 'Customers', 'Messages');
    await page.getByText('6 gaps of 6').waitFor();
    await page.getByRole('button', { name: /for Fleet manager at MQL$/ }).click();
    await editInPlace(page, 'Headline', 'Your alerts, sorted by Monday');
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    await page.getByRole('textbox', { name: 'In public' }).click();
    await page.keyboard.type('Forty alerts become four repairs.');
    await page.getByRole('textbox', { name: 'One to one' }).click();
    await page.keyboard.type('Open their portal with them.');
    await goTo(other, 'Customers', 'Messages');
    await other.getByText('5 gaps of 6').waitFor();
    await other.getByRole('link', { name: /Your alerts, sorted by Monday, draft/ }).click();
    await other.getByRole('textbox', { name: 'One to one' }).getByText('Open their portal').waitFor();
    await page.getByRole('button', { name: 'Approve' }).click();
    await other.getByText('Approved').waitFor();
    expect(await seriousFindings(other)).toEqual([]);
  });

  it('C2: says of an approved message that it was changed, until that is undone or approved', async () => {
    await editInPlace(page, 'Headline', 'Your alerts, sorted on Friday');
    for (const window of [page, other]) await window.getByText('Changed since it was approved').waitFor();
    await page.getByRole('button', { name: 'Approve' }).waitFor();
    await page.getByRole('heading', { level: 1 }).press('ControlOrMeta+Z');
    for (const window of [page, other]) await window.getByText('Approved', { exact: true }).waitFor();
  });

  it('C2: takes nothing for a message where someone only looked', async () => {
    await goTo(page, 'Customers', 'Messages');
    await page.getByRole('button', { name: /for Fleet manager at SQL$/ }).click();
    await page.getByRole('textbox', { name: 'Headline' }).waitFor();
    await goTo(page, 'Customers', 'Messages');
    await page.getByText('5 gaps of 6').waitFor();
    await goTo(page, 'Customers', 'Insights');
    await page.getByRole('button', { name: 'Use it' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('In a message', { exact: true }).click();
    await dialog.getByLabel('Message', { exact: true }).waitFor();
    expect(await dialog.getByRole('option').allInnerTexts()).toEqual([
      'Choose a message',
      'MQL: Your alerts, sorted by Monday',
    ]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('C2: flags a claim of the positioning until it has proof', async () => {
    await goTo(page, 'Customers', 'Messages');
    await page.getByRole('button', { name: 'Add a difference' }).click();
    await editInPlace(page, 'What sets us apart', 'Two weeks ahead');
    await page.getByText('1 claim without proof').waitFor();
    await writeInPlace(page, 'Proof', 'Median of 15 days');
    await page.getByText('1 claim without proof').waitFor({ state: 'detached' });
  });

  it('C3: takes a piece, finds it with a typo, and keeps what could not be found until a piece answers it', async () => {
    await goTo(page, 'Customers', 'Content');
    await page.getByText('What can sales send after the next call?').waitFor();
    await page.getByRole('button', { name: 'Add a piece' }).click();
    await editInPlace(page, 'Title of the piece', 'Downtime guide');
    await editInPlace(page, 'Where it is', 'Shared drive, Sales, guides');
    await page.getByRole('checkbox', { name: 'For Fleet manager at MQL' }).check();
    await page.getByRole('button', { name: '4 of 5' }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await goTo(page, 'Customers', 'Content');
    const search = page.getByRole('textbox', { name: 'Find content' });
    await search.fill('dwntime');
    await page.getByRole('link', { name: 'Downtime guide' }).waitFor();
    await search.fill('tracker comparison');
    await page.getByRole('button', { name: 'Could not find it' }).click();
    await goTo(other, 'Customers', 'Content');
    await other.getByRole('button', { name: 'Looked for: tracker comparison. Edit' }).waitFor();
    await other.getByLabel('The piece that answers tracker comparison').and(other.locator('input')).click();
    await other.getByRole('option', { name: 'Downtime guide' }).click();
    await page.getByText('“tracker comparison” is answered by').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('C3: is found from anywhere in two keystrokes and the letters between them', async () => {
    await goTo(page, 'Data', 'Imports');
    await openPalette(page);
    await page.keyboard.type('dowtime');
    await page.getByText('Downtime guide').waitFor();
    await page.keyboard.press('Enter');
    await toast(page, /Shared drive, Sales, guides/).waitFor();
    await openPalette(page);
    await page.keyboard.type('payback calculator');
    await page.getByText('Could not find “payback calculator” among the content').click();
    await other.getByRole('button', { name: 'Looked for: payback calculator. Edit' }).waitFor();
  });

  it('C4: takes an insight from anywhere through the palette', async () => {
    await openPalette(page);
    await page.keyboard.type('add an ins');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'What did a customer say?' }).waitFor();
    await page.getByRole('textbox', { name: /in their own words/ }).fill('Ask me in October.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await toast(page, 'Kept in the inbox').last().waitFor();
    await goTo(other, 'Customers', 'Insights');
    await other.getByText('Ask me in October.').first().waitFor();
  });

  it('brings a deleted persona back with everything that was said of it', async () => {
    await goTo(page, 'Customers', 'Personas');
    await page.getByRole('link', { name: 'Fleet manager' }).click();
    await page.getByRole('button', { name: 'More for Fleet manager' }).click();
    await page.getByRole('menuitem', { name: 'Delete this persona' }).click();
    await page.getByText('Who do both of you sell to?').waitFor();
    await toast(page, 'Deleted the persona').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Fleet manager' }).click();
    await page.getByRole('button', { name: /^3 pieces of evidence\s*: Alerts/ }).waitFor();
    expect(app.pageErrors).toEqual([]);
  });
});

describe('customers of the sample company', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    ({ app, page } = await openSample('marketing'));
  }, 900_000);
  afterAll(() => app?.stop());

  it('C1: hold claims against the data, and open the rows behind a verdict', async () => {
    await showScreen(page, workspaceIdOf(page), 'customers/personas/persona-manager');
    const card = page.getByRole('region', { name: 'What the data says' });
    const test = (text: string) => card.getByRole('listitem').filter({ hasText: text });
    await test('Finds us by search').getByText('Contradicted').waitFor();
    await test('Fleets of 250 vehicles').getByText('Holds').waitFor();
    await test('Prefers a call').getByText('Can’t be tested').waitFor();
    await test('Prefers a call').getByText('No channel in the data').waitFor();
    const rows = test('Finds us by search').getByRole('link');
    const counted = Number(/^(\d+) of/.exec((await rows.textContent()) ?? '')?.[1]);
    await rows.click();
    await waitUntilShown(page);
    await page.getByText(`${counted} rows`).first().waitFor();
  });

  it('C1: ties a persona that is called as the CRM calls it, and says that its name is taken', async () => {
    await goTo(page, 'Customers', 'Personas');
    await addPersona(page, 'fleet maintenance MANAGER');
    await toast(page, 'Tied to the CRM’s persona “Fleet maintenance manager”').waitFor();
    await page.getByText('Another persona has this name').waitFor();
    const measured = page.getByRole('region', { name: 'Measured' });
    await measured.getByRole('link', { name: 'the rows' }).waitFor();
    await toast(page, 'Tied to the CRM’s').getByRole('button', { name: 'Undo' }).click();
    await measured.getByText('n/a: not tied to the CRM yet').waitFor();
    // Nor has whoever is tied to nobody the deals of the whole company.
    await page.getByText(/^12 months, \d+ won/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Tie it to “Fleet maintenance manager”' }).click();
    await measured.getByRole('link', { name: 'the rows' }).waitFor();
    await page.getByRole('button', { name: /^More for fleet/ }).click();
    await page.getByRole('menuitem', { name: 'Delete this persona' }).click();
  });

  it('C1: says a test in one sentence and answers at once', async () => {
    await showScreen(page, workspaceIdOf(page), 'customers/personas/persona-manager');
    await page.getByRole('button', { name: /pieces? of evidence\s*: Faults come to light/ }).click();
    await page.getByRole('button', { name: 'Test it against the data' }).click();
    const values = page.getByLabel('Values that bear it out').and(page.locator('input'));
    await values.click();
    await page.getByRole('option', { name: 'Demo request' }).click();
    await page.keyboard.press('Escape');
    await editInPlace(page, 'Percent from which it holds', '1');
    const card = page.getByRole('region', { name: 'What the data says' });
    await card.getByRole('listitem').filter({ hasText: 'Faults come to light' }).getByRole('link').waitFor();
  });

  it('C2: warms the one gap where most leads wait', async () => {
    await showScreen(page, workspaceIdOf(page), 'customers/messages');
    await page.getByText('7 gaps of 24').waitFor();
    await page.getByText('Write this message').waitFor();
    await page.getByText(/\d+ leads wait here/).waitFor();
    expect(await page.getByText('Write this message').count()).toBe(1);
  });

  it('C3: says whom a piece reached, and that others are not tracked', async () => {
    await showScreen(page, workspaceIdOf(page), 'customers/content');
    const row = (title: string) => page.getByRole('row').filter({ hasText: title });
    await expect.poll(() => row('Downtime guide').getByRole('link').last().textContent()).toMatch(/^\d{3}$/);
    await row('Roll-out plan for six depots').getByText('not tracked').waitFor();
  });

  it('C3: says how those went on whom a piece had reached, with the rows of both sides', async () => {
    await page.getByRole('link', { name: 'Downtime guide' }).first().click();
    const step = page.getByRole('row').filter({ hasText: 'Inquiry to MQL' });
    await step.getByText(/^(More|Fewer) go on than of the others$|^No difference that/).waitFor();
    const [met, others] = await step.getByRole('link').all();
    expect(await others?.textContent()).toMatch(/^\d+%, [\d,]+ of [\d,]+$/);
    const counted = (await met?.textContent())?.match(/ of ([\d,]+)/)?.[1];
    await met?.click();
    await page
      .getByText(new RegExp(`^${counted} (leads|rows)`))
      .first()
      .waitFor();
  });

  it('C4: counts themes over six months as a table too', async () => {
    await showScreen(page, workspaceIdOf(page), 'customers/insights');
    await page.getByRole('button', { name: 'Themes as a table' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Telematics overlap' });
    expect(Number(await row.getByRole('cell').last().textContent())).toBeGreaterThan(5);
    await page.getByRole('button', { name: /^Telematics overlap \d/ }).waitFor({ state: 'detached' });
  });
});
