import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitForStep } from '../../browser/harness/pages/import-page.ts';
import { referenceFolder } from '../../files/reference-folders.ts';
import { answerOpenDialog, clickMenu, openFromFinder } from '../../standin/driver/actions.ts';
import { shownPage, soon, useRealApps, waitForWorkspace } from './real-app.ts';

const data = referenceFolder('data');

describe('CRM exports given to the app', () => {
  const apps = useRealApps();

  function leadsFile(rows: number): string {
    const file = path.join(apps.elsewhere, 'leads.csv');
    const lines = Array.from(
      { length: rows },
      (_, row) => `L${row},person${row}@example.org,New,2026-03-0${(row % 9) + 1}`,
    );
    writeFileSync(file, ['Lead ID,Email,Lead Status,Created Date', ...lines, ''].join('\n'));
    return file;
  }

  it('by the menu come to the import screen of the workspace that is shown, and their progress to the task bar', async () => {
    const app = await apps.start([await apps.newWorkspace('Alignment')]);
    const page = await shownPage(app);
    await waitForWorkspace(page, 'Alignment');
    await answerOpenDialog(app, [leadsFile(25)]);
    await clickMenu(app, 'import');
    await waitForStep(page, 'Columns');
    const main = page.getByRole('main');
    await main.getByText('leads.csv').first().waitFor();
    await main.getByText('person0@example.org').first().waitFor();
    const bars = async () => (await app.report()).system.filter((each) => each.startsWith('progress'));
    // None at the start, then as far as it has come, then none again.
    await expect.poll(async () => (await bars()).length, soon).toBeGreaterThanOrEqual(3);
    expect((await bars()).at(-1)).toBe('progress -1');
  });

  it('by the system ask where they belong when no workspace is shown', async () => {
    await apps.newWorkspace('Alignment');
    const app = await apps.start();
    const page = await shownPage(app);
    await openFromFinder(app, leadsFile(3));
    const asking = page.getByRole('dialog', { name: 'Import leads.csv into which workspace?' });
    await asking.getByRole('button', { name: 'Alignment' }).click();
    await waitForStep(page, 'Columns');
  });

  it.skipIf(!data)('of real companies are recognised there as well', async () => {
    const file = path.join(data ?? '', 'skylark_deals/deals.csv');
    const app = await apps.start([await apps.newWorkspace('Alignment')]);
    const page = await shownPage(app);
    await waitForWorkspace(page, 'Alignment');
    await answerOpenDialog(app, [file]);
    await clickMenu(app, 'import');
    await waitForStep(page, 'Columns');
    await page.getByRole('main').getByText('deals.csv').first().waitFor();
  });
});
