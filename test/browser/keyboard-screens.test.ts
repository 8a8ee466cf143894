import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkByKeys } from './harness/keyboard-walk.ts';
import { openWorkspace } from './harness/pages/library-page.ts';
import { goByKeys, showScreen, workspaceIdOf } from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';
import { sampleCompany } from './harness/sample.ts';

/** What a person types into the palette, and the address that it leads to. */
const screens: readonly (readonly [letters: string, address: string])[] = [
  ['Goals', 'plan/goals'],
  ['MQL acceptance, 75', 'plan/goals/goal-acceptance'],
  ['Campaigns', 'plan/campaigns'],
  ['Predict launch', 'plan/campaigns/campaign-predict'],
  ['Field days, spring and summer', 'plan/campaigns/campaign-field-days'],
  ['Programme map', 'plan/programmes'],
  ['Downtime guide by mail', 'plan/programmes/programme-guide'],
  ['Channels', 'plan/channels'],
  ['Fairs and field days', 'plan/channels/channel-fairs'],
  ['Personas', 'customers/personas'],
  ['Fleet maintenance manager', 'customers/personas/persona-manager'],
  ['Messages', 'customers/messages'],
  ['Your alerts, sorted', 'customers/messages/persona-manager/sal'],
  ['Content', 'customers/content'],
  ['Insights', 'customers/insights'],
  ['Handbook', 'agreement/handbook'],
  ['Recycled', 'agreement/handbook/recycled'],
  ['Handoffs and SLAs', 'agreement/handoffs'],
  ['MQL to SAL', 'agreement/handoffs/step/mql-sal'],
  ['Accept or reject in 2 days', 'agreement/handoffs/promise/accept-or-reject'],
  ['Rhythm', 'agreement/rhythm'],
  ['Weekly sales call', 'agreement/rhythm/series-call'],
  ['Exchange', 'agreement/exchange'],
  ['A day at the field-day stand', 'agreement/exchange/exchange-5'],
  ['Incentives', 'agreement/incentives'],
  ['Sales leader', 'agreement/incentives/scheme-sales-lead'],
  ['Health check', 'agreement/health-check'],
  ['Calendar and rates', 'data/calendar'],
];

/** What is one step further in, at an address of its own. */
const parts: readonly string[] = [
  'plan/goals/goal-revenue',
  'plan/programmes/programme-guide/mql:sal',
  'customers/personas/persona-workshop',
  'customers/content/piece-redline',
  'customers/content?q=payback',
  'customers/insights/heard-16',
  'agreement/handbook/ideal-customer',
  'agreement/handbook/choices',
  'agreement/handbook/statuses',
  'agreement/handoffs/order',
  'agreement/incentives/scheme-demand-draft',
  'agreement/health-check/health-1',
  'agreement/health-check/health-2',
  'agreement/health-check/health-2/plans',
];

/** Everything is reached, is marked while it has the focus, and stands in sight then; Tab goes in and comes out. */
async function expectWholeWalk(page: Page): Promise<void> {
  const { stops, ...wrong } = await walkByKeys(page);
  expect(wrong).toEqual({ missed: [], unmarked: [], outOfSight: [] });
  expect(stops.length).toBeGreaterThan(3);
}

describe('every planning screen without a mouse', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    const { workspace } = await sampleCompany();
    app = await startApp({ workspaces: [workspace], self: { name: 'Ana Ferreira', function: 'marketing' } });
    page = await app.openWindow();
    await openWorkspace(page, 'Axlewise');
  }, 900_000);
  afterAll(() => app?.stop());

  it.each(screens)('%s is found by its letters and walked through', async (letters, address) => {
    await goByKeys(page, letters, new RegExp(`#/w/[^/]+/${address}`));
    await expectWholeWalk(page);
    expect(app.pageErrors).toEqual([]);
  });

  it.each(parts)('%s is walked through', async (path) => {
    await showScreen(page, workspaceIdOf(page), path);
    await page.locator('main').evaluate((content) => content.focus());
    await expectWholeWalk(page);
    expect(app.pageErrors).toEqual([]);
  });
});
