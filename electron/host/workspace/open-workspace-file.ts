import { accessSync, constants } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { createWorkspaceFile } from './create-file.ts';
import type { OpenedFile } from './file-messages.ts';
import { FileWorkerClient } from './file-worker-client.ts';
import { noteHeld, refuseIfHeld } from './held-files.ts';
import { UpdateQueue } from './update-queue.ts';
import type { Verification } from './verify-file.ts';
import type { DatasetEntry, ImportEntry, NewImport, ReviewRecord, WorkspaceFile } from './workspace-file.ts';

/** How a file is opened. */
export interface OpenOptions {
  /** Make a new file of this name instead of opening one; `file.exists` if there is one. */
  readonly create?: { readonly name: string };
  /** Open without the right to write, whatever the file allows. */
  readonly readOnly?: boolean;
}

/**
 * Opens a workspace file. It is held exclusively until closed, unless it or its folder can't be written to: then it is
 * open for reading. Throws `file.inUse` with who has it, `workspace.newerVersion`, `workspace.foreignSchema`,
 * `workspace.notATandemFile`, `workspace.damaged` or what the disk says.
 */
export async function openWorkspaceFile(path: string, options: OpenOptions = {}): Promise<WorkspaceFile> {
  const absolute = resolve(path);
  if (options.create) createWorkspaceFile(absolute, options.create.name);
  refuseIfHeld(absolute);
  const isReadOnly = options.readOnly === true || !canWrite(absolute);
  let isHeld = () => true;
  if (!isReadOnly) noteHeld(absolute, () => isHeld());
  try {
    const { worker, opened } = await FileWorkerClient.start({ path: absolute, isReadOnly });
    isHeld = () => !worker.isEnded;
    return new OpenWorkspaceFile(absolute, isReadOnly, worker, opened);
  } catch (error) {
    isHeld = () => false;
    throw error;
  }
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    // The journal is made beside the file.
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

class OpenWorkspaceFile implements WorkspaceFile {
  readonly path: string;
  readonly isReadOnly: boolean;
  readonly workspaceId: string;
  readonly createdName: string;
  readonly #worker: FileWorkerClient;
  readonly #queue: UpdateQueue;

  constructor(path: string, isReadOnly: boolean, worker: FileWorkerClient, opened: OpenedFile) {
    this.path = path;
    this.isReadOnly = isReadOnly;
    this.workspaceId = opened.workspaceId;
    this.createdName = opened.createdName;
    this.#worker = worker;
    this.#queue = new UpdateQueue((batch) => worker.call('append', batch), opened.lastSeq, opened.updates);
  }

  get isBusy(): boolean {
    return this.#queue.isBusy;
  }

  get tailLength(): number {
    return this.#queue.tailLength;
  }

  readDocument(): Promise<readonly Uint8Array[]> {
    return this.#worker.call('readDocument', null);
  }

  async appendUpdate(update: Uint8Array, author: string): Promise<void> {
    this.#refuseIfReadOnly();
    await this.#queue.append(update, author);
  }

  onFlushed(callback: () => void): void {
    this.#queue.onFlushed(callback);
  }

  onState(listener: (state: { saved: boolean; reason: string | null }) => void): () => void {
    return this.#queue.onState(listener);
  }

  async checkpoint(state: Uint8Array): Promise<void> {
    this.#refuseIfReadOnly();
    const seq = this.#queue.lastSeq;
    await new Promise<void>((done) => this.#queue.onFlushed(done));
    await this.#worker.call('checkpoint', { seq, state });
    this.#queue.shortenTail(seq);
  }

  async addImport(record: NewImport): Promise<number> {
    this.#refuseIfReadOnly();
    return this.#worker.call('addImport', record);
  }

  imports(): Promise<readonly ImportEntry[]> {
    return this.#worker.call('imports', null);
  }

  datasets(): Promise<readonly DatasetEntry[]> {
    return this.#worker.call('datasets', null);
  }

  readDataset(id: number): Promise<Uint8Array> {
    return this.#worker.call('readDataset', id);
  }

  async addReviewRecord(record: ReviewRecord): Promise<void> {
    this.#refuseIfReadOnly();
    await this.#worker.call('addReview', record);
  }

  reviewRecord(recordId: string): Promise<ReviewRecord | null> {
    return this.#worker.call('readReview', recordId);
  }

  reviewRecords(): Promise<readonly Omit<ReviewRecord, 'body'>[]> {
    return this.#worker.call('reviews', null);
  }

  verify(): Promise<Verification> {
    return this.#worker.call('verify', null);
  }

  async copyTo(path: string, options: { readonly newName?: string } = {}): Promise<void> {
    await this.#worker.call('copyTo', { path: resolve(path), newName: options.newName ?? null });
  }

  async close(options: { readonly discardUnsaved?: boolean } = {}): Promise<void> {
    if (this.#worker.isEnded) return;
    if (!options.discardUnsaved) await this.#queue.drain();
    this.#queue.end();
    await this.#worker.end();
  }

  #refuseIfReadOnly(): void {
    if (!this.isReadOnly) return;
    throw new ProblemError({
      code: 'file.readOnly',
      message: 'This workspace is open for reading only. Nothing was changed.',
      remedy: 'Copy the file to a folder of your own.',
      file: this.path,
    });
  }
}
