import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { AppDriver } from '../standin/driver/app-driver.ts';
import { launch } from '../standin/driver/launch.ts';
import { type Apps, newUserData, remove, soon, useApps, violationsOf } from './app-life.ts';
import { buildFixtureApp } from './fixture-app.ts';

export { soon };

/** A prepared app folder can be named, so that the same specs run over a changed one. */
const named = process.env.TANDEM_SHELL_APP;
export const appFolder = named ?? path.resolve(import.meta.dirname, '../../.cache/shell-app');

/** The real shell around the fixture's page and host. */
export function useShellApps(): Apps {
  return useApps({ folder: appFolder, prepare: buildUnlessNamed });
}

/** For tests that leave the app as it was: one start for all of them, and a freshly loaded page for each. */
export function useOneShellApp(): () => Promise<{ app: AppDriver; page: Page }> {
  const userData = newUserData();
  let shared: AppDriver | null = null;

  beforeAll(async () => {
    await buildUnlessNamed();
    shared = await launch({ appFolder, userData });
    await readyPage(shared);
  });

  afterEach(async ({ task }) => {
    if (shared !== null) expect(await violationsOf(shared, task.result?.state === 'fail')).toEqual([]);
  });

  afterAll(async () => {
    await shared?.stop();
    remove(userData);
  });

  return async () => {
    if (shared === null) throw new Error('The app did not start');
    await (await shared.page()).reload();
    return { app: shared, page: await readyPage(shared) };
  };
}

async function buildUnlessNamed(): Promise<void> {
  if (named === undefined) await buildFixtureApp(appFolder);
}

/** A page that has said hello and has its port. */
export async function readyPage(app: AppDriver, index = 0): Promise<Page> {
  const page = await app.page(index);
  await page.waitForSelector('body[data-ready=yes]', { state: 'attached' });
  await page.waitForFunction(() => window.fixture.generation > 0);
  return page;
}

/** What the page heard of one kind. */
export async function heard(page: Page, kind: string): Promise<unknown[]> {
  return page.evaluate(
    (wanted) => window.fixture.heard.filter(([each]) => each === wanted).map(([, what]) => what),
    kind,
  );
}
