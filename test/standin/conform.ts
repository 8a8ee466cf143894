import type * as Electron from 'electron';
import type { ElectronStandin } from './electron/electron.ts';

/**
 * Checked when the types are: whatever the stand-in offers exists in Electron under the same name, so that the app
 * can't come to rely on something invented here.
 */
type Window = InstanceType<ElectronStandin['BrowserWindow']>;
type Contents = Window['webContents'];
type Frame = NonNullable<Contents['mainFrame']>;

/** For the stand-in's own parts among themselves; the app has no use for them. */
type Internal =
  | 'targetId'
  | 'isLoadedByApp'
  | 'setBounds'
  | 'destroy'
  | 'frame'
  | 'popupAppeared'
  | 'targetGone'
  | 'innerOrigin'
  | 'contextId'
  | 'handlerFor'
  | 'handlerOf'
  | 'applyPermissions'
  | 'allowsDownload'
  | 'killAtOnce'
  | 'name'
  | keyof NodeJS.EventEmitter;

type Invented<Mine, Real> = Exclude<keyof Mine, keyof Real | Internal>;
type None<Names extends never> = Names;

export type Modules = None<Exclude<keyof ElectronStandin, keyof typeof Electron>>;
export type App = None<Invented<ElectronStandin['app'], Electron.App>>;
export type BrowserWindow = None<Invented<Window, Electron.BrowserWindow>>;
export type WebContents = None<Invented<Contents, Electron.WebContents>>;
export type WebFrameMain = None<Invented<Frame, Electron.WebFrameMain>>;
export type Session = None<Invented<ElectronStandin['session']['defaultSession'], Electron.Session>>;
export type Protocol = None<Invented<ElectronStandin['protocol'], Electron.Protocol>>;
export type NativeTheme = None<Invented<ElectronStandin['nativeTheme'], Electron.NativeTheme>>;
export type Screen = None<Invented<ElectronStandin['screen'], Electron.Screen>>;
export type Dialog = None<Invented<ElectronStandin['dialog'], Electron.Dialog>>;
export type Shell = None<Invented<ElectronStandin['shell'], Electron.Shell>>;
export type IpcMain = None<Invented<ElectronStandin['ipcMain'], Electron.IpcMain>>;
export type Menu = None<Invented<InstanceType<ElectronStandin['Menu']>, Electron.Menu>>;
export type MenuItem = None<Invented<InstanceType<ElectronStandin['MenuItem']>, Electron.MenuItem>>;
export type UtilityProcess = None<
  Invented<ReturnType<ElectronStandin['utilityProcess']['fork']>, Electron.UtilityProcess>
>;
