import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath, chromiumSwitches } from '../../../build/chromium.ts';
import { clockShift, moveClock } from '../../../build/moved-clock.ts';
import { root, tandemCommand } from './built-app.ts';

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** The instant that the page's clock shows and keeps; the computer's own clock otherwise. */
  readonly now?: string;
}

/** The built app in browser mode: a real host process and a real Chromium, with a library of its own. */
export interface RunningApp {
  readonly address: string;
  readonly library: string;
  /** Everything that any window asked the network for, web sockets included. */
  readonly requests: readonly string[];
  /** Errors that a page threw and nobody caught. */
  readonly pageErrors: readonly string[];
  /** A new window in a browser of its own: no storage is shared with the others. */
  openWindow(options?: WindowOptions): Promise<Page>;
  /** Ends the host at once, as a crash would. */
  kill(): Promise<void>;
  /** Starts the host again on the same port with the same key, or with a new one as a person's start does. */
  restart(options?: { readonly withNewKey: boolean }): Promise<void>;
  stop(): Promise<void>;
}

export interface AppOptions {
  /** Workspace files that are copied into the library. */
  readonly workspaces?: readonly string[];
  /** Who sits at the computer; nobody has said so otherwise, as on a first start. */
  readonly self?: { readonly name: string; readonly function: 'marketing' | 'sales' };
  /** More arguments for Node, before the program. */
  readonly nodeArguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

interface HostProcess {
  readonly child: ChildProcess;
  readonly address: string;
}

async function startHost(library: string, options: AppOptions, extra: readonly string[]): Promise<HostProcess> {
  const printer = await chromiumPath();
  const args = [...(options.nodeArguments ?? []), tandemCommand, 'serve', '--library', library, ...extra];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TANDEM_CHROMIUM: printer, ...options.environment },
  });
  return new Promise((done, failed) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/\S+/.exec(output)?.[0];
      if (address) done({ child, address });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => failed(new Error(`The host ended with ${code}:\n${output}`)));
  });
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((done) => child.once('exit', () => done()));

/** Ends a host and waits until it is gone. */
async function endHost(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  child.removeAllListeners('exit');
  child.kill(signal);
  await ended(child);
}

function fillLibrary(library: string, { workspaces = [], self }: AppOptions): void {
  mkdirSync(library, { recursive: true });
  for (const workspace of workspaces) copyFileSync(workspace, join(library, basename(workspace)));
  if (self) writeFileSync(join(library, '.library.json'), JSON.stringify({ self: { id: 'self', title: '', ...self } }));
}

/** Starts the app; `stop` ends it and takes its files away. */
export async function startApp(options: AppOptions = {}): Promise<RunningApp> {
  const home = mkdtempSync(join(tmpdir(), 'tandem-app-'));
  const library = join(home, 'library');
  fillLibrary(library, options);
  let host = await startHost(library, options, ['--port', '0']);
  const { port } = new URL(host.address);
  const key = new URL(host.address).hash.slice('#key='.length);
  const executablePath = await chromiumPath();
  const browser: Browser = await chromium.launch({ executablePath, args: chromiumSwitches });
  const requests: string[] = [];
  const pageErrors: string[] = [];

  return {
    address: host.address,
    library,
    requests,
    pageErrors,
    async openWindow(look = {}) {
      const context = await newContext(browser, look);
      context.on('request', (request) => requests.push(request.url()));
      const page = await context.newPage();
      page.on('websocket', (socket) => requests.push(socket.url()));
      page.on('pageerror', (error) => pageErrors.push(error.message));
      if (look.now !== undefined) await page.clock.setFixedTime(look.now);
      await page.goto(host.address);
      return page;
    },
    kill: () => endHost(host.child, 'SIGKILL'),
    async restart({ withNewKey } = { withNewKey: false }) {
      host = await startHost(library, options, ['--port', port, ...(withNewKey ? [] : ['--key', key])]);
    },
    async stop() {
      await browser.close();
      await endHost(host.child, 'SIGTERM');
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function newContext(
  browser: Browser,
  { width = 1440, height = 900, dark = false }: WindowOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    acceptDownloads: true,
  });
  const clock = process.env.TANDEM_CLOCK;
  if (clock) await context.addInitScript(moveClock, clockShift(clock));
  return context;
}
