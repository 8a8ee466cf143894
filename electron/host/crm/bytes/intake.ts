import type { ByteChunks } from './byte-chunks.ts';
import { blockSize, longestRecord, newBlock } from './record-limits.ts';

const beginning = 1_048_576;

/** Bytes on their way from a file to the scanner: what is not taken yet, with room for more behind it. */
export class Intake {
  readonly buffer = newBlock(longestRecord + blockSize * 2 + 8);
  length = 0;
  isLast = false;
  readonly #chunks: ByteChunks;

  constructor(chunks: ByteChunks) {
    this.#chunks = chunks;
  }

  get hasReplacements(): boolean {
    return this.#chunks.hasReplacements;
  }

  /** How far into the file reading has come, in bytes. */
  get position(): number {
    return this.#chunks.position;
  }

  /** Takes in the beginning: all of a small file, else enough to find the header in. */
  async begin(): Promise<void> {
    while (!this.isLast && this.length < beginning) await this.refill(0);
  }

  /** Moves what starts at `from` to the front and adds the next block behind it. */
  async refill(from: number): Promise<void> {
    this.buffer.copyWithin(0, from, this.length);
    this.length -= from;
    const chunk = await this.#chunks.next();
    this.isLast = chunk === null;
    if (chunk === null) return;
    this.buffer.set(chunk, this.length);
    this.length += chunk.length;
  }
}
