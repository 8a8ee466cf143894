import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace } from './harness/pages/library-page.ts';
import {
  editInPlace,
  goTo,
  showScreen,
  waitUntilSaved,
  waitUntilShown,
  workspaceIdOf,
} from './harness/pages/window-page.ts';
import type { RunningApp } from './harness/running-app.ts';
import type { SampleCompany } from './harness/sample.ts';
import { openSample } from './harness/sample-window.ts';
import { addressedScreens, dialogs, meetingScreens, slides } from './harness/screens.ts';

describe('without a network', () => {
  let app: RunningApp;
  let page: Page;
  let company: SampleCompany;

  beforeAll(async () => {
    ({ app, page, company } = await openSample('marketing'));
  }, 900_000);
  afterAll(() => app?.stop());

  it('asks nobody but itself for anything, whatever screen is shown', async () => {
    for (const screen of [...addressedScreens, ...meetingScreens, ...slides, ...dialogs]) {
      await screen.show(page, company);
      await page.keyboard.press('Escape');
    }
    const { host } = new URL(app.address);
    const others = app.requests.filter((url) => {
      const asked = new URL(url);
      return asked.protocol !== 'data:' && asked.protocol !== 'blob:' && asked.host !== host;
    });
    expect(app.requests.length).toBeGreaterThan(10);
    expect(others).toEqual([]);
    expect(app.pageErrors).toEqual([]);
  });

  it('says that an edit is not saved while the host is gone, and saves it once it is back', async () => {
    await goTo(page, 'Data', 'Calendar and rates');
    await editInPlace(page, 'Company', 'Axlewise before the crash');
    await waitUntilSaved(page);
    await app.kill();
    await editInPlace(page, 'Company', 'Axlewise during the crash');
    await page
      .getByRole('status')
      .filter({ hasText: /^Not saved/ })
      .waitFor();
    await page.getByText('Axlewise during the crash').first().waitFor();
    await app.restart();
    await waitUntilSaved(page);

    const other = await app.openWindow();
    await openWorkspace(other, 'Alignment 2026');
    await other.getByText('Axlewise during the crash').first().waitFor();
  });

  it('keeps all that it called saved when it is killed in the middle of writing', async () => {
    const workspaceId = workspaceIdOf(page);
    await showScreen(page, workspaceId, 'agreement/handbook/sql');
    const meaning = page.getByRole('textbox', { name: 'Meaning of SQL' });
    await meaning.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Saved before.');
    await waitUntilSaved(page);
    const typing = page.keyboard.type(' Typed while it died, and kept in the window.', { delay: 5 });
    await app.kill();
    await typing;
    await app.restart();

    const other = await app.openWindow();
    await openWorkspace(other, 'Alignment 2026');
    await showScreen(other, workspaceId, 'agreement/handbook/sql');
    const there = other.getByRole('textbox', { name: 'Meaning of SQL' });
    await there.filter({ hasText: 'Saved before.' }).waitFor();
    await waitUntilSaved(page);
    await there.filter({ hasText: 'Typed while it died, and kept in the window.' }).waitFor();
    await waitUntilShown(page);
  });
});
