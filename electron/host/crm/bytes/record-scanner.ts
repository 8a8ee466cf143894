import { isUtf8 } from 'node:buffer';
import type { RejectCode } from '../../../../shared/crm/mapping.ts';
import { ascii } from './ascii.ts';
import { CellFactCollector } from './cell-facts.ts';
import { type ByteClasses, byteClasses, cleanRecordEnd } from './clean-record.ts';
import { afterLineEnd, countLineEnds, lastLineEnd, lineEnd, readPlainRecord } from './plain-record.ts';
import { blockSize, longestRecord, newBlock } from './record-limits.ts';
import { RecordReader, type RecordShape, runaway, unfinished } from './record-reader.ts';
import { RejectLog } from './reject-log.ts';
import { RepeatedHeader } from './repeated-header.ts';
import { longestCell, longestCleanLine } from './scanned-table.ts';

export interface ScannerOptions extends RecordShape {
  readonly delimiter: number;
  /** The header as it stands in the file, to know it again further down. */
  readonly header: Uint8Array;
  /** Sheets leave out empty cells at the end of a row. */
  readonly padsShortRows: boolean;
  /** Byte offset and physical line at which the records start. */
  readonly offset: number;
  readonly line: number;
}

/** Where the latest records went, to look at the last of them again. */
export interface TailRecord {
  readonly record: number;
  readonly line: number;
  /** Bytes of the clean copy before it. */
  readonly cleanOffset: number;
}

const tailLength = 128;
/** Of the clean copy's own bytes. */
const cleanClasses = byteClasses(ascii.comma);
const replacement = Buffer.from([0xef, 0xbf, 0xbd]);

const blankBytes: readonly (number | undefined)[] = [
  ascii.comma,
  ascii.quote,
  ascii.space,
  ascii.tab,
  ascii.lineFeed,
  ascii.carriageReturn,
];

/** Bytes that records without a filled cell consist of, with their line ends. */
function mayBeBlank(byte: number | undefined): boolean {
  return byte === undefined || (byte <= ascii.comma && blankBytes.includes(byte));
}

/**
 * Copies records from blocks of bytes into a clean CSV, cell by cell, in one pass. Every record of the file gives one
 * line of the copy: itself, or a placeholder where it is refused. A quote that is never closed costs the line it
 * stands on and nothing else.
 */
export class RecordScanner {
  /** The clean copy's next bytes, `0..written`. */
  out: Uint8Array;
  written = 0;
  #spareOut: Uint8Array;
  /** Bytes of the clean copy before those in `out`. */
  #handedOn = 0;
  records = 0;
  blankRecords = 0;
  readonly rejects = new RejectLog();
  /** Columns (by position) that hold line feeds or carriage returns inside cells. */
  readonly newlineColumns = new Set<number>();
  readonly crColumns = new Set<number>();
  readonly facts: CellFactCollector;
  /** Which records to refuse as damaged text: none, those with invalid UTF-8, those where decoding put U+FFFD. */
  checksText: 'no' | 'utf8' | 'replacement' = 'no';
  line: number;
  readonly #options: ScannerOptions;
  readonly #classes: ByteClasses;
  readonly #reader: RecordReader;
  readonly #header: RepeatedHeader;
  readonly #copiesVerbatim: boolean;
  readonly #placeholder: Uint8Array;
  readonly #tailLines = new Float64Array(tailLength);
  readonly #tailOffsets = new Float64Array(tailLength);
  #buffer: Uint8Array = new Uint8Array(1);
  #end = 0;
  #isLast = false;
  /** Behind the last line end of the buffer: a record from there on is cut off, so it tells no facts of its cells yet. */
  #wholeEnd = 0;
  /** Bytes of the file before the buffer. */
  #offset: number;
  /** Where the present call of `scan` began. */
  #start = 0;
  /** Inside a line that is too long to be held: passing over it to its end. */
  #skipsLine = false;

  constructor(options: ScannerOptions) {
    this.#options = options;
    this.#offset = options.offset;
    this.line = options.line;
    this.facts = new CellFactCollector(options.width);
    this.#classes = byteClasses(options.delimiter);
    this.#reader = new RecordReader(options, this.#classes);
    this.#header = new RepeatedHeader(options.header, options.delimiter);
    this.#copiesVerbatim = options.delimiter === ascii.comma;
    const empty = options.width === 1 ? '""' : ','.repeat(options.width - 1);
    this.#placeholder = Buffer.from(`${empty}\n`);
    // Room for what is handed on at a time and for one more record of any length.
    const size = blockSize + longestCleanLine + this.#placeholder.length + options.width + 8;
    this.out = newBlock(size);
    this.#spareOut = newBlock(size);
  }

