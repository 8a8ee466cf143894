import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import {
  openEntry,
  startTerm,
  typeMeaning,
  waitForSignatures,
  workAs,
  writeBlind,
} from './harness/pages/handbook-page.ts';
import { introduceSelf, openWorkspace } from './harness/pages/library-page.ts';
import { editInPlace, goTo, waitUntilSaved } from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';
import { sampleCompany } from './harness/sample.ts';

const all = 'Marketing, Telequalification and Sales';

/** One story: each test goes on where the one before it ended. */
describe('the handbook', () => {
  let app: RunningApp;
  let page: Page;

  const signatures = (version: number) => page.getByRole('region', { name: `Signatures, version ${version}` });

  beforeAll(async () => {
    const { workspace } = await sampleCompany();
    app = await startApp();
    page = await app.openWindow();
    await introduceSelf(page, 'Ana Ferreira', 'Sales');
    mkdirSync(app.library, { recursive: true });
    copyFileSync(workspace, join(app.library, basename(workspace)));
    await page.reload();
    await openWorkspace(page, 'Axlewise');
    await goTo(page, 'Agreement', 'Handbook');
  });
  afterAll(() => app?.stop());

  it('shows the MQL as all three functions signed it', async () => {
    await waitForSignatures(page, 'MQL', `signed by ${all}`);
    expect(await signatures(4).getByRole('listitem').count()).toBe(3);
  });

  it('asks everyone again once a signed threshold changes, and says what it was', async () => {
    await editInPlace(page, 'Score threshold', '65');
    await waitForSignatures(page, 'MQL', `waits for ${all}`);
    await page.getByText(/in force; \d+ is a draft/).waitFor();
    await page.getByRole('button', { name: 'Sign version 5 for Sales' }).waitFor();
    await page.locator('del', { hasText: '60' }).first().waitFor();
    const versions = page.getByRole('region', { name: 'Versions' });
    await versions.getByText('What it says, and what changed since version 4').press('Enter');
    await versions.locator('ins', { hasText: '65' }).waitFor();
    await versions.locator('del', { hasText: '60' }).waitFor();
    await versions.getByText('What it says', { exact: true }).click();
    const signed = versions.getByRole('listitem').filter({ hasText: 'Signed' }).filter({ hasText: 'In force' });
    await signed.getByText('60', { exact: true }).waitFor();
    await page.setViewportSize({ width: 1280, height: 1500 });
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('goes back to the signed version when the change is undone', async () => {
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('ControlOrMeta+Z');
    await waitForSignatures(page, 'MQL', `signed by ${all}`);
  });

  it('moves a criterion by keyboard and keeps the focus on it', async () => {
    const first = page.getByRole('button', { name: /^criterion 1: Lead score/ });
    await first.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('button', { name: /^criterion 2: Lead score/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^criterion 2: Lead/);
  });

  it('is signed for one’s own function alone', async () => {
    await page.getByRole('button', { name: 'Sign version 5 for Sales' }).click();
    await waitForSignatures(page, 'MQL', 'signed by Sales, waits for Marketing and Telequalification');
    await signatures(5).getByText('Ana Ferreira').waitFor();
  });

  it('begins one more version when the meaning is typed in while another window watches', async () => {
    const other = await app.openWindow();
    await openWorkspace(other, 'Axlewise');
    await goTo(other, 'Agreement', 'Handbook');
    await typeMeaning(page, 'MQL', ' Soon.');
    await other.getByRole('textbox', { name: 'Meaning of MQL' }).getByText('Soon.').waitFor();
    await other.getByRole('region', { name: 'Signatures, version 6' }).waitFor();
    await signatures(6).getByText('0 of 3').waitFor();
    await other.close();
  });

  it('measures each line that the data can test, and names the week and the line of the drift', async () => {
    const drift = page.getByRole('region', { name: 'Drift' });
    await drift.getByText(/Fewer meet it since the week of/).waitFor();
    await drift.getByText(/Most moved: “Fleet has 50 vehicles or more”/).waitFor();
    await drift.getByRole('img', { name: /left the usual range/ }).waitFor();
    await drift.getByText(/^Every week is judged by version 4, also before that was signed/).waitFor();
    await drift.getByText('Draft', { exact: true }).click();
    await drift.getByText(/^Every week is judged by the draft, version 6\./).waitFor();
    await drift.getByText('Version 4', { exact: true }).click();
    const held = page.getByRole('region', { name: 'What has to hold' });
    await held.getByText('can’t be tested').first().waitFor();
    expect(await held.getByRole('listitem').filter({ hasText: 'Fleet has 50' }).innerText()).toMatch(/\d+%/);
    await page
      .getByText(/is in force/)
      .first()
      .waitFor();
  });

  it('changes a rule as a sentence, and takes a typed sentence as one', async () => {
    await editInPlace(page, 'criterion 2, value', '62');
    await page.getByText('Lead score is at least 60').first().waitFor();
    await page.getByRole('button', { name: 'Add a criterion' }).click();
    await page.getByRole('textbox', { name: 'New criterion' }).fill('Source is known');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^criterion 6: Source\. / }).waitFor();
    await page.getByRole('button', { name: 'Remove Source is known' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^criterion 6/ }).waitFor({ state: 'detached' });
    await page.getByRole('alert').filter({ hasText: 'Removed' }).getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: /^criterion 6: Source\. / }).waitFor();
  });

  it('offers the values that the data has for a rule', async () => {
    await page.getByRole('button', { name: 'criterion 6, question: is known. Choose what is asked' }).click();
    await page.getByRole('menuitem', { name: 'is', exact: true }).click();
    for (const source of ['Demo request', 'Webinar']) {
      await page.getByRole('button', { name: 'criterion 6, value: choose from the data' }).click();
      await page.getByRole('menuitem', { name: new RegExp(`^${source}\\s*[\\d,]+ leads$`) }).click();
    }
    await page.getByRole('button', { name: 'criterion 6, value: Demo request or Webinar. Edit' }).waitFor();
    const line = page
      .getByRole('region', { name: 'What has to hold' })
      .getByRole('listitem')
      .filter({ hasText: 'Webinar' });
    await line.getByText(/\d%/).waitFor();
  });

  it('keeps what two windows add at once, in both', async () => {
    const other = await app.openWindow();
    await openWorkspace(other, 'Axlewise');
    await goTo(other, 'Agreement', 'Handbook');
    for (const [window, text] of [
      [page, 'One says why 🚚'],
      [other, 'يقول متى'],
    ] as const) {
      await window.getByRole('button', { name: 'Add a criterion' }).click();
      await window.getByRole('textbox', { name: 'New criterion' }).fill(text);
    }
    await Promise.all([page, other].map((window) => window.keyboard.press('Enter')));
    for (const window of [page, other]) {
      await window.getByText('One says why 🚚').first().waitFor();
      await window.getByText('يقول متى').first().waitFor();
    }
    await other.close();
    await page.keyboard.press('Escape');
  });

  it('lets both sides write before they look, hides it until both are done, and tells how far they agree', async () => {
    const other = await app.openWindow();
    await openWorkspace(other, 'Axlewise');
    await goTo(other, 'Agreement', 'Handbook');
    await startTerm(page);
    await editInPlace(page, 'Name of the term', 'Urgency');
    await openEntry(other, 'Urgency');
    await page.getByRole('button', { name: 'Write before you look' }).click();
    await writeBlind(page, 'Urgency', 'A fleet that loses money today.', 4);
    await other.getByText('is done').waitFor();
    await workAs(page, 'Marketing');
    await page.getByRole('button', { name: /^What Urgency means:/ }).waitFor();
    expect(await page.getByText('A fleet that loses money today.').count()).toBe(0);
    await writeBlind(page, 'Urgency', 'A fleet that asked for a call.', 6);
    await page.getByRole('button', { name: 'Show both' }).click();
    await other.getByText('A fleet that asked for a call.').waitFor();
    await other.getByText('A fleet that loses money today.').waitFor();
    await other.getByText(/8 of 10 leads alike, 5 would be if each of you had picked as many at random/).waitFor();
    await page.getByRole('button', { name: 'Put away' }).waitFor();
    // A name alone is nothing to sign.
    expect(await page.getByRole('button', { name: 'Not ready: say what it means' }).isDisabled()).toBe(true);
    await page.getByText('Nobody can sign it yet.').waitFor();
    await typeMeaning(page, 'Urgency', 'A fleet that asked for a call.');
    await page.getByText('Nobody can sign it yet.').waitFor({ state: 'detached' });
    for (const team of ['Marketing', 'Telequalification', 'Sales']) {
      await workAs(page, team);
      await page.getByRole('button', { name: `Sign version 1 for ${team}` }).click();
    }
    // What was written apart is kept once all have signed: nobody puts it away, and it is read where it is asked for.
    const apart = page.getByText('What each wrote apart');
    await apart.waitFor();
    expect(await page.getByRole('button', { name: 'Put away' }).count()).toBe(0);
    expect(await page.getByText('A fleet that loses money today.').isVisible()).toBe(false);
    await apart.click();
    await page.getByText('A fleet that loses money today.').waitFor();
    await page.getByText(/8 of 10 leads alike/).waitFor();
    await other.close();
  });

  it('shows a pasted novel by its first lines, and all of it where it is asked for', async () => {
    await page.getByRole('navigation', { name: 'Handbook' }).getByRole('link', { name: /^SQL / }).click();
    const meaning = page.getByRole('textbox', { name: 'Meaning of SQL' });
    await typeMeaning(page, 'SQL', ' Written on.');
    await page.keyboard.insertText(' A long story.'.repeat(1430));
    const all = page.getByRole('button', { name: 'Show all' });
    await all.waitFor();
    // The field under the hands of whoever writes stays the same one.
    expect(await meaning.evaluate((each) => each === document.activeElement)).toBe(true);
    await meaning.blur();
    const height = async () =>
      (await page.getByRole('region', { name: 'Definition of SQL' }).boundingBox())?.height ?? 0;
    const inShort = await height();
    expect(await seriousFindings(page)).toEqual([]);
    await all.click();
    await expect.poll(height).toBeGreaterThan(inShort + 2000);
    await page.getByRole('button', { name: 'Show less' }).click();
    await expect.poll(height).toBeLessThan(inShort + 50);
  });

  it('takes a status to another stage for the next import, and back by the toast', async () => {
    await openEntry(page, 'Status mapping');
    const stage = page.getByLabel('Stage of Qualified in Salesforce, Leads').and(page.locator('input'));
    await stage.click();
    await page.getByRole('option', { name: 'SAL' }).click();
    expect(await stage.inputValue()).toBe('SAL');
    await page.getByRole('alert').filter({ hasText: 'from the next import on' }).getByRole('button').click();
    await expect.poll(() => stage.inputValue()).toBe('SQL');
  });

  it('keeps a choice behind the figures across a restart', async () => {
    await openEntry(page, 'Choices');
    await page.getByRole('radio', { name: /^The same days/ }).click();
    await editInPlace(page, 'Days of the horizon', '45');
    await waitUntilSaved(page);
    await app.kill();
    await app.restart();
    await page.reload();
    await page.getByRole('button', { name: 'Days of the horizon: 45. Edit' }).waitFor();
  });
});
