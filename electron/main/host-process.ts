import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { HostEvent } from '../../shared/contract/bridge.ts';
import { type HostToShell, hostToShellSchema, type ShellToHost } from '../host/shell-messages.ts';
import { restartDelay } from './restart-policy.ts';

/** DuckDB, SQLite and reading files all wait on libuv's threads, which are four by default. */
const hostThreads = '12';
/** How long the host may take to write what it holds, in milliseconds. */
const flushLimit = 20_000;
/** And how long to close its files after that. */
const closeLimit = 5_000;

export type Configuration = Omit<Extract<ShellToHost, { kind: 'configure' }>, 'kind'>;
/** What the host tells the shell, beside what this module answers itself. */
export type HostNotice = Exclude<HostToShell, { kind: 'ready' } | { kind: 'flushed' }>;

export type FlushOutcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'unsaved'; readonly files: readonly { readonly path: string; readonly reason: string }[] }
  /** The host ended or took too long. */
  | { readonly kind: 'no-answer' };

/** Where a window's port goes. */
export interface PortReceiver {
  readonly id: number;
  receivePort(port: MessagePortMain, generation: number): void;
}

export interface HostSetup {
  /** The host's bundle, absolute. */
  readonly entry: string;
  readonly configuration: Configuration;
  readonly onNotice: (notice: HostNotice) => void;
  readonly onState: (event: HostEvent) => void;
}

/**
 * Starts the host, gives every window its own port to it, and starts it again when it ends unasked: slower each time,
 * and not for ever. The shell never sees what goes over a window's port.
 */
export class HostProcess {
  readonly #setup: HostSetup;
  readonly #windows = new Map<number, PortReceiver>();
  readonly #flushes = new Map<number, (outcome: FlushOutcome) => void>();
  readonly #ends: number[] = [];
  #child: UtilityProcess | null = null;
  #generation = 0;
  #isReady = false;
  /** Windows have been told that the host is gone. */
  #isMissed = false;
  #isStopped = false;
  #flushCount = 0;

  constructor(setup: HostSetup) {
    this.#setup = setup;
  }

  start(): void {
    const child = utilityProcess.fork(this.#setup.entry, [], {
      serviceName: 'Tandem host',
      env: { ...process.env, UV_THREADPOOL_SIZE: hostThreads },
    });
    this.#child = child;
    this.#generation += 1;
    child.on('message', (message: unknown) => this.#receive(message));
    child.once('exit', (code) => this.#ended(code));
    this.send({ kind: 'configure', ...this.#setup.configuration });
  }

  /** Starts again after the host was given up. */
  restart(): void {
    if (this.#child !== null || this.#isStopped) return;
    this.#ends.length = 0;
    this.start();
  }

  /** Gives a window its port, now or as soon as the host is up, and a new one after every restart. */
  connect(window: PortReceiver): void {
    this.#windows.set(window.id, window);
    if (this.#isReady) this.#sendPort(window);
  }

  disconnect(windowId: number): void {
    this.#windows.delete(windowId);
  }

  /** Has the host write what it holds. Nothing to do when it isn't up: what it acknowledged is in the files. */
  flush(): Promise<FlushOutcome> {
    if (!this.#isReady) return Promise.resolve({ kind: 'written' });
    this.#flushCount += 1;
    const id = this.#flushCount;
    return new Promise((resolve) => {
      const limit = setTimeout(() => settle({ kind: 'no-answer' }), flushLimit);
      const settle = (outcome: FlushOutcome): void => {
        clearTimeout(limit);
        this.#flushes.delete(id);
        resolve(outcome);
      };
      this.#flushes.set(id, settle);
      this.send({ kind: 'flush', id });
    });
  }

  /** Has the host close its files and end, for good; ends it if that takes too long. Flush first. */
  stop(): Promise<void> {
    this.#isStopped = true;
    const child = this.#child;
    if (child === null) return Promise.resolve();
    return new Promise((resolve) => {
      const limit = setTimeout(() => child.kill(), closeLimit);
      child.once('exit', () => {
        clearTimeout(limit);
        resolve();
      });
      this.send({ kind: 'close' });
    });
  }

  send(message: ShellToHost): void {
    this.#child?.postMessage(message);
  }

  #receive(message: unknown): void {
    const parsed = hostToShellSchema.safeParse(message);
    if (!parsed.success) {
      console.error('The host sent a message that the shell does not know:', parsed.error.message);
      return;
    }
    const notice = parsed.data;
    switch (notice.kind) {
      case 'ready':
        this.#becomeReady();
        return;
      case 'flushed': {
        const outcome: FlushOutcome =
          notice.unsaved.length === 0 ? { kind: 'written' } : { kind: 'unsaved', files: notice.unsaved };
        this.#flushes.get(notice.id)?.(outcome);
        return;
      }
      default:
        this.#setup.onNotice(notice);
    }
  }

  #becomeReady(): void {
    this.#isReady = true;
    for (const window of this.#windows.values()) this.#sendPort(window);
    if (this.#isMissed) this.#setup.onState({ state: 'ready' });
    this.#isMissed = false;
  }

  #sendPort(window: PortReceiver): void {
    const { port1, port2 } = new MessageChannelMain();
    this.#child?.postMessage({ kind: 'connect', windowId: window.id } satisfies ShellToHost, [port1]);
    window.receivePort(port2, this.#generation);
  }

  #ended(code: number): void {
    this.#child = null;
    this.#isReady = false;
    for (const settle of [...this.#flushes.values()]) settle({ kind: 'no-answer' });
    if (this.#isStopped) return;
    const now = Date.now();
    this.#ends.push(now);
    const delay = restartDelay(this.#ends, now);
    console.error(`The host ended with code ${code}; ${delay === null ? 'given up' : `restarting in ${delay} ms`}.`);
    this.#isMissed = true;
    this.#setup.onState({ state: delay === null ? 'failed' : 'restarting' });
    if (delay !== null) setTimeout(() => this.#startUnlessStopped(), delay);
  }

  #startUnlessStopped(): void {
    if (!this.#isStopped && this.#child === null) this.start();
  }
}
