import type { FileHandle } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { blockSize, newBlock } from './record-limits.ts';

/** Bytes of a file as UTF-8, block by block. */
export interface ByteChunks {
  /** The next block, null at the end. It is valid until the call after the next one. */
  next(): Promise<Uint8Array | null>;
  /** Decoding met bytes that are no text and put U+FFFD in their place. */
  readonly hasReplacements: boolean;
  /** How far into the file reading has come, in bytes. */
  readonly position: number;
}

/** The file's own bytes, with the next block being read while the present one is used. */
export class PlainChunks implements ByteChunks {
  readonly hasReplacements = false;
  readonly #file: FileHandle;
  position: number;
  // Not Buffers, whose `slice` shares memory that the next but one block overwrites.
  readonly #spare = [newBlock(blockSize), newBlock(blockSize)];
  #ahead: Promise<Uint8Array | null> | null = null;

  constructor(file: FileHandle, from: number) {
    this.#file = file;
    this.position = from;
  }

  async next(): Promise<Uint8Array | null> {
    const chunk = await (this.#ahead ?? this.#read());
    this.#ahead = chunk === null ? null : this.#read();
    // A failure is met when the block is asked for, also if that never happens.
    this.#ahead?.catch(() => undefined);
    return chunk;
  }

  async #read(): Promise<Uint8Array | null> {
    const buffer = this.#spare.shift() ?? newBlock(blockSize);
    const { bytesRead } = await this.#file.read(buffer, 0, buffer.length, this.position);
    this.position += bytesRead;
    this.#spare.push(buffer);
    return bytesRead === 0 ? null : buffer.subarray(0, bytesRead);
  }
}

/** The file decoded from another encoding into UTF-8. */
export class DecodedChunks implements ByteChunks {
  hasReplacements = false;
  readonly #file: FileHandle;
  readonly #decoder: TextDecoder;
  readonly #encoder = new TextEncoder();
  readonly #buffer = Buffer.allocUnsafe(blockSize / 4);
  position: number;
  #isDone = false;

  constructor(file: FileHandle, from: number, encoding: string) {
    this.#file = file;
    this.position = from;
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true });
  }

  async next(): Promise<Uint8Array | null> {
    while (!this.#isDone) {
      const { bytesRead } = await this.#file.read(this.#buffer, 0, this.#buffer.length, this.position);
      this.position += bytesRead;
      this.#isDone = bytesRead === 0;
      const text = this.#decoder.decode(this.#buffer.subarray(0, bytesRead), { stream: !this.#isDone });
      if (text === '') continue;
      this.hasReplacements ||= text.includes('\uFFFD');
      return this.#encoder.encode(text);
    }
    return null;
  }
}
