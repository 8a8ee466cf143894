/** The `.tandem` file as the rest of the host sees it. One worker thread owns the SQLite connection behind it. */
export interface WorkspaceFile {
  readonly path: string;
  readonly workspaceId: string;
  readonly isReadOnly: boolean;
  /** The name that the file was created with; the document's settings hold the current one. */
  readonly createdName: string;
  /** The document as stored: the newest checkpoint and the updates after it, in order; all in Yjs' update format 1. */
  readDocument(): Promise<readonly Uint8Array[]>;
  /** Updates after the newest checkpoint, those that still wait included. */
  readonly tailLength: number;
  /**
   * Queues a document update; resolves once it is in the file. Retried while the disk is full; see `onState`. Rejects
   * only if the file is closed before.
   */
  appendUpdate(update: Uint8Array, author: string): Promise<void>;
  /** True while an update is not yet in the file. */
  readonly isBusy: boolean;
  /** Calls back once everything appended before is in the file. */
  onFlushed(callback: () => void): void;
  onState(listener: (state: { saved: boolean; reason: string | null }) => void): () => void;
  /**
   * Replaces the log up to now by one compressed state, in one transaction. `state` holds every update appended before
   * this call, as an update of format 1.
   */
  checkpoint(state: Uint8Array): Promise<void>;
  /** Writes one import with all its datasets, or nothing. Answers with the import's number, 1 for the first. */
  addImport(record: NewImport): Promise<number>;
  imports(): Promise<readonly ImportEntry[]>;
  datasets(): Promise<readonly DatasetEntry[]>;
  readDataset(id: number): Promise<Uint8Array>;
  addReviewRecord(record: ReviewRecord): Promise<void>;
  reviewRecord(recordId: string): Promise<ReviewRecord | null>;
  reviewRecords(): Promise<readonly Omit<ReviewRecord, 'body'>[]>;
  /** Checks every hash, chain and SQLite page; findings are sentences. */
  verify(): Promise<{ sound: boolean; updates: number; datasets: number; records: number; findings: string[] }>;
  /**
   * A whole copy at `path`, taken while open and checked; `file.exists` if there is something. With `newName` the copy
   * becomes a workspace of its own, with an id of its own.
   */
  copyTo(path: string, options?: { readonly newName?: string }): Promise<void>;
  /**
   * Writes what waits, then closes. Throws, and stays open, if that can't be written; `discardUnsaved` closes
   * nevertheless.
   */
  close(options?: { readonly discardUnsaved?: boolean }): Promise<void>;
}

export interface NewImport {
  readonly at: string;
  readonly by: string;
  /** SHA-256 of each file's bytes, for "same file twice". */
  readonly fileHashes: readonly string[];
  /** The file reports, mappings included, as JSON. */
  readonly reportJson: string;
  readonly datasets: readonly NewDataset[];
}

export interface NewDataset {
  /** What the bytes hold: `person`, `opportunity`, ..., `stage_event`, `reject`. */
  readonly kind: string;
  /** Position of the file in the import. */
  readonly file: number;
  readonly rows: number;
  readonly parquet: Uint8Array;
}

export interface ImportEntry {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly fileHashes: readonly string[];
  readonly reportJson: string;
}

export interface DatasetEntry {
  readonly id: number;
  readonly importId: number;
  readonly kind: string;
  readonly file: number;
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256 of the Parquet bytes in hex; the cache's key. */
  readonly hash: string;
}

export interface ReviewRecord {
  readonly recordId: string;
  readonly meetingId: string;
  readonly at: string;
  /** Hashes of the datasets it was computed from. */
  readonly datasetHashes: readonly string[];
  /** The frozen review as JSON, compressed in the file. */
  readonly body: string;
}
