import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkByKeys } from './harness/keyboard-walk.ts';
import { goByKeys, showScreen, workspaceIdOf } from './harness/pages/window-page.ts';
import { planningParts, planningScreens } from './harness/planning-screens.ts';
import type { RunningApp } from './harness/running-app.ts';
import { openSample } from './harness/sample-window.ts';

/** Parts that scroll by a few pixels: where bars are not hidden, one stands beside each. */
const barelyScrolled = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main, main *')].flatMap((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const across = /auto|scroll/.test(overflowX) ? element.scrollWidth - element.clientWidth : 0;
      const down = /auto|scroll/.test(overflowY) ? element.scrollHeight - element.clientHeight : 0;
      return [across, down].some((pixels) => pixels > 0 && pixels < 8) ? [element.textContent.slice(0, 60)] : [];
    }),
  );

/** Everything is reached, is marked while it has the focus, and stands in sight then; Tab goes in and comes out. */
async function expectWholeWalk(page: Page): Promise<void> {
  expect(await barelyScrolled(page)).toEqual([]);
  const { stops, ...wrong } = await walkByKeys(page);
  expect(wrong).toEqual({ missed: [], unmarked: [], outOfSight: [] });
  expect(stops.length).toBeGreaterThan(3);
}

/** Whether all of it stands within the window. */
async function inSight(what: Locator): Promise<boolean> {
  const box = await what.boundingBox();
  const window = what.page().viewportSize();
  return box !== null && window !== null && box.y > 0 && box.y + box.height < window.height;
}

describe('every planning screen without a mouse', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    ({ app, page } = await openSample('marketing'));
  }, 900_000);
  afterAll(() => app?.stop());

  it.each(planningScreens)('%s is found by its letters and walked through', async (letters, address) => {
    await goByKeys(page, letters, new RegExp(`#/w/[^/]+/${address}`));
    await expectWholeWalk(page);
    expect(app.pageErrors).toEqual([]);
  });

  it.each(planningParts)('%s is walked through', async (path) => {
    await showScreen(page, workspaceIdOf(page), path);
    await page.locator('main').evaluate((content) => content.focus());
    await expectWholeWalk(page);
    expect(app.pageErrors).toEqual([]);
  });

  it('a task is found by its letters and opened in the timeline, in sight and marked', async () => {
    for (const task of ['Rep training, two mornings', 'Standstill calculator']) {
      await goByKeys(page, task, /plan\/campaigns\/campaign-predict\//);
      await page.getByRole('region', { name: `Task ${task}` }).waitFor();
      const bar = page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: new RegExp(`^${task},`) });
      await bar.and(page.locator(':focus[aria-pressed="true"]')).waitFor();
      await expect.poll(() => inSight(bar)).toBe(true);
    }
    await goByKeys(page, 'Goals', /plan\/goals$/);
    await goByKeys(page, 'Standstill calculator', /plan\/campaigns\/campaign-predict\//);
    await page.locator('[data-task]:focus').waitFor();
    expect(app.pageErrors).toEqual([]);
  });
});
