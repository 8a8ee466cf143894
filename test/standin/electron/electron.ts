import { MessageChannelMain } from '../ports.ts';
import { absent, strict } from '../strict.ts';
import { app } from './app.ts';
import { BrowserWindowStandin } from './browser-window.ts';
import { dialog, shell } from './dialog.ts';
import { ipcMain as ipcMainStandin } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { screen } from './screen.ts';
import { defaultSession, session } from './session.ts';
import { utilityProcess } from './utility-process.ts';

/** What the app gets for `electron` in its main process. What isn't represented throws when it is used. */
/** New windows come behind their guard, so that a member they lack is loud. */
const BrowserWindow = new Proxy(BrowserWindowStandin, {
  construct: (Window, input: ConstructorParameters<typeof BrowserWindowStandin>) =>
    strict('BrowserWindow', new Window(...input)),
});
const ipcMain = strict('ipcMain', ipcMainStandin);
const protocol = defaultSession().protocol;
const BaseWindow = absent('BaseWindow');
const Notification = absent('Notification');
const Tray = absent('Tray');
const autoUpdater = absent('autoUpdater');
const clipboard = absent('clipboard');
const crashReporter = absent('crashReporter');
const globalShortcut = absent('globalShortcut');
const nativeImage = absent('nativeImage');
const net = absent('net');
const powerMonitor = absent('powerMonitor');
const safeStorage = absent('safeStorage');
const systemPreferences = absent('systemPreferences');
const webContents = absent('webContents');
const webFrameMain = absent('webFrameMain');

const electron = {
  ...{ app, BrowserWindow, dialog, ipcMain, Menu, MenuItem, MessageChannelMain, nativeTheme, protocol, screen },
  ...{ session, shell, utilityProcess, BaseWindow, Notification, Tray, autoUpdater, clipboard, crashReporter },
  ...{ globalShortcut, nativeImage, net, powerMonitor, safeStorage, systemPreferences, webContents, webFrameMain },
};
export type ElectronStandin = typeof electron;

export {
  app,
  autoUpdater,
  BaseWindow,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  electron,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  MessageChannelMain,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  Tray,
  utilityProcess,
  webContents,
  webFrameMain,
};
