import { describe, expect, it } from 'vitest';
import {
  answerOpenDialog,
  answerSaveDialog,
  clickMenu,
  openFromFinder,
  windowStates,
} from '../standin/driver/actions.ts';
import type { AppDriver } from '../standin/driver/app-driver.ts';
import { heard, readyPage, soon, useShellApps } from './shell-app.ts';

describe('files from outside', () => {
  const apps = useShellApps();

  it('reach the page as an import after the menu’s dialog, and nothing happens on Cancel', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    await answerOpenDialog(app, []);
    await clickMenu(app, 'import');
    await answerOpenDialog(app, ['/data/leads.csv', '/data/deals.xlsx']);
    await clickMenu(app, 'import');
    const events = [{ command: 'import', paths: ['/data/leads.csv', '/data/deals.xlsx'] }];
    await expect.poll(() => heard(page, 'menu'), soon).toEqual(events);
  });

  it('start the next dialog in the folder of the last answer, per purpose', async () => {
    const app = await apps.start();
    await readyPage(app);
    await answerOpenDialog(app, ['/data/leads.csv']);
    await clickMenu(app, 'import');
    const asked = await app.evaluate(async ({ dialog, Menu }) => {
      const starts: unknown[] = [];
      const show = async (...input: { defaultPath?: string }[]) => {
        starts.push(input.at(-1)?.defaultPath);
        return { canceled: true, filePaths: [] };
      };
      dialog.showOpenDialog = show as typeof dialog.showOpenDialog;
      Menu.getApplicationMenu()?.getMenuItemById('import')?.click();
      Menu.getApplicationMenu()?.getMenuItemById('open')?.click();
      return starts;
    });
    expect(asked).toEqual(['/data', undefined]);
  });

  it('open in the window that is at the library, and each further workspace in its own', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    await answerOpenDialog(app, ['/work/one.tandem', '/work/two.tandem']);
    await clickMenu(app, 'open');
    await expect.poll(() => heard(page, 'open-file'), soon).toEqual([{ kind: 'workspace', path: '/work/one.tandem' }]);
    const second = await readyPage(app, 1);
    expect(await heard(second, 'open-file')).toEqual([{ kind: 'workspace', path: '/work/two.tandem' }]);
  });

  it('come to the front instead of opening twice', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    await page.evaluate(async () => {
      await window.fixture.ask({ kind: 'open', workspaceId: 'workspace-1', path: '/work/one.tandem' });
      await window.tandem.hello('workspace-1');
    });
    expect(await openFromFinder(app, '/work/one.tandem')).toBe(true);
    await expect.poll(() => heard(page, 'open-file'), soon).toHaveLength(1);
    expect(await windowStates(app)).toHaveLength(1);
  });

  it('given as arguments reach the page though it listens later', async () => {
    const app = await apps.start(['/work/first.tandem', '--some-switch', '/work/notes.pdf', 'relative.tandem']);
    // Both windows open at once: which page comes first is left to the browser.
    const pages = [await readyPage(app), await readyPage(app, 1)];
    const files = await Promise.all(pages.map((page) => heard(page, 'open-file')));
    const expected = ['/work/first.tandem', `${process.cwd()}/relative.tandem`];
    expect(files).toHaveLength(2);
    expect(files).toEqual(expect.arrayContaining(expected.map((path) => [{ kind: 'workspace', path }])));
  });

  it('come over from a second start, which ends, and the first comes to the front', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    await expect.poll(() => isInFront(app), soon).toBe(true);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    expect(await app.startAgain(['/data/two.csv'])).toBe(0);
    await expect.poll(() => heard(page, 'open-file'), soon).toEqual([{ kind: 'import', paths: ['/data/two.csv'] }]);
    const [window, ...others] = await windowStates(app);
    expect(window).toMatchObject({ isMinimized: false, isFocused: true });
    expect(others).toEqual([]);
  });

  it('are remembered by the menu and the system once open, and forgotten when a window is not', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    await page.evaluate(() =>
      window.fixture.ask({ kind: 'open', workspaceId: 'workspace-1', path: '/work/one.tandem' }),
    );
    const recents = () =>
      app.evaluate(({ Menu }) => {
        const menu = Menu.getApplicationMenu()?.getMenuItemById('open-recent');
        return menu?.submenu?.items.map((item) => item.label);
      });
    await expect.poll(recents, soon).toEqual(['Opened']);
    const systemHeard = (await app.report()).system.includes('recent /work/one.tandem');
    expect(systemHeard).toBe(app.kind === 'standin' && process.platform !== 'linux');
    await app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('open-recent')?.submenu?.items[0]?.click();
    });
    await expect.poll(() => heard(page, 'open-file'), soon).toEqual([{ kind: 'workspace', path: '/work/one.tandem' }]);
  });

  it('are saved where the person says', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    const pick = () =>
      page.evaluate(() =>
        window.tandem.pickSavePath({ purpose: 'export', title: 'Export', suggestedName: 'minutes.pdf', filters: [] }),
      );
    await answerSaveDialog(app, '/out/minutes.pdf');
    expect(await pick()).toBe('/out/minutes.pdf');
    await answerSaveDialog(app, null);
    expect(await pick()).toBeNull();
  });
});

async function isInFront(app: AppDriver): Promise<boolean> {
  const [window] = await windowStates(app);
  return window?.isFocused ?? false;
}