  /** Takes the block written so far. It stays as it is until the call after the next one. */
  takeOut(): Uint8Array {
    const block = this.out.subarray(0, this.written);
    [this.out, this.#spareOut] = [this.#spareOut, this.out];
    this.#handedOn += this.written;
    this.written = 0;
    return block;
  }

  get isFull(): boolean {
    return this.written >= blockSize;
  }

  /** The last records, the very last one first. */
  get tail(): readonly TailRecord[] {
    return Array.from({ length: Math.min(tailLength, this.records) }, (_, back) => {
      const record = this.records - back;
      const slot = record % tailLength;
      return { record, line: this.#tailLines[slot] ?? 0, cleanOffset: this.#tailOffsets[slot] ?? 0 };
    });
  }

  /**
   * Takes whole records from `buffer[start..end)` and returns where it stopped: at the first record that is not whole,
   * or where `out` is full. There must be one spare byte after `end`. With `isLast`, the file ends at `end`.
   */
  scan(buffer: Uint8Array, start: number, end: number, isLast: boolean): number {
    this.#buffer = buffer;
    this.#end = end;
    this.#isLast = isLast;
    this.#start = start;
    this.#wholeEnd = isLast ? end : lastLineEnd(buffer, end) + 1;
    buffer[end] = ascii.lineFeed;
    this.#reader.setBuffer(buffer, end, isLast);
    const stopped = this.#scanAll(start, end);
    this.#offset += stopped - start;
    return stopped;
  }

  /** Copies runs of faultless records at once and takes all others one by one. */
  #scanAll(start: number, end: number): number {
    let at = start;
    let run = start;
    while (at < end && this.written + at - run < blockSize) {
      const stop = this.#verbatimEnd(at);
      if (stop >= 0) {
        this.#remember(this.written + at - run);
        this.line += 1;
        at = stop + 1;
        if (this.#buffer[stop] === ascii.lineFeed) continue;
        this.#copy(run, stop);
        this.out[this.written++] = ascii.lineFeed;
        at += this.#buffer[at] === ascii.lineFeed ? 1 : 0;
      } else {
        this.#copy(run, at);
        const next = this.#skipsLine ? this.#skipLine(at) : this.#takeRecord(at);
        if (next === unfinished) return at;
        at = next;
      }
      run = at;
    }
    this.#copy(run, at);
    return at;
  }

  #copy(from: number, to: number): void {
    if (to <= from) return;
    this.out.set(this.#buffer.subarray(from, to), this.written);
    this.written += to - from;
  }

  /** The line end of the record at `start` if it can be copied as it stands, else -1. */
  #verbatimEnd(start: number): number {
    if (!this.#copiesVerbatim || this.checksText !== 'no' || this.#skipsLine || start >= this.#wholeEnd) return -1;
    if (mayBeBlank(this.#buffer[start]) && mayBeBlank(this.#buffer[start + 1])) return -1;
    const stop = cleanRecordEnd(this.#buffer, start, this.#classes, this.#options.width, this.facts);
    // The line end, with the LF after a CR, has to be in the buffer.
    if (stop < 0 || stop + 1 >= this.#end || stop - start > longestCell) return -1;
    return this.#header.mayBe(this.#buffer, start, stop) ? -1 : stop;
  }

  #takeRecord(start: number): number {
    const from = this.written;
    const cells = this.#reader.read(start, this.out, from);
    if (cells === unfinished) return this.#waitOrGiveUp(start, from);
    if (cells === runaway) return this.#refuseLine(start, from);
    const stop = this.#reader.at;
    const length = this.#endOfLine(stop);
    if (length === unfinished) return unfinished;
    this.written = this.#reader.to;
    if (this.#isBlank(from, cells)) {
      this.written = from;
      this.blankRecords += stop > start ? 1 : 0;
      this.line += 1;
    } else {
      const spansLines = this.#reader.lineFeeds.length > 0 || this.#reader.returns.length > 0;
      const code = this.#judge(start, stop, from, cells);
      if (code === 'too_few_cells' || code === 'too_many_cells') {
        if (spansLines && this.#nextLineIsSound(start)) return this.#refuseLine(start, from);
      }
      this.#finish(start, stop, from, cells, code);
      this.line += spansLines ? Math.max(1, countLineEnds(this.#buffer, start, stop + length)) : 1;
    }
    return stop + length;
  }

  /** The length of the line end at `stop`, 0 at the end of the file. */
  #endOfLine(stop: number): number {
    if (stop >= this.#end) return 0;
    if (this.#buffer[stop] === ascii.lineFeed) return 1;
    if (stop + 1 >= this.#end && !this.#isLast) return unfinished;
    return afterLineEnd(this.#buffer, stop, this.#end) - stop;
  }

  /** Nothing but separators, blanks and empty quotes. */
  #isBlank(from: number, cells: number): boolean {
    if (cells === 1 && this.written === from) return true;
    for (let at = from; at < this.written; at += 1) {
      const byte = this.out[at];
      if (!mayBeBlank(byte)) return false;
    }
    if (this.#reader.problem !== null || this.written - from > longestCell) return false;
    const text = Buffer.from(this.out.buffer, from, this.written - from).toString('latin1');
    return /^([ \t]*|"[ \t]*")(,([ \t]*|"[ \t]*"))*$/.test(text);
  }

  #judge(start: number, stop: number, from: number, cells: number): RejectCode | null {
    const { width, padsShortRows } = this.#options;
    if (this.#reader.problem !== null) return this.#reader.problem;
    if (this.checksText !== 'no' && this.#isDamagedText(start, stop)) return 'invalid_text';
    if (cells > width) return 'too_many_cells';
    if (cells < width && !padsShortRows) return 'too_few_cells';
    if (this.written - from > longestCell && this.#isTooLong(start, from)) return 'cell_too_long';
    if (this.#header.is(this.#buffer, start, stop)) return 'repeated_header';
    return null;
  }

  #isDamagedText(start: number, stop: number): boolean {
    const bytes = this.#buffer.subarray(start, stop);
    if (this.checksText === 'utf8') return !isUtf8(bytes);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(replacement);
  }

  #isTooLong(start: number, from: number): boolean {
    if (this.written - from >= longestCleanLine) return true;
    const { cells } = readPlainRecord(this.#buffer, start, this.#end, this.#options.delimiter);
    return cells.some((cell) => cell.length * 3 > longestCell && Buffer.byteLength(cell) > longestCell);
  }

  /** Ends the record in the clean copy: as it is, or as a placeholder with an entry among the refused ones. */
  #finish(start: number, stop: number, from: number, cells: number, code: RejectCode | null): void {
    this.#remember(from);
    if (code !== null) {
      this.#refuse(start, stop, from, code, cells);
      return;
    }
    for (let cell = cells; cell < this.#options.width; cell += 1) this.out[this.written++] = ascii.comma;
    this.out[this.written++] = ascii.lineFeed;
    cleanRecordEnd(this.out, from, cleanClasses, this.#options.width, this.facts);
    for (const cell of this.#reader.lineFeeds) this.newlineColumns.add(cell);
    for (const cell of this.#reader.returns) this.crColumns.add(cell);
  }

  #remember(from: number): void {
    this.records += 1;
    this.#tailLines[this.records % tailLength] = this.line;
    this.#tailOffsets[this.records % tailLength] = this.#handedOn + from;
  }

  #refuse(start: number, stop: number, from: number, code: RejectCode, cells: number): void {
    this.out.set(this.#placeholder, from);
    this.written = from + this.#placeholder.length;
    this.rejects.add({
      record: this.records,
      code,
      line: this.line,
      byteOffset: this.#offset + start - this.#start,
      bytes: this.#buffer.subarray(start, stop),
      cells,
      width: this.#options.width,
    });
  }

  /** Takes back the last record, and its entry among the refused ones: it was a line of the footer. */
  dropLast(): void {
    this.rejects.takeLast(this.records);
    this.records -= 1;
  }

  /** A record that does not end in the buffer: wait for more, unless there is already more of it than is allowed. */
  #waitOrGiveUp(start: number, from: number): number {
    return this.#end - start <= longestRecord ? unfinished : this.#refuseLine(start, from);
  }

  /** Refuses the physical line at `start` alone, whatever its quotes say. */
  #refuseLine(start: number, from: number): number {
    this.written = from;
    const stop = lineEnd(this.#buffer, start, this.#end);
    const length = this.#endOfLine(stop);
    const isWhole = stop < this.#end || this.#isLast;
    const isWaiting = !isWhole && this.#end - start <= longestRecord;
    if (isWaiting || length === unfinished) return unfinished;
    this.#remember(from);
    const code = stop - start > longestRecord ? 'cell_too_long' : 'broken_quote';
    this.#refuse(start, stop, from, code, 0);
    this.#skipsLine = !isWhole;
    this.line += isWhole ? 1 : 0;
    return stop + length;
  }

  #skipLine(at: number): number {
    const stop = lineEnd(this.#buffer, at, this.#end);
    if (stop >= this.#end && !this.#isLast) return stop;
    const length = this.#endOfLine(stop);
    if (length === unfinished) return stop > at ? stop : unfinished;
    this.#skipsLine = false;
    this.line += 1;
    return stop + length;
  }

  /** Whether the line after the one at `start`, read on its own, is a faultless record. */
  #nextLineIsSound(start: number): boolean {
    const next = afterLineEnd(this.#buffer, lineEnd(this.#buffer, start, this.#end), this.#end);
    if (next >= this.#reader.at) return false;
    const { delimiter, width } = this.#options;
    const stop = lineEnd(this.#buffer, next, this.#end);
    const record = readPlainRecord(this.#buffer, next, stop, delimiter);
    return record.state === 'whole' && !record.hasBareQuote && record.cells.length === width;
  }
}
