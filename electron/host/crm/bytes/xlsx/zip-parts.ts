import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ProblemError } from '../../../../../shared/contract/problem.ts';
import { damagedFile, overLimit, unsupportedFile } from '../scan-problems.ts';
import { workbookLimits } from './workbook-limits.ts';

/** The parts of a ZIP file by name. Names are only ever compared, never used as paths. */
export class ZipParts {
  readonly #file: string;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #signal: AbortSignal | undefined;
  #inflated = 0;

  private constructor(file: string, zip: ZipFile, entries: ReadonlyMap<string, Entry>, signal?: AbortSignal) {
    this.#file = file;
    this.#zip = zip;
    this.#entries = entries;
    this.#signal = signal;
  }

  /** @throws ProblemError import.limit, import.damaged, import.unsupported (a password) */
  static async open(path: string, file: string, signal?: AbortSignal): Promise<ZipParts> {
    if ((await stat(path)).size > workbookLimits.fileBytes) throw overLimit(file, 'it is larger than 200 MB');
    let zip: ZipFile;
    try {
      // Names are decoded here: names that would be unsafe as paths are no reason to refuse a workbook.
      zip = await openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false });
    } catch (error) {
      throw asDamage(error, file);
    }
    try {
      return new ZipParts(file, zip, await readEntries(zip, file), signal);
    } catch (error) {
      zip.close();
      throw asDamage(error, file);
    }
  }

  get isAborted(): boolean {
    return this.#signal?.aborted ?? false;
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** Compressed bytes of a part, 0 if there is none. */
  sizeOf(name: string): number {
    return this.#entries.get(keyOf(name))?.compressedSize ?? 0;
  }

  close(): void {
    this.#zip.close();
  }

  /** The inflated bytes of a part, checked against all limits and its checksum; nothing for a part that isn't there. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined) return;
    let sum = 0;
    let length = 0;
    try {
      const stream: Readable = await this.#zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.#signal?.throwIfAborted();
        length += chunk.length;
        this.#inflated += chunk.length;
        this.#checkLimits(entry, length);
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      throw this.#signal?.aborted ? error : asDamage(error, this.#file);
    }
    if (sum !== entry.crc32) throw damagedFile(this.#file, `the checksum of its part ${name} does not fit`);
  }

  #checkLimits(entry: Entry, length: number): void {
    const { partBytes, totalBytes, ratio, ratioFrom } = workbookLimits;
    if (length > partBytes || this.#inflated > totalBytes) {
      throw overLimit(this.#file, 'it unpacks to more than 512 MB for a sheet or 1 GB in all');
    }
    if (length > ratioFrom && length > entry.compressedSize * ratio) {
      throw overLimit(this.#file, `it unpacks to more than ${ratio} times its size, as files made to do harm do`);
    }
  }
}

/** Part names don't tell upper from lower case. */
function keyOf(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

async function readEntries(zip: ZipFile, file: string): Promise<Map<string, Entry>> {
  if (zip.entryCount > workbookLimits.parts) {
    throw overLimit(file, `it has ${zip.entryCount} parts where a workbook has some dozens`);
  }
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    // Without `decodeStrings`, names are bytes.
    const name = keyOf(Buffer.from(entry.fileName as unknown as Uint8Array).toString('utf8'));
    if (entries.has(name)) throw damagedFile(file, `it holds two parts of the same name (${name})`);
    if (entry.isEncrypted()) {
      throw unsupportedFile(file, 'protected by a password', 'Save it without a password.');
    }
    entries.set(name, entry);
  }
  return entries;
}

function asDamage(error: unknown, file: string): unknown {
  if (error instanceof ProblemError) return error;
  return damagedFile(file, error instanceof Error ? error.message : 'it can not be unpacked');
}
