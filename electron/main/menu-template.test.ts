import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuCommands, type ShellPlatform } from '../../shared/contract/bridge.ts';
import { type MenuActions, menuTemplate } from './menu-template.ts';

type Item = MenuItemConstructorOptions;
const platforms: readonly ShellPlatform[] = ['darwin', 'win32', 'linux'];

function itemsOf(platform: ShellPlatform, sent: string[] = [], isPackaged = true): Item[] {
  const actions: MenuActions = {
    command: (_window, command) => sent.push(command),
    newWindow: () => sent.push('new-window'),
    open: () => sent.push('open'),
    openRecent: (path) => sent.push(path),
    importFiles: () => sent.push('import'),
    setTheme: (theme) => sent.push(theme),
  };
  const recents = [{ workspaceId: 'a', path: '/work/R&D.tandem', name: 'R&D' }];
  return menuTemplate({ platform, appName: 'Tandem', isPackaged, theme: 'dark', recents }, actions);
}

function flat(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

describe.each(platforms)('the menu on %s', (platform) => {
  it('offers every command of the contract', () => {
    const sent: string[] = [];
    for (const item of flat(itemsOf(platform, sent))) item.click?.({} as never, undefined, {} as never);
    expect(sent).toEqual(expect.arrayContaining([...menuCommands, 'import', 'open', 'new-window', '/work/R&D.tandem']));
  });

  it('gives no key twice', () => {
    const keys = flat(itemsOf(platform))
      .map((item) => item.accelerator)
      .filter((key) => key !== undefined && key !== null);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('can be read by everybody: each item says what it is, and the look in use is checked', () => {
    for (const item of flat(itemsOf(platform))) expect(item.label ?? item.role ?? item.type).toBeTruthy();
    expect(flat(itemsOf(platform)).filter((item) => item.checked === true)).toMatchObject([{ id: 'theme-dark' }]);
  });

  it('shows tools for developers only where Tandem is developed', () => {
    const roles = (isPackaged: boolean) => flat(itemsOf(platform, [], isPackaged)).map((item) => item.role);
    expect(roles(true)).not.toContain('toggleDevTools');
    expect(roles(false)).toContain('toggleDevTools');
  });
});

describe('the menu bar', () => {
  it('can be worked by Alt and a letter, each letter once, except on macOS', () => {
    for (const platform of ['win32', 'linux'] as const) {
      const letters = itemsOf(platform).map((menu) => /&(\w)/.exec(menu.label ?? '')?.[1]);
      expect(letters).not.toContain(undefined);
      expect(new Set(letters).size).toBe(letters.length);
    }
    const onMac = flat(itemsOf('darwin')).map((item) => item.label?.replaceAll('&&', '') ?? '');
    expect(onMac.filter((label) => label.includes('&'))).toEqual([]);
  });

  it('begins with the app’s own menu on macOS, which holds Settings and Quit', () => {
    const [first] = itemsOf('darwin');
    expect(first?.label).toBe('Tandem');
    expect(flat(first ? [first] : []).map((item) => item.role ?? item.id)).toEqual(
      expect.arrayContaining(['about', 'settings', 'services', 'hide', 'quit']),
    );
  });

  it('shows an ampersand in a name as it is', () => {
    const names = (platform: ShellPlatform) =>
      flat(itemsOf(platform))
        .filter((item) => item.toolTip === '/work/R&D.tandem')
        .map((item) => item.label);
    for (const platform of platforms) expect(names(platform)).toEqual(['R&&D']);
  });
});
