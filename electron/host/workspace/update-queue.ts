import { ProblemError } from '../../../shared/contract/problem.ts';
import type { QueuedUpdate } from './update-log.ts';

/** Whether everything appended is in the file, and if not because of a failure, why. */
export interface QueueState {
  readonly saved: boolean;
  readonly reason: string | null;
}

interface Waiting extends QueuedUpdate {
  resolve(): void;
  reject(error: ProblemError): void;
}

const shortestRetry = 100;
const longestRetry = 2000;
const largestBatch = 5000;

/**
 * Document updates on their way into the file. One commit is in flight; the next takes all that came meanwhile, so a
 * slow disk makes larger commits and not a longer queue. What fails is kept, in order, and tried again until it works.
 */
export class UpdateQueue {
  readonly #write: (batch: readonly QueuedUpdate[]) => Promise<number>;
  readonly #listeners = new Set<(state: QueueState) => void>();
  #waiting: Waiting[] = [];
  #held: { readonly seq: number; readonly callback: () => void }[] = [];
  #isWriting = false;
  #isEnded = false;
  #appended: number;
  #written: number;
  #checkpointed: number;
  #failure: ProblemError | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #retryDelay = shortestRetry;

  /** `write` commits a batch and answers with the last sequence number. */
  constructor(write: (batch: readonly QueuedUpdate[]) => Promise<number>, lastSeq: number, tailLength: number) {
    this.#write = write;
    this.#appended = lastSeq;
    this.#written = lastSeq;
    this.#checkpointed = lastSeq - tailLength;
  }

  get isBusy(): boolean {
    return this.#appended > this.#written;
  }

  /** Sequence number of the last update appended; it may still wait. */
  get lastSeq(): number {
    return this.#appended;
  }

  get tailLength(): number {
    return this.#appended - this.#checkpointed;
  }

  /** A checkpoint now covers all updates up to `seq`. */
  shortenTail(seq: number): void {
    this.#checkpointed = Math.max(this.#checkpointed, seq);
  }

  append(update: Uint8Array, author: string): Promise<void> {
    if (this.#isEnded) return Promise.reject(closedEarly());
    this.#appended += 1;
    const done = new Promise<void>((resolve, reject) => {
      this.#waiting.push({ update, author, resolve, reject });
    });
    // All that one turn of the event loop brings goes into one commit.
    if (this.#waiting.length === 1 && !this.#isWriting && !this.#retry) setImmediate(() => this.#pump());
    return done;
  }

  onFlushed(callback: () => void): void {
    if (this.isBusy) this.#held.push({ seq: this.#appended, callback });
    else callback();
  }

  onState(listener: (state: QueueState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Waits until all is written; throws the reason if a further try fails. */
  async drain(): Promise<void> {
    if (this.#retry) {
      clearTimeout(this.#retry);
      this.#retry = null;
      this.#failure = null;
      this.#pump();
    }
    while (this.isBusy) {
      await new Promise<void>((resolve) => {
        const done = () => {
          stop();
          resolve();
        };
        const stop = this.onState(done);
        this.onFlushed(done);
      });
      if (this.#failure) throw this.#failure;
    }
  }

  /** Gives up what still waits. */
  end(): void {
    this.#isEnded = true;
    if (this.#retry) clearTimeout(this.#retry);
    for (const { reject } of this.#waiting.splice(0)) reject(closedEarly());
    this.#held = [];
  }

  #pump(): void {
    if (this.#isWriting || this.#isEnded || this.#waiting.length === 0) return;
    this.#isWriting = true;
    const batch = this.#waiting.slice(0, largestBatch);
    this.#write(batch.map(({ update, author }) => ({ update, author }))).then(
      (seq) => this.#succeeded(batch, seq),
      (error: unknown) => this.#failed(error),
    );
  }

  #succeeded(batch: readonly Waiting[], seq: number): void {
    this.#isWriting = false;
    this.#waiting = this.#waiting.slice(batch.length);
    this.#written = seq;
    this.#retryDelay = shortestRetry;
    const hadFailed = this.#failure !== null;
    this.#failure = null;
    for (const { resolve } of batch) resolve();
    const due = this.#held.filter((held) => held.seq <= seq);
    this.#held = this.#held.filter((held) => held.seq > seq);
    for (const { callback } of due) callback();
    if (hadFailed) this.#tell({ saved: !this.isBusy, reason: null });
    this.#pump();
  }

  #failed(error: unknown): void {
    this.#isWriting = false;
    if (this.#isEnded) return;
    this.#failure =
      error instanceof ProblemError
        ? error
        : new ProblemError({ code: 'bug', message: 'Saving failed for an unknown reason.', details: [String(error)] });
    this.#retry = setTimeout(() => {
      this.#retry = null;
      this.#pump();
    }, this.#retryDelay);
    this.#retryDelay = Math.min(longestRetry, this.#retryDelay * 2);
    this.#tell({ saved: false, reason: this.#failure.problem.message });
  }

  #tell(state: QueueState): void {
    for (const listener of [...this.#listeners]) listener(state);
  }
}

function closedEarly(): ProblemError {
  return new ProblemError({
    code: 'workspace.notOpen',
    message: 'The workspace was closed before the last edits were in the file.',
  });
}
