import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { builtFolder, root, tandemCommand } from '../../browser/harness/built-app.ts';
import {
  editInPlace,
  showScreen,
  waitUntilSaved,
  waitUntilShown,
  workspaceIdOf,
} from '../../browser/harness/pages/window-page.ts';
import type { AppDriver } from '../../standin/driver/app-driver.ts';
import { type Apps, useApps } from '../app-life.ts';

export { soon } from '../app-life.ts';

/** The built app as `npm start` opens it: the folder that holds `package.json` and `out/`. */
export const appFolder = path.dirname(builtFolder);

export interface RealApps extends Apps {
  /** Where the app keeps workspaces. */
  readonly library: string;
  /** Where the app's temporary files go. */
  readonly temporary: string;
  /** A folder for files that come from elsewhere. */
  readonly elsewhere: string;
  /** Makes an empty workspace before the app starts; answers with its path. */
  newWorkspace(name: string, folder?: string): Promise<string>;
  /** Puts a workspace file into the library; answers with its path there. */
  adopt(file: string): string;
}

/** The whole app, page and host included, over a computer on which someone has said who they are. */
export function useRealApps(): RealApps {
  const apps = useApps({
    folder: appFolder,
    prepare: checkBuilt,
    environment: (userData) => ({ TMPDIR: newFolder(userData, 'temporary') }),
  });
  const library = () => newFolder(apps.userData, 'home/Documents/Tandem');
  return {
    start: apps.start,
    get userData() {
      return apps.userData;
    },
    get library() {
      return library();
    },
    get temporary() {
      return newFolder(apps.userData, 'temporary');
    },
    get elsewhere() {
      return newFolder(apps.userData, 'elsewhere');
    },
    async newWorkspace(name, folder = library()) {
      introduce(apps.userData);
      const file = path.join(folder, `${name}.tandem`);
      await promisify(execFile)(process.execPath, [tandemCommand, 'workspace', 'new', file], { cwd: root });
      return file;
    },
    adopt(file) {
      introduce(apps.userData);
      const own = path.join(library(), path.basename(file));
      copyFileSync(file, own);
      return own;
    },
  };
}

function checkBuilt(): void {
  if (!existsSync(path.join(builtFolder, 'main/main.js'))) throw new Error('Run npm run build first.');
}

function newFolder(...parts: readonly string[]): string {
  const folder = path.join(...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function introduce(userData: string): void {
  const self = { id: 'self', name: 'Ana Ferreira', title: '', function: 'marketing' };
  writeFileSync(path.join(userData, 'library.json'), JSON.stringify({ self }));
}

/** A window whose page shows something. */
export async function shownPage(app: AppDriver, index = 0): Promise<Page> {
  const page = await app.page(index);
  await waitUntilShown(page);
  return page;
}

/** Waits until the window shows a workspace of this name. */
export async function waitForWorkspace(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => document.title.split(', ').includes(wanted), name);
  await waitUntilShown(page);
}

/** Starts the app on the workspace `Alignment` and shows its settings, everything saved. */
export async function openSettings(apps: RealApps, file: string): Promise<{ app: AppDriver; page: Page }> {
  const app = await apps.start([file]);
  const page = await shownPage(app);
  await waitForWorkspace(page, 'Alignment');
  await showSettingsOf(page);
  await waitUntilSaved(page);
  return { app, page };
}

/** Shows where the workspace's own settings are. */
export function showSettingsOf(page: Page): Promise<void> {
  return showScreen(page, workspaceIdOf(page), 'data/calendar');
}

/** An edit that every workspace takes: the company it is for. */
export function writeCompany(page: Page, company: string): Promise<void> {
  return editInPlace(page, 'Company', company);
}

/** Waits until the settings show a company. */
export async function waitForCompany(page: Page, company: string): Promise<void> {
  await page.getByRole('button', { name: `Company: ${company}. Edit` }).waitFor();
}

/** The host's process, as the shell knows it. */
export async function hostPid(app: AppDriver): Promise<number> {
  const pid = await app.evaluate(
    ({ app: electronApp }) => electronApp.getAppMetrics().find(({ type }) => type === 'Utility')?.pid ?? 0,
  );
  if (pid === 0) throw new Error('No host runs.');
  return pid;
}
