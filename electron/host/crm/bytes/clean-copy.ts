import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The clean CSV being written: the next block is filled while the last one is on its way to the disk. */
export class CleanCopy {
  readonly path: string;
  readonly #file: FileHandle;
  #pending: Promise<unknown> = Promise.resolve();
  #size = 0;

  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.#file = file;
  }

  /** Starts a copy in `folder`, under a name of its own: several files may be opened into one folder. */
  static async create(folder: string): Promise<CleanCopy> {
    const path = join(folder, `${randomUUID()}.csv`);
    return new CleanCopy(path, await open(path, 'wx+'));
  }

  /** Writes `bytes` after what is there. Resolves as soon as the write before this one is done. */
  async append(bytes: Uint8Array): Promise<void> {
    await this.#pending;
    const position = this.#size;
    this.#size += bytes.length;
    this.#pending = this.#write(bytes, position);
    this.#pending.catch(() => undefined);
  }

  async #write(bytes: Uint8Array, position: number): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  }

  /** The bytes from `offset` up to `end`, or to the end of the copy. */
  async read(offset: number, end = this.#size): Promise<Buffer> {
    await this.#pending;
    const bytes = Buffer.alloc(Math.max(0, end - offset));
    for (let done = 0; done < bytes.length; ) {
      const { bytesRead } = await this.#file.read(bytes, done, bytes.length - done, offset + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return bytes;
  }

  async truncate(size: number): Promise<void> {
    await this.#pending;
    await this.#file.truncate(size);
    this.#size = size;
  }

  /** Closes and removes it: the table could not be read. */
  async discard(): Promise<void> {
    await this.close().catch(() => undefined);
    await rm(this.path, { force: true });
  }

  async close(): Promise<void> {
    try {
      await this.#pending;
    } finally {
      await this.#file.close();
    }
  }
}
