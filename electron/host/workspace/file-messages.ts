import type { Problem } from '../../../shared/contract/problem.ts';
import type { QueuedUpdate } from './update-log.ts';
import type { Verification } from './verify-file.ts';
import type { DatasetEntry, ImportEntry, NewImport, ReviewRecord } from './workspace-file.ts';

/** What the file's worker is started with. */
export interface WorkerStart {
  readonly path: string;
  readonly isReadOnly: boolean;
}

/** What the worker says of the file once it is open. */
export interface OpenedFile {
  readonly workspaceId: string;
  readonly createdName: string;
  readonly lastSeq: number;
  readonly updates: number;
}

/** How a copy is made: the same workspace, or a new one that starts as this one stands. */
export interface CopyOptions {
  readonly path: string;
  readonly newName: string | null;
}

/** The calls of the worker: what goes in and what comes out. */
export interface WorkerCalls {
  append: { input: readonly QueuedUpdate[]; output: number };
  checkpoint: { input: { readonly seq: number; readonly state: Uint8Array }; output: null };
  readDocument: { input: null; output: Uint8Array[] };
  addImport: { input: NewImport; output: number };
  imports: { input: null; output: ImportEntry[] };
  datasets: { input: null; output: DatasetEntry[] };
  readDataset: { input: number; output: Uint8Array };
  addReview: { input: ReviewRecord; output: null };
  readReview: { input: string; output: ReviewRecord | null };
  reviews: { input: null; output: Omit<ReviewRecord, 'body'>[] };
  verify: { input: null; output: Verification };
  copyTo: { input: CopyOptions; output: null };
  close: { input: null; output: null };
}

export type WorkerCall = keyof WorkerCalls;

export interface WorkerRequest<Call extends WorkerCall = WorkerCall> {
  readonly id: number;
  readonly call: Call;
  readonly input: WorkerCalls[Call]['input'];
}

/** `id` 0 answers the start itself. */
export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly problem: Problem };
