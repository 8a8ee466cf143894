import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { openWorkspace } from './harness/pages/library-page.ts';
import { jumpTo, seeRows, waitUntilShown } from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';
import { sampleCompany } from './harness/sample.ts';

/** What a person types, the address that it leads to, and what is read there. */
const entries: readonly (readonly [letters: string, address: string, words: string])[] = [
  ['priority', 'agreement/handoffs/order', 'Who is called first'],
  ['return rule', 'agreement/handoffs/step/recycled-mql', 'Recycled'],
  ['feedback time', 'agreement/handoffs/step/mql-recycled', 'Reason back'],
  ['observed path', 'agreement/handoffs/ways', 'Draw them'],
  ['MQL to SAL', 'agreement/handoffs/step/mql-sal', 'MQL to SAL'],
  ['Accept or reject in 2 days', 'agreement/handoffs/promise/accept-or-reject', 'Accept or reject in 2 days'],
  ['Sales leader', 'agreement/incentives/scheme-sales-lead', 'Sales leader'],
  ['Feedback session', 'agreement/rhythm/series-feedback', 'Feedback session'],
  ['A day at the field-day stand', 'agreement/exchange/exchange-5', 'A day at the field-day stand'],
  ['Health check September', 'agreement/health-check/health-2', 'September 2026'],
  ['Read the handbook together', 'agreement/health-check/health-1/plans', 'Read the handbook together'],
  ['Rep training, two mornings', 'plan/campaigns/campaign-predict', 'Rep training, two mornings'],
  ['Change the fleet size field', 'review/meetings/', 'Change the fleet size field'],
  ['The form asks for the fleet size', 'review/meetings/', 'The form asks for the fleet size'],
];

describe('over the sample company', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    const company = await sampleCompany({ today: '2026-10-01' });
    app = await startApp({ workspaces: [company.workspace], self: { name: 'Maya Sandberg', function: 'marketing' } });
    page = await app.openWindow();
    await page.getByText('Promises are measured once it is opened').waitFor();
    await openWorkspace(page, 'Axlewise');
  }, 300_000);
  afterAll(() => app?.stop());

  it.each(entries)('W7: the palette finds “%s” and opens it', async (letters, address, words) => {
    await jumpTo(page, letters);
    await page.waitForURL((url) => url.hash.includes(`/${address}`));
    await waitUntilShown(page);
    await page.getByRole('main').getByText(words).first().waitFor();
  });

  it('W1: the start screen says what slips, what it is worth, and of which day it knows', async () => {
    await page.evaluate(() => {
      location.hash = '#/';
    });
    const card = page.getByRole('region', { name: 'Slipping now' });
    await card.getByText(/^\d+ leads past a promise, about \$[\d.]+k at risk, data to /).waitFor();
    await card.getByText(/tasks? behind$/).waitFor();
    await card.getByText(/actions? late$/).waitFor();
    await card.getByText(/^\d+ times \$.* what each of .* MQLs .* has brought\./).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const leads = card.getByRole('link', { name: /leads past a promise/ });
    const total = /^\d+/.exec(await leads.innerText())?.[0];
    await leads.click();
    await seeRows(page, total);
    await page.goBack();
    await card.getByRole('link').first().click();
    await page.waitForURL(/agreement\/handoffs/);
  });
});
