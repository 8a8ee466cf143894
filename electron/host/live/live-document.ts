import type { DirectConnection, Document } from '@hocuspocus/server';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { applyChange } from '../../../shared/document/apply-change.ts';
import { type EntityChange, Projection } from '../../../shared/document/projection.ts';
import { markdownText, plainText } from '../../../shared/document/rich-text.ts';
import type { NamedChange } from '../../../shared/model/change.ts';
import type { RootName, Snapshot } from '../../../shared/model/entities.ts';
import type { WorkspaceFile } from '../workspace/workspace-file.ts';
import { Checkpoints } from './checkpoints.ts';

export type DocumentListener = (snapshot: Snapshot, changes: readonly EntityChange[]) => void;

/** The document of an open workspace, kept in memory and followed by its file. */
export class LiveDocument {
  readonly file: WorkspaceFile;
  readonly #connection: DirectConnection;
  readonly #document: Document;
  readonly #projection: Projection;
  readonly #checkpoints: Checkpoints;
  readonly #listeners = new Set<DocumentListener>();

  constructor(file: WorkspaceFile, connection: DirectConnection, document: Document) {
    this.file = file;
    this.#connection = connection;
    this.#document = document;
    this.#projection = new Projection(document, (snapshot, changes) => {
      for (const listener of [...this.#listeners]) listener(snapshot, changes);
    });
    this.#checkpoints = new Checkpoints(file, document);
  }

  get workspaceId(): string {
    return this.file.workspaceId;
  }

  /** The document as plain records: validated, defaults filled in. The same object until something changes. */
  snapshot(): Snapshot {
    return this.#projection.snapshot;
  }

  /**
   * Does a change on the host's side, as one transaction that all windows see. Resolves once it is in the file. Throws
   * `request.invalid` for a change that is not valid and `file.readOnly`.
   */
  async apply(change: NamedChange, author: string): Promise<void> {
    if (this.file.isReadOnly) {
      throw new ProblemError({
        code: 'file.readOnly',
        message: `“${change.name}” was not done: this workspace is open for reading only.`,
        file: this.file.path,
      });
    }
    const signature = { author, at: new Date().toISOString() };
    const written = this.#projection.written(change);
    this.#document.transact(() => applyChange(this.#document, written, signature), {
      source: 'local',
      context: { author },
    });
    await new Promise<void>((resolve) => this.file.onFlushed(resolve));
  }

  /** A rich text field as plain lines and as Markdown. */
  richText(root: RootName, id: string, field: string): { readonly plain: string; readonly markdown: string } {
    const address = { root, id, field };
    return { plain: plainText(this.#document, address), markdown: markdownText(this.#document, address) };
  }

  /** Calls back after each transaction that changed an entity; returns the function that ends it. */
  onChange(listener: DocumentListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Compacts the log now; for the end of a session. */
  checkpoint(): Promise<void> {
    return this.#checkpoints.write();
  }

  /** Lets go of the document; the file stays open. Called by the hub. */
  async release(): Promise<void> {
    await this.#checkpoints.finish();
    this.#projection.stop();
    this.#listeners.clear();
    await this.#connection.disconnect();
  }
}
