import { ascii } from './ascii.ts';
import { readPlainRecord } from './plain-record.ts';

/**
 * Knows the header when it comes up again among the records, as it does where exports were pasted together: also with
 * some cells emptied or overwritten since.
 */
export class RepeatedHeader {
  readonly #delimiter: number;
  readonly #names: readonly string[];
  readonly #first: Uint8Array;
  readonly #last: Uint8Array;

  /** @param header the header's last row as it stands in the file */
  constructor(header: Uint8Array, delimiter: number) {
    this.#delimiter = delimiter;
    this.#names = readPlainRecord(header, 0, header.length, delimiter).cells.map((cell) => cell.trim());
    this.#first = Buffer.from(this.#names[0] ?? '');
    this.#last = Buffer.from(this.#names.at(-1) ?? '');
  }

  /** A glance at the first and the last cell of the record `start..stop`: false if it is no repeat. */
  mayBe(bytes: Uint8Array, start: number, stop: number): boolean {
    return this.#startsAlike(bytes, start) || this.#endsAlike(bytes, start, stop);
  }

  /**
   * Whether at least half of all columns, and of the cells that are filled, say what the header says, in words. A
   * single column tells nothing: a value may well be called like it.
   */
  is(bytes: Uint8Array, start: number, stop: number): boolean {
    if (!this.mayBe(bytes, start, stop)) return false;
    const cells = readPlainRecord(bytes, start, stop, this.#delimiter).cells.map((cell) => cell.trim());
    const filled = cells.filter((cell) => cell !== '').length;
    const alike = cells.filter((cell, at) => cell === this.#names[at] && /\p{L}/u.test(cell));
    return new Set(alike).size >= 2 && alike.length >= Math.max(this.#names.length, filled) / 2;
  }

  #startsAlike(bytes: Uint8Array, start: number): boolean {
    const first = this.#first;
    const from = bytes[start] === ascii.quote ? start + 1 : start;
    if (first.length === 0 || bytes[from] !== first[0]) return false;
    const next = bytes[from + first.length];
    const isCellEnd = next === this.#delimiter || next === ascii.quote || isLineEnd(next);
    return isCellEnd && matches(bytes, from, first);
  }

  #endsAlike(bytes: Uint8Array, start: number, stop: number): boolean {
    const last = this.#last;
    const to = bytes[stop - 1] === ascii.quote ? stop - 1 : stop;
    const from = to - last.length;
    if (last.length === 0 || from < start || bytes[from] !== last[0]) return false;
    const isCellStart = from === start || bytes[from - 1] === this.#delimiter || bytes[from - 1] === ascii.quote;
    return isCellStart && matches(bytes, from, last);
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === undefined || byte === ascii.lineFeed || byte === ascii.carriageReturn;
}

function matches(bytes: Uint8Array, from: number, wanted: Uint8Array): boolean {
  for (let at = 0; at < wanted.length; at += 1) if (bytes[from + at] !== wanted[at]) return false;
  return true;
}
