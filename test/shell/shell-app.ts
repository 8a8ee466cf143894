import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { AppDriver } from '../standin/driver/app-driver.ts';
import { launch } from '../standin/driver/launch.ts';
import { buildFixtureApp } from './fixture-app.ts';

/** A prepared app folder can be named, so that the same specs run over a changed one. */
const named = process.env.TANDEM_SHELL_APP;
export const appFolder = named ?? path.resolve(import.meta.dirname, '../../.cache/shell-app');

/** How long things may take that normally take milliseconds. */
export const soon = { timeout: 15_000, interval: 25 };

export interface ShellApps {
  /** Starts the app over a user data folder that all starts of one test share. */
  start(input?: readonly string[]): Promise<AppDriver>;
  readonly userData: string;
}

/**
 * Gives each test of a file its own user data folder, ends what it started, and fails it if the app used Electron in a
 * way that Electron doesn't allow or that the stand-in can't show.
 */
export function useShellApps(): ShellApps {
  let userData = newFolder();
  let running: AppDriver[] = [];

  beforeAll(buildUnlessNamed);

  afterEach(async ({ task }) => {
    const stopped = running;
    running = [];
    const violations: string[] = [];
    for (const app of stopped) {
      violations.push(...(await violationsOf(app, task.result?.state === 'fail')));
      await app.stop().catch(() => undefined);
    }
    remove(userData);
    userData = newFolder();
    expect(violations).toEqual([]);
  });

  return {
    start: async (input = []) => {
      const app = await launch({ appFolder, userData, arguments: input });
      running.push(app);
      return app;
    },
    get userData() {
      return userData;
    },
  };
}

/** For tests that leave the app as it was: one start for all of them, and a freshly loaded page for each. */
export function useOneShellApp(): () => Promise<{ app: AppDriver; page: Page }> {
  const userData = newFolder();
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

async function violationsOf(app: AppDriver, isShown: boolean): Promise<readonly string[]> {
  const report = await app.report().catch(() => null);
  if (isShown) console.log(app.output(), report);
  return report?.violations ?? [];
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function newFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'tandem-shell-'));
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
