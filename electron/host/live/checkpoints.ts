import * as Y from 'yjs';
import type { WorkspaceFile } from '../workspace/workspace-file.ts';

const longestTail = 500;
const shortestTail = 20;
const idleMilliseconds = 30_000;

/** Compacts a document's log: when it has grown long, and when nobody has edited for a while. */
export class Checkpoints {
  readonly #file: WorkspaceFile;
  readonly #doc: Y.Doc;
  readonly #onUpdate = () => this.#updated();
  #idle: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;

  constructor(file: WorkspaceFile, doc: Y.Doc) {
    this.#file = file;
    this.#doc = doc;
    doc.on('update', this.#onUpdate);
  }

  /** Writes a checkpoint now, or waits for the one being written. */
  write(): Promise<void> {
    if (this.#file.isReadOnly) return Promise.resolve();
    // The state holds exactly the updates appended before: both happen in this turn.
    this.#running ??= this.#file.checkpoint(Y.encodeStateAsUpdate(this.#doc)).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Leaves a short log for the next opening, unless edits still wait for the disk. */
  async finish(): Promise<void> {
    this.stop();
    if (this.#file.isBusy || this.#file.tailLength < shortestTail) return;
    await this.write().catch(warn);
  }

  stop(): void {
    if (this.#idle) clearTimeout(this.#idle);
    this.#doc.off('update', this.#onUpdate);
  }

  #updated(): void {
    if (this.#idle) clearTimeout(this.#idle);
    if (this.#file.tailLength > longestTail) {
      this.#attempt();
      return;
    }
    this.#idle = setTimeout(() => {
      if (this.#file.tailLength >= shortestTail) this.#attempt();
    }, idleMilliseconds);
    this.#idle.unref();
  }

  /** A checkpoint that fails costs only room: the log holds everything, and the next one comes with the next edits. */
  #attempt(): void {
    this.write().catch(warn);
  }
}

function warn(error: unknown): void {
  console.warn('A checkpoint was not written:', error);
}
