import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../../build/chromium.ts';
import { AddressMap } from '../addresses.ts';
import { cloneCodec } from '../clone-codec.ts';
import type { Report } from '../report.ts';
import type { AppDriver, LaunchOptions } from './app-driver.ts';

type FromApp =
  | { readonly kind: 'browser'; readonly endpoint: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'evaluated'; readonly id: number; readonly ok: boolean; readonly value: string };

const standin = path.resolve(import.meta.dirname, '..');
const addresses = new AddressMap(['app']);
const patience = 30_000;

/** The app's process on the stand-in, and the messages to and from it. */
class AppProcess {
  readonly child: ChildProcess;
  readonly exited: Promise<number>;
  readonly ready = Promise.withResolvers<void>();
  readonly endpoint = Promise.withResolvers<string>();
  lastReport: Report | null = null;
  output = '';
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #asked = 0;

  constructor(child: ChildProcess) {
    this.child = child;
    this.exited = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
    child.stdout?.on('data', (chunk) => this.#keep(chunk));
    child.stderr?.on('data', (chunk) => this.#keep(chunk));
    child.on('message', (message: FromApp) => this.#receive(message));
    // Whoever waits for these hears of a failure; nobody has to.
    this.ready.promise.catch(() => undefined);
    this.endpoint.promise.catch(() => undefined);
    void this.exited.then((code) => this.#fail(new Error(`The app ended with code ${code}.\n${this.output}`)));
  }

  ask(source: string, argument: unknown): Promise<unknown> {
    if (!this.child.connected) return Promise.reject(new Error('The app has ended'));
    this.#asked += 1;
    const answer = Promise.withResolvers<unknown>();
    this.#waiting.set(this.#asked, answer);
    this.child.send({ kind: 'evaluate', id: this.#asked, source, argument: cloneCodec.encode(argument) });
    return answer.promise;
  }

  #keep(chunk: Buffer): void {
    this.output += chunk.toString();
  }

  #receive(message: FromApp): void {
    switch (message.kind) {
      case 'ready':
        this.ready.resolve();
        return;
      case 'browser':
        this.endpoint.resolve(message.endpoint);
        return;
      case 'report':
        this.lastReport = message.report;
        return;
      case 'evaluated': {
        const answer = this.#waiting.get(message.id);
        this.#waiting.delete(message.id);
        if (message.ok) answer?.resolve(cloneCodec.decode(message.value));
        else answer?.reject(new Error(message.value));
      }
    }
  }

  #fail(cause: Error): void {
    this.ready.reject(cause);
    this.endpoint.reject(cause);
    for (const answer of this.#waiting.values()) answer.reject(cause);
  }
}

function start(options: LaunchOptions, executable: string): ChildProcess {
  const { appFolder, userData, environment = {} } = options;
  const input = ['--import', path.join(standin, 'hook.ts'), path.join(standin, 'boot.ts'), appFolder];
  return spawn(process.execPath, [...input, ...(options.arguments ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      STANDIN_USER_DATA: userData,
      STANDIN_CHROMIUM: executable,
      ...environment,
    },
  });
}

/** Starts the app on the stand-in and waits until Electron would be ready. */
export async function launchOnStandin(options: LaunchOptions): Promise<AppDriver> {
  const executable = await chromiumPath();
  const app = new AppProcess(start(options, executable));
  await app.ready.promise;
  let browser: Browser | null = null;
  const pages = (): readonly Page[] => browser?.contexts().flatMap((context) => context.pages()) ?? [];

  const loadedPage = async (index: number): Promise<Page> => {
    // Playwright's own defaults would set the page light again, whenever it comes to it.
    browser ??= await chromium.connectOverCDP(await app.endpoint.promise, { noDefaults: true });
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      const page = pages()[index];
      if (page !== undefined && page.url() !== 'about:blank') {
        await page.waitForLoadState('load');
        return page;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`There is no page ${index}.\n${app.output}`);
  };

  return {
    kind: 'standin',
    can: { customScheme: false, nativeDialogs: false, sandbox: false },
    exited: app.exited,
    pages,
    page: (index = 0) => loadedPage(index),
    url: (page) => addresses.outer(page.url()),
    evaluate: async (run, argument) => (await app.ask(run.toString(), argument)) as Awaited<ReturnType<typeof run>>,
    startAgain: (input) => {
      const second = start({ ...options, arguments: input }, executable);
      return new Promise((resolve) => second.once('exit', (code) => resolve(code ?? 1)));
    },
    kill: () => app.child.kill('SIGKILL'),
    stop: async () => {
      if (app.child.connected) await app.ask('({ app }) => app.exit(0)', undefined).catch(() => undefined);
      await app.exited;
      await browser?.close().catch(() => undefined);
    },
    output: () => app.output,
    report: async () => {
      const now = app.child.connected ? await app.ask('(_electron, _argument, report) => report', undefined) : null;
      const report = (now as Report | null) ?? app.lastReport;
      if (report === null) throw new Error(`The app ended without a report.\n${app.output}`);
      return report;
    },
  };
}
