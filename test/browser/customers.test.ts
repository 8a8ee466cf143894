import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace } from './harness/pages/library-page.ts';
import { editInPlace, showScreen, workspaceIdOf } from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';
import { sampleCompany } from './harness/sample.ts';

describe('customers of the sample company', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    const { workspace } = await sampleCompany();
    app = await startApp({ workspaces: [workspace], self: { name: 'Ana Ferreira', function: 'marketing' } });
    page = await app.openWindow();
    await openWorkspace(page, 'Axlewise');
  }, 900_000);
  afterAll(() => app?.stop());

  it('C1: says a test in one sentence and answers at once', async () => {
    await showScreen(page, workspaceIdOf(page), 'customers/personas/persona-manager');
    await page.getByRole('button', { name: /pieces of evidence: Faults come to light/ }).click();
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
  });

  it('C3: says whom a piece reached, and that others are not tracked', async () => {
    await showScreen(page, workspaceIdOf(page), 'customers/content');
    const row = (title: string) => page.getByRole('row').filter({ hasText: title });
    await expect.poll(() => row('Downtime guide').getByRole('link').last().textContent()).toMatch(/^\d{3}$/);
    await row('Roll-out plan for six depots').getByText('not tracked').waitFor();
  });

  it('C4: counts themes over six months as a table too', async () => {
    await showScreen(page, workspaceIdOf(page), 'customers/insights');
    await page.getByRole('button', { name: 'Themes as a table' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Telematics overlap' });
    expect(Number(await row.getByRole('cell').last().textContent())).toBeGreaterThan(5);
    await page.getByRole('button', { name: /^Telematics overlap \d/ }).waitFor({ state: 'detached' });
  });
});
