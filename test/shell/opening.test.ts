import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clickMenu, windowStates } from '../standin/driver/actions.ts';
import { heard, readyPage, soon, useShellApps } from './shell-app.ts';

describe('a window', () => {
  const apps = useShellApps();

  it('opens on the app scheme, shows once it is painted, and is connected to the host', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    expect(app.url(page)).toBe('app://main/index.html');
    await expect.poll(async () => (await windowStates(app)).map((each) => each.isVisible), soon).toEqual([true]);
    const answer = await page.evaluate(() => window.fixture.ask({ kind: 'echo', value: { at: new Date(5), n: 1n } }));
    expect(answer.value).toEqual({ at: new Date(5), n: 1n });
    expect((await app.report()).network).toEqual([]);
  });

  it('opens as well where the system gives programs no sandbox', async () => {
    const app = await apps.start(['--no-sandbox']);
    await readyPage(app);
    await app.evaluate(({ app: electronApp }) => {
      setImmediate(() => electronApp.quit());
    });
    expect(await app.exited).toBe(0);
  });

  it('gives its page the bridge and nothing of Node', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    const seen = await page.evaluate(() => {
      const world = globalThis as unknown as Record<string, unknown>;
      return {
        node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
          (each) => each in world,
        ),
        bridge: Object.keys(window.tandem).sort(),
        isFrozen: Object.isFrozen(window.tandem),
        isSecure: isSecureContext,
        version: window.tandem.version,
        platform: window.tandem.platform,
      };
    });
    expect(seen).toEqual({
      node: [],
      // Every name here is a door: add one only with a reason, and with its check in the main process.
      bridge: [
        ...['connect', 'hello', 'onHost', 'onMenu', 'onOpenFile', 'onTheme', 'openExternal', 'pathForFile'],
        ...['pickFiles', 'pickSavePath', 'platform', 'print', 'restartHost', 'setProgress', 'setTheme'],
        ...['showInFolder', 'theme', 'version'],
      ],
      isFrozen: true,
      isSecure: true,
      version: '9.8.7',
      platform: process.platform,
    });
  });

  it('gets a new channel and what waited for it when its page is loaded again', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    await page.evaluate(() => window.fixture.ask({ kind: 'edit', text: 'before' }));
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.reload();
    });
    await page.waitForFunction(() => document.body.dataset.ready === 'yes' && window.fixture.heard.length === 0);
    const again = await readyPage(app);
    await clickMenu(app, 'search');
    await expect.poll(() => heard(again, 'menu'), soon).toEqual([{ command: 'search' }]);
    // The host noticed that the first channel closed.
    const edit = () => again.evaluate(() => window.fixture.ask({ kind: 'edit', text: 'after' }));
    expect((await edit()).value).toBe(3);
  });

  it('comes back where it was, and where each workspace was', async () => {
    const first = await apps.start();
    const page = await readyPage(first);
    const place = (x: number, width: number) =>
      first.evaluate(
        ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds({ ...bounds, y: 50, height: 700 }),
        { x, width },
      );
    await place(60, 1100);
    await page.evaluate(() => window.tandem.hello('workspace-a'));
    await place(120, 1200);
    await first.evaluate(({ app }) => {
      setImmediate(() => app.quit());
    });
    expect(await first.exited).toBe(0);

    const second = await apps.start();
    const again = await readyPage(second);
    const bounds = async () => (await windowStates(second))[0]?.bounds;
    expect(await bounds()).toEqual({ x: 60, y: 50, width: 1100, height: 700 });
    await again.evaluate(() => window.tandem.hello('workspace-a'));
    expect(await bounds()).toEqual({ x: 120, y: 50, width: 1200, height: 700 });
    await expect.poll(() => again.evaluate(() => outerWidth), soon).toBe(1200);
  });

  it('comes back onto a display that is still there', async () => {
    writePreferences(apps.userData, {
      bounds: [{ workspaceId: null, bounds: { x: 5000, y: 3000, width: 9000, height: 800, isMaximized: false } }],
    });
    const app = await apps.start();
    await readyPage(app);
    expect((await windowStates(app))[0]?.bounds).toEqual({ x: 0, y: 120, width: 1920, height: 800 });
  });

  it.each([
    ['torn', '{"theme":"dark","bounds":[{'],
    ['of another shape', '{"theme":"pink","bounds":{"__proto__":1},"recents":[7],"folders":[]}'],
  ])('opens with preferences that are %s', async (_name, text) => {
    writeFileSync(path.join(apps.userData, 'preferences.json'), text);
    const app = await apps.start();
    const page = await readyPage(app);
    expect(await page.evaluate(() => window.tandem.theme())).toBe('system');
  });

  it('looks as chosen on this device, in every window and after a restart', async () => {
    const first = await apps.start();
    const page = await readyPage(first);
    const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(await isDark()).toBe(false);
    await clickMenu(first, 'theme-dark');
    await expect.poll(isDark, soon).toBe(true);
    expect(await heard(page, 'theme')).toEqual(['dark']);
    await first.evaluate(({ app }) => {
      setImmediate(() => app.quit());
    });
    await first.exited;

    const second = await apps.start();
    const again = await readyPage(second);
    const isStillDark = () => again.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await expect.poll(isStillDark, soon).toBe(true);
    const checked = await second.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('theme-dark')?.checked,
    );
    expect(checked).toBe(true);
  });

  it('shows progress on the task bar and takes it away', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    await page.evaluate(async () => {
      await window.tandem.setProgress(0.25);
      await window.tandem.setProgress(null);
    });
    expect((await app.report()).system.filter((each) => each.startsWith('progress'))).toEqual([
      'progress 0.25',
      'progress -1',
    ]);
  });
});

function writePreferences(userData: string, preferences: object): void {
  mkdirSync(userData, { recursive: true });
  writeFileSync(path.join(userData, 'preferences.json'), JSON.stringify(preferences));
}
