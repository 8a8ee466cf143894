import path from 'node:path';
import { shell } from 'electron';
import { z } from 'zod';
import { type PickFiles, type PickSavePath, themes } from '../../shared/contract/bridge.ts';
import { portChannel } from '../../shared/contract/bridge-channels.ts';
import type { AppWindow } from './app-window.ts';
import type { FileDialogs } from './dialogs.ts';
import type { HostProcess } from './host-process.ts';
import { answerCalls, defineCall } from './ipc.ts';
import { openExternal } from './open-external.ts';
import type { ThemeSetting } from './theme.ts';
import type { Windows } from './windows.ts';

export interface CallServices {
  readonly windows: Windows;
  readonly host: HostProcess;
  readonly dialogs: FileDialogs;
  readonly theme: ThemeSetting;
}

const nothing = z.tuple([]);
const shortText = z.string().max(500);
const absolutePath = z.string().max(32_767).refine(path.isAbsolute);
const purpose = z.enum(['workspace', 'import', 'export']);
const filters = z
  .array(z.object({ name: shortText, extensions: z.array(z.string().regex(/^(\*|\w{1,16})$/)) }))
  .max(20);
const pickFiles: z.ZodType<PickFiles> = z.object({ purpose, title: shortText, filters, multiple: z.boolean() });
const pickSavePath: z.ZodType<PickSavePath> = z.object({
  purpose,
  title: shortText,
  suggestedName: z
    .string()
    .max(255)
    .refine((name) => path.basename(name) === name),
  filters,
});

/** Answers everything that a page may ask of the shell. */
export function answerPages({ windows, host, dialogs, theme }: CallServices): void {
  answerCalls<AppWindow>((event) => windows.withPage(event.sender), {
    connect: defineCall(nothing, (window) => host.connect(portReceiver(window))),
    hello: defineCall(z.tuple([z.string().min(1).max(100).nullable()]), (window, workspaceId) =>
      windows.greet(window, workspaceId),
    ),
    pickFiles: defineCall(z.tuple([pickFiles]), (window, request) => dialogs.pickFiles(window.browser, request)),
    pickSavePath: defineCall(z.tuple([pickSavePath]), (window, request) =>
      dialogs.pickSavePath(window.browser, request),
    ),
    showInFolder: defineCall(z.tuple([absolutePath]), (_window, file) => shell.showItemInFolder(file)),
    openExternal: defineCall(z.tuple([z.string()]), (_window, address) => openExternal(address)),
    setProgress: defineCall(z.tuple([z.number().min(0).max(1).nullable()]), (window, fraction) =>
      showProgress(window, fraction),
    ),
    theme: defineCall(nothing, () => theme.theme),
    setTheme: defineCall(z.tuple([z.enum(themes)]), (_window, chosen) => theme.change(chosen)),
    print: defineCall(nothing, (window) => print(window)),
    restartHost: defineCall(nothing, () => host.restart()),
  });
}

function portReceiver({ id, browser }: AppWindow): Parameters<HostProcess['connect']>[0] {
  return {
    id,
    receivePort: (port, generation) =>
      browser.webContents.postMessage(portChannel, { kind: 'tandem:port', generation }, [port]),
  };
}

/** Below zero takes the bar away. */
function showProgress({ browser }: AppWindow, fraction: number | null): void {
  browser.setProgressBar(fraction ?? -1);
}

function print({ browser }: AppWindow): Promise<boolean> {
  return new Promise((resolve) => {
    browser.webContents.print({}, (isPrinted) => resolve(isPrinted));
  });
}
