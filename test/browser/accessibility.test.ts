import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { broughtAbout, newWorkspace } from './harness/brought-about.ts';
import { openWorkspace } from './harness/pages/library-page.ts';
import { waitUntilShown } from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';
import { type SampleCompany, sampleCompany } from './harness/sample.ts';
import { addressedScreens, dialogs, importSteps, meetingScreens, slides } from './harness/screens.ts';

/** What axe finds on the screen as it is, in both themes. */
async function findingsInBothThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await waitUntilShown(page);
    found.push(...(await seriousFindings(page)).map((finding) => `${theme}, ${finding}`));
  }
  return found;
}

describe('nothing serious stands in the way of people who use a screen reader or the keyboard', () => {
  let app: RunningApp;
  let page: Page;
  let company: SampleCompany;

  beforeAll(async () => {
    company = await sampleCompany();
    app = await startApp({ workspaces: [company.workspace], self: { name: 'Ana Ferreira', function: 'marketing' } });
    page = await app.openWindow();
  }, 900_000);
  afterAll(() => app?.stop());

  it('in the library', async () => {
    await waitUntilShown(page);
    expect(await findingsInBothThemes(page)).toEqual([]);
    await newWorkspace.show(page, company);
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await openWorkspace(page, 'Axlewise');
  });

  it.each([...addressedScreens, ...meetingScreens, ...slides])('on $name', async ({ show }) => {
    await show(page, company);
    expect(await findingsInBothThemes(page)).toEqual([]);
  });

  it.each(dialogs)('in $name, over a screen', async ({ show }) => {
    await show(page, company);
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it.each([...importSteps, ...broughtAbout])('at $name', async ({ show }) => {
    await show(page, company);
    expect(await findingsInBothThemes(page)).toEqual([]);
  });
});

describe('on a first start', () => {
  it('says who one is and starts a workspace without anything serious in the way', async () => {
    const app = await startApp();
    try {
      const page = await app.openWindow();
      await waitUntilShown(page);
      expect(await findingsInBothThemes(page)).toEqual([]);
    } finally {
      await app.stop();
    }
  });
});
