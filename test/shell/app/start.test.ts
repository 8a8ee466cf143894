import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { peekWorkspace } from '../../../electron/host/workspace/peek-workspace.ts';
import { introduceSelf, openWorkspace } from '../../browser/harness/pages/library-page.ts';
import { waitUntilSaved } from '../../browser/harness/pages/window-page.ts';
import { quit, windowStates } from '../../standin/driver/actions.ts';
import {
  shownPage,
  showSettingsOf,
  soon,
  useRealApps,
  waitForCompany,
  waitForWorkspace,
  writeCompany,
} from './real-app.ts';

describe('the app', () => {
  const apps = useRealApps();

  it('starts with what a new person needs, and asks the network for nothing', async () => {
    const app = await apps.start();
    const page = await shownPage(app);
    expect(app.url(page)).toBe('app://main/index.html');
    await page.getByRole('heading', { name: 'Start with a workspace' }).waitFor();
    await page.getByText('Who are you?').waitFor();
    await expect.poll(async () => (await windowStates(app)).map(({ isVisible }) => isVisible), soon).toEqual([true]);
    expect(await app.report()).toMatchObject({ network: [], external: [] });
  });

  it('shows the workspaces of this computer', async () => {
    await apps.newWorkspace('Alignment');
    const app = await apps.start();
    const page = await shownPage(app);
    await page.getByRole('row').filter({ hasText: 'Alignment' }).waitFor();
  });

  it('keeps a workspace and the place of its window from one start to the next, and leaves nothing lying about', async () => {
    const first = await apps.start();
    const page = await shownPage(first);
    await introduceSelf(page, 'Ana Ferreira', 'Marketing');
    await page.getByRole('radio', { name: /^Blank/ }).check();
    await page.getByLabel('Name', { exact: true }).fill('Alignment');
    await page.getByRole('button', { name: 'Create workspace' }).click();
    await waitForWorkspace(page, 'Alignment');
    await showSettingsOf(page);
    await writeCompany(page, 'Axlewise');
    await waitUntilSaved(page);
    const place = { x: 120, y: 60, width: 1210, height: 740 };
    await first.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
    await quit(first);
    expect(await first.exited).toBe(0);
    expect(readdirSync(apps.library)).toEqual(['Alignment.tandem']);
    expect(readdirSync(apps.temporary).filter((name) => name.startsWith('tandem-'))).toEqual([]);
    expect(peekWorkspace(path.join(apps.library, 'Alignment.tandem')).client).toBe('Axlewise');

    const second = await apps.start();
    const again = await shownPage(second);
    await openWorkspace(again, 'Alignment');
    await showSettingsOf(again);
    await waitForCompany(again, 'Axlewise');
    expect((await windowStates(second))[0]?.bounds).toEqual(place);
    expect(existsSync(path.join(apps.library, '.Alignment.tandem.owner'))).toBe(true);
  });
});
