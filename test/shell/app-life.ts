import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, expect } from 'vitest';
import type { AppDriver } from '../standin/driver/app-driver.ts';
import { launch } from '../standin/driver/launch.ts';

/** How long things may take that normally take milliseconds. */
export const soon = { timeout: 15_000, interval: 25 };

export interface Apps {
  /** Starts the app over a user data folder that all starts of one test share. */
  start(input?: readonly string[]): Promise<AppDriver>;
  readonly userData: string;
}

export interface AppSetup {
  /** Holds `package.json` and `out/`. */
  readonly folder: string;
  prepare?(): Promise<void> | void;
  environment?(userData: string): Readonly<Record<string, string>>;
}

/**
 * Gives each test of a file its own user data folder, ends what it started, and fails it if the app used Electron in a
 * way that Electron doesn't allow or that the stand-in can't show.
 */
export function useApps({ folder, prepare, environment }: AppSetup): Apps {
  let userData = newUserData();
  let running: AppDriver[] = [];

  beforeAll(() => prepare?.());

  afterEach(async ({ task }) => {
    const stopped = running;
    running = [];
    const violations: string[] = [];
    for (const app of stopped) {
      violations.push(...(await violationsOf(app, task.result?.state === 'fail')));
      await app.stop().catch(() => undefined);
    }
    remove(userData);
    userData = newUserData();
    expect(violations).toEqual([]);
  });

  return {
    start: async (input = []) => {
      const options = { appFolder: folder, userData, arguments: input };
      const app = await launch({ ...options, ...(environment ? { environment: environment(userData) } : {}) });
      running.push(app);
      return app;
    },
    get userData() {
      return userData;
    },
  };
}

/** What the app did that it must not; shows all that it said if the test has failed. */
export async function violationsOf(app: AppDriver, isShown: boolean): Promise<readonly string[]> {
  const report = await app.report().catch(() => null);
  if (isShown) console.log(app.output(), report);
  return report?.violations ?? [];
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

export function newUserData(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'tandem-shell-'));
}
