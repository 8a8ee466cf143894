import type { BaseWindow, MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, ShellPlatform, Theme } from '../../shared/contract/bridge.ts';
import type { RecentWorkspace } from './preferences.ts';

export interface MenuModel {
  readonly platform: ShellPlatform;
  readonly appName: string;
  readonly isPackaged: boolean;
  readonly theme: Theme;
  readonly recents: readonly RecentWorkspace[];
}

/** What menu items do. `window` is the window the menu belongs to, if there is one. */
export interface MenuActions {
  readonly command: (window: BaseWindow | undefined, command: MenuCommand) => void;
  readonly newWindow: () => void;
  readonly open: (window: BaseWindow | undefined) => void;
  readonly openRecent: (path: string) => void;
  readonly importFiles: (window: BaseWindow | undefined) => void;
  readonly setTheme: (theme: Theme) => void;
}

type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

/**
 * The menu as data. Labels hold `&` before the letter that Alt chooses; macOS has no such letters, has a menu named
 * after the app, and keeps Settings, About and Quit there.
 */
export function menuTemplate(model: MenuModel, actions: MenuActions): Item[] {
  const isMac = model.platform === 'darwin';
  const menus = [
    ...(isMac ? [macAppMenu(model, actions)] : []),
    fileMenu(model, actions, isMac),
    editMenu(actions),
    viewMenu(model, actions),
    windowMenu(isMac),
    helpMenu(actions, isMac),
  ];
  return isMac ? menus.map(withoutMnemonics) : menus;
}

function command(actions: MenuActions, name: MenuCommand, label: string, accelerator?: string): Item {
  const click: Item['click'] = (_item, window) => actions.command(window, name);
  return { id: name, label, click, ...(accelerator === undefined ? {} : { accelerator }) };
}

function macAppMenu(model: MenuModel, actions: MenuActions): Item {
  return {
    label: model.appName,
    submenu: [
      { role: 'about' },
      separator,
      command(actions, 'settings', 'Settings…', 'Command+,'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

function fileMenu(model: MenuModel, actions: MenuActions, isMac: boolean): Item {
  const ending: Item[] = isMac
    ? [{ role: 'close' }]
    : [command(actions, 'settings', '&Settings…', 'Ctrl+,'), separator, { role: 'close' }, { role: 'quit' }];
  return {
    id: 'file',
    label: '&File',
    submenu: [
      command(actions, 'new-workspace', '&New Workspace…', 'CmdOrCtrl+N'),
      { id: 'new-window', label: 'New &Window', accelerator: 'CmdOrCtrl+Shift+N', click: () => actions.newWindow() },
      separator,
      { id: 'open', label: '&Open…', accelerator: 'CmdOrCtrl+O', click: (_item, window) => actions.open(window) },
      { id: 'open-recent', label: 'Open &Recent', ...recentItems(model.recents, actions) },
      command(actions, 'show-library', '&Library', 'CmdOrCtrl+Shift+L'),
      separator,
      {
        id: 'import',
        label: '&Import CRM Exports…',
        accelerator: 'CmdOrCtrl+I',
        click: (_item, window) => actions.importFiles(window),
      },
      command(actions, 'export-minutes', '&Export Minutes…', 'CmdOrCtrl+E'),
      command(actions, 'print', '&Print…', 'CmdOrCtrl+P'),
      separator,
      ...ending,
    ],
  };
}

function recentItems(recents: readonly RecentWorkspace[], actions: MenuActions): Pick<Item, 'enabled' | 'submenu'> {
  return {
    enabled: recents.length > 0,
    submenu: recents.map(({ name, path }) => ({
      label: name.replaceAll('&', '&&'),
      toolTip: path,
      click: () => actions.openRecent(path),
    })),
  };
}

/** Undo and redo are the document's, decided by the page; the rest is text editing that Chromium does itself. */
function editMenu(actions: MenuActions): Item {
  return {
    id: 'edit',
    label: '&Edit',
    submenu: [
      command(actions, 'undo', '&Undo', 'CmdOrCtrl+Z'),
      command(actions, 'redo', '&Redo', 'CmdOrCtrl+Shift+Z'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'selectAll' },
      separator,
      command(actions, 'search', '&Search or Do…', 'CmdOrCtrl+K'),
    ],
  };
}

function viewMenu(model: MenuModel, actions: MenuActions): Item {
  const forDevelopers: Item[] = model.isPackaged
    ? []
    : [separator, { role: 'reload' }, { role: 'toggleDevTools', accelerator: 'CmdOrCtrl+Alt+J' }];
  return {
    id: 'view',
    label: '&View',
    submenu: [
      command(actions, 'present', '&Present', model.platform === 'darwin' ? 'Alt+Command+P' : 'F5'),
      { role: 'togglefullscreen' },
      separator,
      { id: 'theme', label: '&Appearance', submenu: themeItems(model.theme, actions) },
      separator,
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      ...forDevelopers,
    ],
  };
}

function themeItems(current: Theme, actions: MenuActions): Item[] {
  const item = (theme: Theme, label: string): Item => ({
    id: `theme-${theme}`,
    label,
    type: 'radio',
    checked: theme === current,
    click: () => actions.setTheme(theme),
  });
  return [item('system', 'Like the &System'), item('light', '&Light'), item('dark', '&Dark')];
}

function windowMenu(isMac: boolean): Item {
  const forMac: Item[] = isMac ? [separator, { role: 'front' }] : [];
  return { label: '&Window', role: 'window', submenu: [{ role: 'minimize' }, { role: 'zoom' }, ...forMac] };
}

function helpMenu(actions: MenuActions, isMac: boolean): Item {
  const about: Item[] = isMac ? [] : [separator, { role: 'about' }];
  return {
    label: '&Help',
    role: 'help',
    submenu: [
      command(actions, 'help', 'Tandem &Help', 'F1'),
      command(actions, 'shortcuts', '&Keyboard Shortcuts', 'CmdOrCtrl+/'),
      ...about,
    ],
  };
}

/** A doubled `&` stays: it is one that shows. */
function withoutMnemonics(item: Item): Item {
  const label = item.label?.replaceAll(/&(?!&)(?<!&&)/g, '');
  const submenu = Array.isArray(item.submenu) ? item.submenu.map(withoutMnemonics) : item.submenu;
  return { ...item, ...(label === undefined ? {} : { label }), ...(submenu === undefined ? {} : { submenu }) };
}
