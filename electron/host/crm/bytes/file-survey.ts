import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { ascii } from './ascii.ts';
import { PlainChunks } from './byte-chunks.ts';
import { afterLineEnd, lineEnd } from './plain-record.ts';

/** What a first look at all bytes of a file tells. */
export interface FileSurvey {
  readonly size: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
  readonly isUtf8: boolean;
  readonly isAscii: boolean;
  /** The first 64 KiB. */
  readonly head: Uint8Array;
  /** The first lines that hold bytes beyond ASCII, about 64 KiB of them; all lines where there is an escape character. */
  readonly sample: Uint8Array;
  /** Whether the control characters that usually stand for line ends are absent. */
  readonly hasUsualTokens: boolean;
}

export const usualTokens = { newline: 0x1e, cr: 0x1d } as const;
const headLength = 65_536;
const sampleLength = 65_536;
const longestSampleLine = 4_096;

/** Bytes at the end that begin a character which is not whole yet. */
function openCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return byte >= (back === 1 ? 0xc0 : back === 2 ? 0xe0 : 0xf0) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Collects lines that say something about the encoding. */
class LineSample {
  readonly #lines: Uint8Array[] = [];
  #length = 0;

  get bytes(): Uint8Array {
    return Buffer.concat(this.#lines);
  }

  add(chunk: Uint8Array): void {
    if (this.#length >= sampleLength || isAscii(chunk)) return;
    for (let at = nextBeyondAscii(chunk, 0); at < chunk.length && this.#length < sampleLength; ) {
      const start = Math.max(lineStart(chunk, at), at - longestSampleLine / 2);
      const stop = afterLineEnd(chunk, lineEnd(chunk, at, chunk.length), chunk.length);
      const line = chunk.slice(start, Math.min(stop, start + longestSampleLine));
      this.#lines.push(line);
      this.#length += line.length;
      at = nextBeyondAscii(chunk, stop);
    }
  }
}

function nextBeyondAscii(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) < 0x80) at += 1;
  return at;
}

function lineStart(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at > 0 && bytes[at - 1] !== ascii.lineFeed && bytes[at - 1] !== ascii.carriageReturn) at -= 1;
  return at;
}

/** Reads a file once from start to end: its hash, and everything that the encoding is told from. */
export async function surveyFile(
  file: FileHandle,
  signal: AbortSignal | undefined,
  onBytes: (count: number) => void,
): Promise<FileSurvey> {
  const hash = createHash('sha256');
  const chunks = new PlainChunks(file, 0);
  const sample = new LineSample();
  let head: Uint8Array = new Uint8Array();
  let open: Uint8Array = new Uint8Array();
  let survey = { size: 0, isUtf8: true, isAscii: true, hasUsualTokens: true };
  for (let chunk = await chunks.next(); chunk !== null; chunk = await chunks.next()) {
    signal?.throwIfAborted();
    hash.update(chunk);
    if (survey.size === 0) head = chunk.slice(0, headLength);
    const whole = open.length === 0 ? chunk : Buffer.concat([open, chunk]);
    open = whole.slice(whole.length - openCharacter(whole));
    sample.add(chunk);
    survey = {
      size: survey.size + chunk.length,
      isAscii: survey.isAscii && isAscii(chunk),
      isUtf8: survey.isUtf8 && isUtf8(whole.subarray(0, whole.length - open.length)),
      hasUsualTokens: survey.hasUsualTokens && !chunk.includes(usualTokens.newline) && !chunk.includes(usualTokens.cr),
    };
    onBytes(chunk.length);
  }
  return {
    ...survey,
    isUtf8: survey.isUtf8 && open.length === 0,
    hash: hash.digest('hex'),
    head,
    sample: survey.isAscii ? head : sample.bytes,
  };
}
