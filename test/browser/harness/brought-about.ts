import type { Page } from 'playwright-core';
import { startTerm, workAs, writeBlind } from './pages/handbook-page.ts';
import { editInPlace, showScreen, waitUntilShown, workspaceIdOf } from './pages/window-page.ts';
import type { Screen } from './screens.ts';

const open = (page: Page, path: string) => showScreen(page, workspaceIdOf(page), path);

/** A part of a screen that lies below the first sight of it. */
const below = (name: string, path: string, region: string): Screen => ({
  name,
  async show(page) {
    await open(page, path);
    const part = page.getByRole('region', { name: region }).first();
    await part.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await waitUntilShown(page);
  },
});

export const lowerParts: readonly Screen[] = [
  below('campaign-timeline', 'plan/campaigns/campaign-predict', 'Timeline'),
  below('campaign-team', 'plan/campaigns/campaign-predict', 'Team'),
  below('channel-money', 'plan/channels/channel-fairs', 'Money by month'),
  below('campaign-look-back', 'plan/campaigns/campaign-field-days', 'Look back'),
];

const onPaper = (name: string, path: string): Screen => ({ name, isOnPaper: true, show: (page) => open(page, path) });

/** What a printer gets. */
export const papers: readonly Screen[] = [
  onPaper('paper-handbook', 'agreement/handbook/mql'),
  onPaper('paper-persona', 'customers/personas/persona-manager'),
  onPaper('paper-campaign', 'plan/campaigns/campaign-predict'),
  onPaper('paper-plan', 'plan/goals'),
];

/** Stands over the library. */
export const newWorkspace: Screen = {
  name: 'new-workspace',
  async show(page) {
    await page.getByRole('button', { name: 'New workspace' }).click();
    await page.getByRole('dialog').waitFor();
    await waitUntilShown(page);
  },
};

const term = 'Urgency';

/** What is seen only after somebody did something, each where the one before left off; the workspace is another afterwards. */
export const broughtAbout: readonly Screen[] = [
  {
    name: 'handbook-changed',
    async show(page) {
      await open(page, 'agreement/handbook/mql');
      await editInPlace(page, 'Score threshold', '65');
      await page.getByText('Version 4 in force; 5 is a draft').waitFor();
      await waitUntilShown(page);
    },
  },
  {
    name: 'exercise-offered',
    async show(page) {
      await startTerm(page);
      await editInPlace(page, 'Name of the term', term);
      await page.getByRole('button', { name: 'Write before you look' }).waitFor();
      await waitUntilShown(page);
    },
  },
  {
    name: 'exercise-written',
    async show(page) {
      await page.getByRole('button', { name: 'Write before you look' }).click();
      await writeBlind(page, term, 'A fleet that loses money today.', 4);
      await waitUntilShown(page);
    },
  },
  {
    name: 'exercise-result',
    async show(page) {
      await workAs(page, 'Sales');
      await writeBlind(page, term, 'A fleet that asked for a call.', 6);
      await page.getByRole('button', { name: 'Show both' }).click();
      await page.getByText(/of 10 leads alike/).waitFor();
      await waitUntilShown(page);
    },
  },
];
