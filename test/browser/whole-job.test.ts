import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localToday } from '../../electron/host/files/local-today.ts';
import {
  changeColumn,
  chooseExports,
  goBackToColumns,
  goOnToCheck,
  goOnToStages,
  reportSum,
  waitForCheck,
  writeImport,
  writeNextExports,
} from './harness/pages/import-page.ts';
import { callOffSample, introduceSelf, openSampleCompany, openWorkspace } from './harness/pages/library-page.ts';
import { freeze, openMeeting, saveMinutes } from './harness/pages/meeting-page.ts';
import { goToClose, stepTo, writeAction, writeDecision, writeNote } from './harness/pages/present-page.ts';
import { cohortSize, filterBy, openRowsOfFirstStep } from './harness/pages/review-page.ts';
import { editInPlace, goTo, waitUntilSaved, waitUntilShown } from './harness/pages/window-page.ts';
import { pdfText } from './harness/pdf-text.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';
import { nextReview } from './harness/screens.ts';

const decision = 'Webinar leads need a second signal before handoff';
const action = 'Rewrite the webinar follow-up';
const note = 'Acceptance fell where the form asks nothing.';
const question = 'Do we accept the leads we asked for?';

/** One story: each test goes on where the one before it ended. */
describe('the whole job, by mouse and keyboard', () => {
  let app: RunningApp;
  let page: Page;
  let folder: string;
  let headline: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tandem-job-'));
    app = await startApp();
    page = await app.openWindow();
  });
  afterAll(async () => {
    await app?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts by saying who one is; a sample company that is called off leaves nothing', async () => {
    await introduceSelf(page, 'Ana Ferreira', 'Marketing');
    await callOffSample(page);
    expect(readdirSync(app.library).filter((name) => !name.startsWith('.'))).toEqual([]);
    await page.getByRole('button', { name: 'Open the sample company' }).waitFor();
  });

  it('opens the sample company by one click', { timeout: 600_000 }, async () => {
    await openSampleCompany(page);
    await page.getByText('Data to').waitFor();
    await goTo(page, 'Data', 'Imports');
    expect(await page.getByRole('main').getByRole('row').count()).toBeGreaterThan(2);
  });

  it('imports the next exports: recognised as last time, one column changed, checked, written', async () => {
    await chooseExports(page, await writeNextExports(join(folder, 'next'), localToday()));
    await waitForCheck(page);
    await goBackToColumns(page);
    await changeColumn(page, 'Region', 'Not used');
    await goOnToStages(page);
    await goOnToCheck(page);
    const dryRun = await reportSum(page);
    expect(dryRun.accepted + dryRun.rejected).toBe(dryRun.rows);
    expect(dryRun.accepted).toBeGreaterThan(0);
    await writeImport(page);
    expect(await reportSum(page)).toEqual(dryRun);
    await goTo(page, 'Data', 'Imports');
    await page.getByRole('main').getByText('Ana Ferreira').first().waitFor();
  });

  it('shows the funnel of one source only, and the rows behind a step, as many as it said', async () => {
    await goTo(page, 'Review', 'Funnel');
    const all = await cohortSize(page);
    await filterBy(page, 'Source', ['Webinar']);
    const some = await cohortSize(page);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    const waiting = await openRowsOfFirstStep(page);
    const rows = page.getByRole('table', { name: 'Rows' });
    // The head is a row of its own.
    await expect.poll(() => rows.getAttribute('aria-rowcount'), { timeout: 30_000 }).toBe(String(waiting + 1));
    await page.getByText(/^Rows behind funnel/).waitFor();
    await goTo(page, 'Review', 'Funnel');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await waitUntilShown(page);
    expect(await cohortSize(page)).toBe(all);
  });

  it('presents by keys and takes a note, a decision and an action on the slide they belong to', async () => {
    await goTo(page, 'Review', 'Meetings');
    await page.getByRole('button', { name: 'Start presenting' }).click();
    await page.getByRole('navigation', { name: 'Agenda' }).waitFor();
    await stepTo(page, question);
    await waitUntilShown(page);
    headline = (await page.locator('h1 + p').textContent()) ?? '';
    await writeNote(page, note);
    await writeDecision(page, decision);
    await writeAction(page, action);
  });

  it('ends the review: the numbers are frozen and the minutes are on disk with what was decided', async () => {
    await goToClose(page);
    await page.getByText(decision).first().waitFor();
    await freeze(page);
    const minutes = join(folder, 'minutes');
    const html = readFileSync(await saveMinutes(page, 'HTML', minutes), 'utf8');
    const markdown = readFileSync(await saveMinutes(page, 'Markdown', minutes), 'utf8');
    const pdf = readFileSync(await saveMinutes(page, 'PDF', minutes));
    const share = /\d+\.\d%/.exec(headline)?.[0] ?? headline;
    for (const words of [`Review ${nextReview}`, decision, action, note, share]) {
      expect(html).toContain(words);
      expect(markdown).toContain(words);
    }
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    for (const words of [decision, action, note, share]) expect(pdfText(pdf)).toContain(words.replaceAll(' ', ''));
  });

  it('takes what two browsers write at once, in one text and in fields side by side', async () => {
    const other = await app.openWindow();
    await openWorkspace(other, 'Axlewise');
    for (const window of [page, other]) {
      await goTo(window, 'Agreement', 'Handbook');
      await window.getByRole('link', { name: /^SAL/ }).click();
      await window.getByRole('textbox', { name: 'Meaning of SAL' }).waitFor();
    }
    const texts = [page, other].map((window) => window.getByRole('textbox', { name: 'Meaning of SAL' }));
    await Promise.all(texts.map((text, index) => text.pressSequentially(index === 0 ? 'Here. ' : 'There. ')));
    await Promise.all([
      editInPlace(page, 'Name of the stage', 'Accepted lead'),
      editInPlace(other, 'Line under the name in charts', 'Accepted within two days'),
    ]);
    for (const window of [page, other]) {
      const text = window.getByRole('textbox', { name: 'Meaning of Accepted lead' });
      await text.filter({ hasText: 'Here.' }).filter({ hasText: 'There.' }).waitFor();
      await window.getByText('Accepted within two days').first().waitFor();
      await waitUntilSaved(window);
    }
  });

  it('shows the ended review with its decision to whoever opens it again', async () => {
    await page.reload();
    await goTo(page, 'Review', 'Meetings');
    await openMeeting(page, nextReview);
    await page.getByText('The numbers are frozen').waitFor();
    await page.getByText(decision).first().waitFor();
    await page.getByRole('heading', { name: question }).waitFor();
    expect(app.pageErrors).toEqual([]);
  });
});
