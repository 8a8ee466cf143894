import { Worker } from 'node:worker_threads';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { OpenedFile, WorkerAnswer, WorkerCall, WorkerCalls, WorkerStart } from './file-messages.ts';

// Run from source the worker is TypeScript too; bundled, all of the host's entries lie in one folder.
const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './file-worker.ts' : './file-worker.js', import.meta.url);

interface PendingCall {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The worker thread that owns one file, as promises. */
export class FileWorkerClient {
  readonly #worker: Worker;
  readonly #pending = new Map<number, PendingCall>();
  #nextId = 1;
  #ended: Error | null = null;

  private constructor(start: WorkerStart) {
    this.#worker = new Worker(workerUrl, { workerData: start, execArgv: [] });
    this.#worker.on('message', (answer: WorkerAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#fail(stopped(error)));
    this.#worker.on('exit', () => this.#fail(stopped(null)));
  }

  /** Starts the worker and opens the file. */
  static async start(start: WorkerStart): Promise<{ worker: FileWorkerClient; opened: OpenedFile }> {
    const worker = new FileWorkerClient(start);
    const opened = await new Promise<unknown>((resolve, reject) => worker.#pending.set(0, { resolve, reject }));
    // The worker's answer to its start is this by construction.
    return { worker, opened: opened as OpenedFile };
  }

  get isEnded(): boolean {
    return this.#ended !== null;
  }

  call<Call extends WorkerCall>(call: Call, input: WorkerCalls[Call]['input']): Promise<WorkerCalls[Call]['output']> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise<WorkerCalls[Call]['output']>((resolve, reject) => {
      // Each call's answer has the type that `WorkerCalls` gives it.
      this.#pending.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#worker.postMessage({ id, call, input });
    });
  }

  /** Closes the file and ends the thread. */
  async end(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    await this.call('close', null);
    await gone;
  }

  #settle(answer: WorkerAnswer): void {
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    if (answer.ok) pending?.resolve(answer.value);
    else pending?.reject(new ProblemError(answer.problem));
  }

  #fail(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

function stopped(error: unknown): ProblemError {
  if (error === null) return new ProblemError({ code: 'workspace.notOpen', message: 'The workspace file is closed.' });
  return new ProblemError({
    code: 'bug',
    message: 'What reads and writes the workspace file stopped. Edits that were shown as saved are in the file.',
    remedy: 'Open the workspace again.',
    details: [error instanceof Error ? error.message : String(error)],
  });
}
