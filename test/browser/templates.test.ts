import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { introduceSelf } from './harness/pages/library-page.ts';
import { editInPlace, goTo, waitUntilSaved, waitUntilShown } from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';

const toast = (page: Page, words: string | RegExp) => page.getByRole('alert').filter({ hasText: words });

/** Makes a workspace that begins with a template, from a form that is shown. */
async function begin(page: Page, template: RegExp, name: string): Promise<void> {
  await page.getByRole('radio', { name: template }).check();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Create workspace' }).click();
  await page.waitForURL(/#\/w\//);
  await waitUntilSaved(page);
  await waitUntilShown(page);
}

/** Opens the dialog for a new workspace from the library. */
async function openDialog(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'New workspace' }).click();
  await page.getByRole('dialog').waitFor();
}

describe('W2: a workspace that begins with a template', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    page = await app.openWindow();
    await introduceSelf(page, 'Ana Ferreira', 'Sales');
  });
  afterAll(() => app?.stop());

  it('shows what is in each before it is made, with the one that most teams need first and chosen', async () => {
    const first = page.getByRole('radio').first();
    expect(await first.isChecked()).toBe(true);
    expect(
      await first.and(page.getByRole('radio', { name: /^Alignment programme\s*Makes shared goals/ })).count(),
    ).toBe(1);
    await page.getByText('8 promises to agree on').waitFor();
    await page.getByRole('radio', { name: /^Consulting engagement/ }).check();
    await page.getByText('11 first actions').waitFor();
    await page.getByText('8 promises to agree on').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('has the goals, words, promises, meetings and first check of an alignment programme', async () => {
    await begin(page, /^Alignment programme/, 'Alignment 2026');
    await goTo(page, 'Plan', 'Goals');
    // In the last month of a year they are those of the next one, which the screen says and leads to.
    const goal = page.getByText('Lead velocity rate').first();
    const later = page.getByRole('button', { name: /^Show H1 \d{4}$/ });
    await goal.or(later).first().waitFor();
    if (await later.isVisible()) await later.click();
    await goal.waitFor();
    await goTo(page, 'Agreement', 'Handbook');
    await page.getByText('Minimum information').first().waitFor();
    await goTo(page, 'Agreement', 'Handoffs and SLAs');
    await page.getByText('First touch in 4 business hours').first().waitFor();
    await goTo(page, 'Agreement', 'Rhythm');
    await page.getByText('Weekly call').first().waitFor();
    await goTo(page, 'Agreement', 'Health check');
    await page.getByText('Being scored').waitFor();
    await goTo(page, 'Review', 'Meetings');
    await page.getByText('Write apart what an MQL is, then compare').first().waitFor();
  });

  it('is of ordinary entries: one is renamed, deleted, and comes back', async () => {
    await goTo(page, 'Agreement', 'Rhythm');
    const main = page.getByRole('main');
    await main
      .getByRole('link', { name: /^Weekly call/ })
      .first()
      .click();
    await editInPlace(page, 'Name of the series', 'Monday call');
    await main.getByRole('button', { name: 'Delete', exact: true }).click();
    await main.getByRole('link', { name: /^Monday call/ }).waitFor({ state: 'detached' });
    await toast(page, 'Deleted Monday call').getByRole('button', { name: 'Undo' }).click();
    await main
      .getByRole('link', { name: /^Monday call/ })
      .first()
      .waitFor();
  });

  it('has a launch with tasks, checklist, channels, content and its persona', async () => {
    await openDialog(page);
    await page.getByRole('radio', { name: /^Product launch/ }).check();
    await page.getByText('10 tasks with dates').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await begin(page, /^Product launch/, 'Predict');
    await goTo(page, 'Plan', 'Campaigns');
    await page
      .getByRole('link', { name: /^Product launch/ })
      .first()
      .click();
    await waitUntilShown(page);
    await page.getByText('Landing page and form').first().waitFor();
    await page.getByText('Reps trained').first().waitFor();
    await page.getByText('First-call deck').first().waitFor();
    await goTo(page, 'Customers', 'Personas');
    await page.getByRole('link', { name: 'Buyer of the launch' }).waitFor();
  });

  it('has the first weeks of a consulting engagement', async () => {
    await openDialog(page);
    await begin(page, /^Consulting engagement/, 'Diagnosis');
    await goTo(page, 'Agreement', 'Exchange');
    await page.getByText('Marketing sits in on a morning of first calls').first().waitFor();
    await goTo(page, 'Agreement', 'Rhythm');
    await page.getByText('Steering meeting').first().waitFor();
    expect(app.pageErrors).toEqual([]);
  });

  it('offers the sample and nothing at all as well', async () => {
    await openDialog(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Sample company/ }).check();
    await dialog.getByRole('button', { name: 'Open the sample company' }).waitFor();
    await begin(page, /^Blank/, 'Nothing yet');
    await goTo(page, 'Plan', 'Goals');
    await page.getByRole('main').getByRole('heading').first().waitFor();
    expect(await page.getByText('Lead velocity rate').count()).toBe(0);
  });
});
