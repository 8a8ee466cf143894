import type { FileState } from '../../shared/contract/workspace.ts';
import type { SaveState } from './document-state.ts';

/** What the socket's count says. */
interface SocketCount {
  readonly isSettled: boolean;
  readonly isRefused: boolean;
  readonly readyState: number;
}

const open = 1;

/** Puts together the connection, the exact count of acknowledgements and the host's word on the file. */
export class SaveStatus {
  readonly #now: () => string;
  #current: SaveState;
  #file: FileState | null = null;
  #socket: SocketCount | null = null;
  #hasUnsaved = false;
  #savedAt = '';
  #isReadOnly = false;

  constructor(now: () => string) {
    this.#now = now;
    this.#current = { state: 'connecting', since: now(), reason: null };
  }

  /** The same object until something changes. */
  get current(): SaveState {
    const { state, reason } = this.#judge();
    if (state !== this.#current.state || reason !== this.#current.reason) {
      this.#current = { state, since: this.#now(), reason };
    } else if (state === 'saved' && this.#savedAt > this.#current.since) {
      this.#current = { state, since: this.#savedAt, reason };
    }
    return this.#current;
  }

  /** This window's document changed by its own hand. */
  edited(): void {
    this.#hasUnsaved = true;
  }

  reportSocket(socket: SocketCount): void {
    this.#socket = socket;
    if (!socket.isSettled) return;
    if (this.#hasUnsaved) this.#savedAt = this.#now();
    this.#hasUnsaved = false;
  }

  /** Something was written into the file that is no edit of the document, such as an import. */
  reportWritten(): void {
    this.#savedAt = this.#now();
  }

  reportFile(file: FileState): void {
    this.#file = file;
  }

  reportRights(isReadOnly: boolean): void {
    this.#isReadOnly = isReadOnly;
  }

  #judge(): Omit<SaveState, 'since'> {
    const socket = this.#socket;
    if (socket?.isRefused) {
      return { state: 'not-saved', reason: 'The last edit was not taken: this workspace is open for reading only.' };
    }
    if (this.#isReadOnly || this.#file?.state === 'read-only') {
      return { state: 'read-only', reason: this.#file?.reason ?? 'This workspace is open for reading only.' };
    }
    if (socket?.readyState !== open) {
      return this.#hasUnsaved
        ? {
            state: 'not-saved',
            reason: 'The connection to the file is lost; what you typed is kept here and will follow.',
          }
        : { state: 'connecting', reason: null };
    }
    if (socket.isSettled && !this.#hasUnsaved) return { state: 'saved', reason: null };
    if (this.#file?.state === 'not-saved') return { state: 'not-saved', reason: this.#file.reason };
    return this.#hasUnsaved ? { state: 'saving', reason: null } : { state: 'connecting', reason: null };
  }
}
