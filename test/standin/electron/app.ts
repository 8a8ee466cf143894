import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { report, violate } from '../report.ts';
import { needEarly, readiness, runtime } from '../runtime.ts';
import { makeEvent, StandinEmitter, strict } from '../strict.ts';
import { closeBrowser } from './browser.ts';
import { BrowserWindowStandin } from './browser-window.ts';
import { beginQuit } from './quit-order.ts';
import { SingleInstance } from './single-instance.ts';
import { killUtilities, utilityMetrics } from './utility-process.ts';

const events = [
  ...['ready', 'before-quit', 'will-quit', 'quit', 'window-all-closed', 'activate', 'second-instance', 'open-file'],
  ...['web-contents-created', 'browser-window-created', 'child-process-gone', 'render-process-gone', 'session-created'],
];

class AppStandin extends StandinEmitter {
  readonly isPackaged = false;
  readonly commandLine = strict('commandLine', {
    hasSwitch: (name: string): boolean => process.argv.includes(`--${name}`),
  });
  #paths = new Map<string, string>();
  #instance: SingleInstance | null = null;
  #isSandboxed = false;

  constructor() {
    super('app', events);
  }

  get name(): string {
    return runtime.manifest.productName ?? runtime.manifest.name;
  }

  isReady(): boolean {
    return runtime.isReady;
  }

  whenReady(): Promise<void> {
    runtime.isWhenReadyAsked = true;
    return readiness.promise;
  }

  getVersion(): string {
    return runtime.manifest.version;
  }

  getAppPath(): string {
    return runtime.appFolder;
  }

  getLocale(): string {
    return 'en-GB';
  }

  getPath(name: string): string {
    if (this.#paths.size === 0) this.#paths = standardPaths();
    const found = this.#paths.get(name);
    if (found === undefined) throw new Error(`Failed to get '${name}' path`);
    return found;
  }

  enableSandbox(): void {
    needEarly('app.enableSandbox');
    if (this.commandLine.hasSwitch('no-sandbox')) violate('app.enableSandbox() takes --no-sandbox back');
    this.#isSandboxed = true;
  }

  setAppUserModelId(): void {
    // Windows' task bar only.
  }

  addRecentDocument(file: string): void {
    report.system.push(`recent ${file}`);
  }

  getAppMetrics(): { type: string; pid: number; name?: string }[] {
    return [{ type: 'Browser', pid: process.pid }, ...utilityMetrics()];
  }

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    this.#instance ??= new SingleInstance(runtime.userData);
    return this.#instance.request(additionalData, ({ argv, workingDirectory, additionalData: data }) => {
      void readiness.promise.then(() => this.emit('second-instance', makeEvent(), argv, workingDirectory, data));
    });
  }

  quit(): void {
    if (!runtime.isReady) {
      void readiness.promise.then(() => this.quit());
      return;
    }
    const isMeant = this.commandLine.hasSwitch('no-sandbox');
    if (!this.#isSandboxed && !isMeant) violate('the app runs without app.enableSandbox()');
    beginQuit(() => {
      const windows = BrowserWindowStandin.getAllWindows();
      for (const window of windows) window.close();
      return windows.length;
    });
  }

  exit(code = 0): void {
    if (runtime.isExiting) return;
    runtime.isExiting = true;
    this.#instance?.release();
    killUtilities();
    process.send?.({ kind: 'report', report });
    void closeBrowser().then(() => process.exit(code));
  }
}

function standardPaths(): Map<string, string> {
  const home = path.join(runtime.userData, 'home');
  mkdirSync(path.join(home, 'Documents'), { recursive: true });
  return new Map([
    ['home', home],
    ['appData', path.dirname(runtime.userData)],
    ['userData', runtime.userData],
    ['sessionData', runtime.userData],
    ['temp', os.tmpdir()],
    ['exe', process.execPath],
    ['documents', path.join(home, 'Documents')],
    ['desktop', path.join(home, 'Desktop')],
    ['downloads', path.join(home, 'Downloads')],
    ['logs', path.join(runtime.userData, 'logs')],
  ]);
}

const appStandin = new AppStandin();
runtime.emitApp = (event, ...values) => appStandin.emit(event, ...values);
runtime.exit = (code) => appStandin.exit(code);

export const app = strict('app', appStandin);
