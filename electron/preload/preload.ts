import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { PortNotice, ShellPlatform, TandemBridge } from '../../shared/contract/bridge.ts';
import {
  callChannel,
  portChannel,
  pushChannel,
  type ShellCall,
  type ShellPush,
  type ShellPushes,
} from '../../shared/contract/bridge-channels.ts';

/** One call of the main process. What comes back is its own handler's, of the type that the bridge says. */
function call<Name extends ShellCall>(name: Name, ...input: Parameters<TandemBridge[Name]>) {
  return ipcRenderer.invoke(callChannel(name), ...input) as ReturnType<TandemBridge[Name]>;
}

/** Hands on only the payload: the event holds the sender, which is no business of the page. */
function listen<Push extends ShellPush>(push: Push, listener: (payload: ShellPushes[Push]) => void): () => void {
  const channel = pushChannel(push);
  const forward = (_event: IpcRendererEvent, payload: ShellPushes[Push]): void => listener(payload);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.removeListener(channel, forward);
  };
}

function argument(name: string): string {
  const prefix = `--${name}=`;
  return process.argv.find((each) => each.startsWith(prefix))?.slice(prefix.length) ?? '';
}

const bridge: TandemBridge = {
  platform: process.platform as ShellPlatform,
  version: argument('tandem-version'),
  connect: () => call('connect'),
  hello: (workspaceId) => call('hello', workspaceId),
  onMenu: (listener) => listen('menu', listener),
  onOpenFile: (listener) => listen('open-file', listener),
  onHost: (listener) => listen('host', listener),
  onTheme: (listener) => listen('theme', listener),
  pathForFile: (file) => webUtils.getPathForFile(file as File),
  pickFiles: (request) => call('pickFiles', request),
  pickSavePath: (request) => call('pickSavePath', request),
  showInFolder: (path) => call('showInFolder', path),
  openExternal: (url) => call('openExternal', url),
  setProgress: (fraction) => call('setProgress', fraction),
  theme: () => call('theme'),
  setTheme: (theme) => call('setTheme', theme),
  print: () => call('print'),
  restartHost: () => call('restartHost'),
};

contextBridge.exposeInMainWorld('tandem', bridge);

// The context bridge can't carry a port; a message to the same window can.
ipcRenderer.on(portChannel, (event: IpcRendererEvent, notice: PortNotice) => {
  window.postMessage(notice, '*', [...event.ports]);
});
