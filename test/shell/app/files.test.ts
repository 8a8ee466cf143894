import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitUntilShown } from '../../browser/harness/pages/window-page.ts';
import { answerOpenDialog, clickMenu, openFromFinder, quit, windowStates } from '../../standin/driver/actions.ts';
import type { AppDriver } from '../../standin/driver/app-driver.ts';
import { shownPage, showSettingsOf, soon, useRealApps, waitForWorkspace } from './real-app.ts';

describe('workspace files from outside the app', () => {
  const apps = useRealApps();

  it('open when they are given as arguments, each in its own window', async () => {
    const one = await apps.newWorkspace('One', apps.elsewhere);
    const two = await apps.newWorkspace('Two', apps.elsewhere);
    const app = await apps.start([one, two]);
    await Promise.all([shownPage(app, 0), shownPage(app, 1)]);
    const titles = async () => (await Promise.all(app.pages().map((page) => page.title()))).toSorted();
    await expect.poll(titles, soon).toEqual(['One, Tandem', 'Two, Tandem']);
  });

  it('open by the system’s own event, and come to the front where they are shown already, at the screen they were', async () => {
    const file = await apps.newWorkspace('One', apps.elsewhere);
    const app = await apps.start();
    const page = await shownPage(app);
    expect(await openFromFinder(app, file)).toBe(true);
    await waitForWorkspace(page, 'One');
    await showSettingsOf(page);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    expect(await openFromFinder(app, file)).toBe(true);
    await expect.poll(async () => (await windowStates(app)).map(({ isFocused }) => isFocused), soon).toEqual([true]);
    await waitUntilShown(page);
    await page.getByRole('heading', { name: 'Calendar and rates' }).waitFor();
  });

  it('open when the app is started a second time, beside what is shown', async () => {
    const one = await apps.newWorkspace('One', apps.elsewhere);
    const two = await apps.newWorkspace('Two', apps.elsewhere);
    const app = await apps.start();
    await shownPage(app);
    expect(await app.startAgain([one])).toBe(0);
    await waitForWorkspace(await shownPage(app), 'One');
    expect(await app.startAgain([two])).toBe(0);
    await waitForWorkspace(await shownPage(app, 1), 'Two');
    expect(await windowStates(app)).toHaveLength(2);
  });

  it('open from the menu, which remembers them from one start to the next', async () => {
    const file = await apps.newWorkspace('One', apps.elsewhere);
    const first = await apps.start();
    const page = await shownPage(first);
    await answerOpenDialog(first, [file]);
    await clickMenu(first, 'open');
    await waitForWorkspace(page, 'One');
    await expect.poll(() => recents(first), soon).toEqual(['One']);
    await quit(first);
    await first.exited;

    const second = await apps.start();
    const again = await shownPage(second);
    await again.getByRole('row').filter({ hasText: 'One' }).waitFor();
    expect(await recents(second)).toEqual(['One']);
    await second.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('open-recent')?.submenu?.items[0]?.click();
    });
    await waitForWorkspace(again, 'One');
  });

  it('that are something else are refused with a sentence, and the window stays free for the next', async () => {
    const wrong = path.join(apps.elsewhere, 'Wrong.tandem');
    writeFileSync(wrong, 'Name,Stage\nAda,New\n');
    const right = await apps.newWorkspace('Right', apps.elsewhere);
    const app = await apps.start();
    const page = await shownPage(app);
    await openFromFinder(app, wrong);
    await page.getByText(/Wrong\.tandem is not a Tandem workspace/).waitFor();
    await openFromFinder(app, right);
    await waitForWorkspace(page, 'Right');
    expect(await windowStates(app)).toHaveLength(1);
  });
});

function recents(app: AppDriver): Promise<readonly string[]> {
  return app.evaluate(
    ({ Menu }) =>
      Menu.getApplicationMenu()
        ?.getMenuItemById('open-recent')
        ?.submenu?.items.map(({ label }) => label) ?? [],
  );
}
