import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath, chromiumSwitches } from '../../../build/chromium.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The built app in browser mode: a real host process and a real Chromium, with a library of its own. */
export interface RunningApp {
  readonly address: string;
  readonly library: string;
  readonly downloads: string;
  /** A new window in a browser of its own: no storage is shared with the others. */
  openWindow(options?: { width?: number; height?: number; dark?: boolean }): Promise<Page>;
  /** Ends the host at once, as a crash would. */
  kill(): Promise<void>;
  /** Starts the host again on the same port with the same key. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface HostProcess {
  readonly child: ChildProcess;
  readonly address: string;
}

function startHost(library: string, extra: readonly string[]): Promise<HostProcess> {
  const args = [resolve(root, 'out/host/tandem.js'), 'serve', '--library', library, ...extra];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
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

/** Starts the app; `stop` ends it and takes its files away. */
export async function startApp(): Promise<RunningApp> {
  const home = mkdtempSync(join(tmpdir(), 'tandem-app-'));
  const library = join(home, 'library');
  let host = await startHost(library, ['--port', '0']);
  const { port } = new URL(host.address);
  const key = new URL(host.address).hash.slice('#key='.length);
  const executablePath = await chromiumPath();
  const browser: Browser = await chromium.launch({ executablePath, args: chromiumSwitches });
  const contexts: BrowserContext[] = [];

  return {
    address: host.address,
    library,
    downloads: join(home, 'downloads'),
    async openWindow({ width = 1440, height = 900, dark = false } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'Europe/Berlin',
        acceptDownloads: true,
      });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(host.address);
      return page;
    },
    async kill() {
      host.child.removeAllListeners('exit');
      host.child.kill('SIGKILL');
      await ended(host.child);
    },
    async restart() {
      host = await startHost(library, ['--port', port, '--key', key]);
    },
    async stop() {
      await browser.close();
      host.child.removeAllListeners('exit');
      host.child.kill('SIGTERM');
      await ended(host.child);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
