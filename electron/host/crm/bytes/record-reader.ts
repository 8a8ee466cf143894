import { ascii } from './ascii.ts';
import { type ByteClasses, byteClass } from './clean-record.ts';

/** What every record of a table has in common. */
export interface RecordShape {
  readonly width: number;
  /** Bytes, absent from the file, that stand for LF and CR inside cells. */
  readonly newlineToken: number;
  readonly crToken: number;
}

/** More bytes are needed to tell where the record ends. */
export const unfinished = -1;
/** The record's quotes are not to be trusted: only its first physical line is the record. */
export const runaway = -2;

const { ordinary, odd, delimiter } = byteClass;

/**
 * Copies one record at a time, cell by cell: commas between them, quotes where a cell needs them, tokens for the line
 * ends inside. What it finds is kept on the object so that parts of a record can be read by functions of their own.
 */
export class RecordReader {
  /** Behind the last byte read, and behind the last one written. */
  at = 0;
  to = 0;
  problem: 'broken_quote' | 'nul_byte' | null = null;
  /** The cells in which line feeds and carriage returns were met. */
  readonly lineFeeds: number[] = [];
  readonly returns: number[] = [];
  readonly #shape: RecordShape;
  readonly #classes: ByteClasses;
  #out: Uint8Array = new Uint8Array();
  #buffer: Uint8Array = new Uint8Array();
  #end = 0;
  #isLast = false;

  constructor(shape: RecordShape, classes: ByteClasses) {
    this.#shape = shape;
    this.#classes = classes;
  }

  /** Sets what `read` reads from: bytes up to `end`, with a line feed behind them. */
  setBuffer(buffer: Uint8Array, end: number, isLast: boolean): void {
    this.#buffer = buffer;
    this.#end = end;
    this.#isLast = isLast;
  }

  /**
   * Copies the cells of the record at `start` to `out`; returns how many there are, `unfinished` or `runaway`. Leaves
   * `at` at the line end and `to` behind what it wrote.
   */
  read(start: number, out: Uint8Array, from: number): number {
    this.#out = out;
    this.problem = null;
    this.lineFeeds.length = 0;
    this.returns.length = 0;
    const { width } = this.#shape;
    const buffer = this.#buffer;
    const { plain } = this.#classes;
    let at = start;
    let to = from;
    for (let cell = 0; ; cell += 1) {
      let kind = 0;
      let byte = buffer[at] as number;
      if (byte === ascii.quote) {
        this.at = at;
        this.to = to;
        kind = this.#copyQuoted(cell);
        if (kind < 0) return kind;
        at = this.at;
        to = this.to;
      } else {
        const cellFrom = to;
        const cellStart = at;
        kind = plain[byte] as number;
        while (kind === ordinary) {
          out[to] = byte;
          to += 1;
          at += 1;
          byte = buffer[at] as number;
          kind = plain[byte] as number;
        }
        if (kind === odd) {
          this.to = cellFrom;
          kind = this.#copyOdd(cellStart);
          at = this.at;
          to = this.to;
        }
      }
      if (kind !== delimiter) {
        this.at = at;
        this.to = to;
        return at >= this.#end && !this.#isLast ? unfinished : cell + 1;
      }
      if (cell < width) {
        out[to] = ascii.comma;
        to += 1;
      }
      at += 1;
    }
  }

  /** Copies a cell that starts with a quote; returns the class of the byte after it, or why it can't. */
  #copyQuoted(cell: number): number {
    const buffer = this.#buffer;
    const out = this.#out;
    const { plain, quoted } = this.#classes;
    let at = this.at + 1;
    let to = this.to;
    let spansLines = false;
    out[to++] = ascii.quote;
    for (;;) {
      let byte = buffer[at] as number;
      while (quoted[byte] === 0) {
        out[to++] = byte;
        byte = buffer[++at] as number;
      }
      if (at >= this.#end) return this.#isLast ? runaway : unfinished;
      if (byte === ascii.quote) {
        if (at + 1 >= this.#end && !this.#isLast) return unfinished;
        out[to++] = ascii.quote;
        at += 1;
        if (at >= this.#end || buffer[at] !== ascii.quote) break;
        out[to++] = ascii.quote;
        at += 1;
      } else {
        spansLines ||= byte !== ascii.nul;
        out[to++] = this.#tokenFor(byte, cell);
        at += 1;
      }
    }
    this.at = at;
    this.to = to;
    const kind = plain[buffer[at] as number] as number;
    if (kind !== ordinary && kind !== odd) return kind;
    if (spansLines) return runaway;
    this.problem = 'broken_quote';
    return this.#skipCell();
  }

  #tokenFor(byte: number, cell: number): number {
    if (byte === ascii.lineFeed) {
      this.lineFeeds.push(cell);
      return this.#shape.newlineToken;
    }
    if (byte === ascii.carriageReturn) {
      this.returns.push(cell);
      return this.#shape.crToken;
    }
    this.problem ??= 'nul_byte';
    return byte;
  }

  /** Passes over the rest of a cell that is refused anyway. */
  #skipCell(): number {
    const { plain } = this.#classes;
    let at = this.at;
    let kind = plain[this.#buffer[at] as number] as number;
    while (kind === ordinary || kind === odd) {
      at += 1;
      kind = plain[this.#buffer[at] as number] as number;
    }
    this.at = at;
    return kind;
  }

  /** Copies a plain cell that holds a quote, a NUL or (in a file without them) a comma, so that it comes out quoted. */
  #copyOdd(start: number): number {
    const buffer = this.#buffer;
    const out = this.#out;
    let to = this.to;
    let at = start;
    let kind: number = ordinary;
    out[to++] = ascii.quote;
    for (;;) {
      const byte = buffer[at] as number;
      kind = this.#classes.plain[byte] as number;
      if (kind !== ordinary && kind !== odd) break;
      if (byte === ascii.nul) this.problem ??= 'nul_byte';
      if (byte === ascii.quote) out[to++] = ascii.quote;
      out[to++] = byte;
      at += 1;
    }
    out[to++] = ascii.quote;
    this.at = at;
    this.to = to;
    return kind;
  }
}
