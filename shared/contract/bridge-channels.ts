import type { HostEvent, MenuEvent, OpenFileEvent, TandemBridge, Theme } from './bridge.ts';

/** The bridge's calls that the main process answers; the rest is done inside the preload. */
export type ShellCall = Exclude<keyof TandemBridge, 'platform' | 'version' | 'pathForFile' | `on${string}`>;

/** The IPC channel of a call. */
export function callChannel(call: ShellCall): string {
  return `tandem:call:${call}`;
}

/** What the main process tells a window unasked, by kind. */
export interface ShellPushes {
  readonly menu: MenuEvent;
  readonly 'open-file': OpenFileEvent;
  readonly host: HostEvent;
  readonly theme: Theme;
}
export type ShellPush = keyof ShellPushes;

/** The IPC channel of a push. */
export function pushChannel(push: ShellPush): string {
  return `tandem:push:${push}`;
}

/** The IPC channel that carries a window's MessagePort. */
export const portChannel = 'tandem:port';
