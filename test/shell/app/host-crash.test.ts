import { kill } from 'node:process';
import { describe, expect, it } from 'vitest';
import { peekWorkspace } from '../../../electron/host/workspace/peek-workspace.ts';
import { waitUntilSaved } from '../../browser/harness/pages/window-page.ts';
import { quit } from '../../standin/driver/actions.ts';
import {
  hostPid,
  openSettings,
  shownPage,
  showSettingsOf,
  soon,
  useRealApps,
  waitForCompany,
  waitForWorkspace,
  writeCompany,
} from './real-app.ts';

describe('a crash of the process that holds the files', () => {
  const apps = useRealApps();

  it('is told, and loses neither what was typed before nor what was typed while nobody took it', async () => {
    const file = await apps.newWorkspace('Alignment');
    const { app, page } = await openSettings(apps, file);
    await writeCompany(page, 'Typed before');
    await waitUntilSaved(page);
    const pid = await hostPid(app);
    // Takes nothing any more, so that what is typed now is only in the window when it ends.
    kill(pid, 'SIGSTOP');
    await writeCompany(page, 'Typed while it was down');
    kill(pid, 'SIGKILL');
    await page.getByText('holds the files ended').waitFor();
    await page.getByText('holds the files again').waitFor();
    await waitUntilSaved(page);
    expect(await hostPid(app)).not.toBe(pid);
    await waitForCompany(page, 'Typed while it was down');
    await writeCompany(page, 'Typed after');
    await waitUntilSaved(page);
    await quit(app);
    expect(await app.exited).toBe(0);
    expect(peekWorkspace(file).client).toBe('Typed after');
  });

  it('leaves every window connected, and what one types shows in the others', async () => {
    const file = await apps.newWorkspace('Alignment');
    const { app, page } = await openSettings(apps, file);
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click());
    const other = await shownPage(app, 1);
    await other.getByRole('button', { name: /^Open/ }).first().click();
    await waitForWorkspace(other, 'Alignment');
    await showSettingsOf(other);
    kill(await hostPid(app), 'SIGKILL');
    await other.getByText('holds the files again').waitFor();
    await writeCompany(page, 'From the first');
    await waitForCompany(other, 'From the first');
    await writeCompany(other, 'From the second');
    await waitForCompany(page, 'From the second');
  });

  it('that happens again and again waits for the person, and loses nothing even then', async () => {
    const file = await apps.newWorkspace('Alignment');
    const { app, page } = await openSettings(apps, file);
    await writeCompany(page, 'Typed before');
    const asking = page.getByRole('dialog', { name: 'Tandem can’t reach its files' });
    for (let crash = 1; crash <= 6; crash += 1) {
      await waitUntilSaved(page);
      kill(await hostPid(app), 'SIGKILL');
      await page
        .getByRole('status')
        .filter({ hasNotText: /^Saved/ })
        .waitFor();
    }
    await asking.getByRole('button', { name: 'Start it again' }).click();
    await asking.waitFor({ state: 'hidden' });
    await waitUntilSaved(page);
    await writeCompany(page, 'Typed after');
    await waitUntilSaved(page);
    await expect.poll(() => hostPid(app), soon).toBeGreaterThan(0);
    await quit(app);
    await app.exited;
    expect(peekWorkspace(file).client).toBe('Typed after');
  });
});
