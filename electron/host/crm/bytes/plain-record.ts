import { ascii } from './ascii.ts';

/** One record read without hurry: for the first rows of a file, and for looking again at a single one. */
export interface PlainRecord {
  readonly cells: readonly string[];
  /** Where it starts, and where the next one does, past the line end. */
  readonly start: number;
  readonly next: number;
  /** Physical lines that it takes. */
  readonly lines: number;
  /** `broken`: text after a closing quote, or a quote that is never closed (then only its first line is the record). */
  readonly state: 'whole' | 'broken' | 'cut';
  /** A quote inside a cell that does not start with one: kept as it is. */
  readonly hasBareQuote: boolean;
}

interface CellEnd {
  readonly text: string;
  readonly at: number;
  readonly state: 'whole' | 'broken' | 'cut';
}

/** The index of the last LF or CR before `end`, -1 if there is none. */
export function lastLineEnd(bytes: Uint8Array, end: number): number {
  let at = end - 1;
  while (at >= 0 && bytes[at] !== ascii.lineFeed && bytes[at] !== ascii.carriageReturn) at -= 1;
  return at;
}

/** The end of a physical line: the index of its LF or CR, or `end`. */
export function lineEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== ascii.lineFeed && bytes[at] !== ascii.carriageReturn) at += 1;
  return at;
}

/** The start of the line after a line end at `at`, taking CRLF as one. */
export function afterLineEnd(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return end;
  const isPair = bytes[at] === ascii.carriageReturn && at + 1 < end && bytes[at + 1] === ascii.lineFeed;
  return at + (isPair ? 2 : 1);
}

/** Counts the physical lines that end in a range. */
export function countLineEnds(bytes: Uint8Array, from: number, end: number): number {
  let count = 0;
  for (let at = lineEnd(bytes, from, end); at < end; at = lineEnd(bytes, afterLineEnd(bytes, at, end), end)) count += 1;
  return count;
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('utf8');
}

function endOfPlainCell(bytes: Uint8Array, from: number, end: number, delimiter: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at];
    if (byte === delimiter || byte === ascii.lineFeed || byte === ascii.carriageReturn) break;
    at += 1;
  }
  return at;
}

function quotedCell(bytes: Uint8Array, from: number, end: number, delimiter: number): CellEnd {
  let at = from + 1;
  for (;;) {
    const close = bytes.indexOf(ascii.quote, at);
    if (close < 0 || close >= end) return { text: text(bytes, from, end), at: end, state: 'cut' };
    if (close + 1 < end && bytes[close + 1] === ascii.quote) {
      at = close + 2;
      continue;
    }
    const stop = endOfPlainCell(bytes, close + 1, end, delimiter);
    if (stop > close + 1) return { text: text(bytes, from, stop), at: stop, state: 'broken' };
    return { text: text(bytes, from + 1, close).replaceAll('""', '"'), at: stop, state: 'whole' };
  }
}

/**
 * Reads the record at `start`. A quote that spans lines and does not close properly makes only the first physical
 * line the record, so that what follows is read on its own.
 */
export function readPlainRecord(bytes: Uint8Array, start: number, end: number, delimiter: number): PlainRecord {
  const cells: string[] = [];
  let state: PlainRecord['state'] = 'whole';
  let hasBareQuote = false;
  let at = start;
  for (;;) {
    const from = at;
    if (bytes[at] === ascii.quote && at < end) {
      const cell = quotedCell(bytes, at, end, delimiter);
      const spansLines = cell.state !== 'whole' && lineEnd(bytes, from, cell.at) < cell.at;
      if (spansLines) return brokenLine(bytes, start, end);
      if (cell.state !== 'whole') state = 'broken';
      cells.push(cell.text);
      at = cell.at;
    } else {
      at = endOfPlainCell(bytes, at, end, delimiter);
      const cell = text(bytes, from, at);
      hasBareQuote ||= cell.includes('"');
      cells.push(cell);
    }
    if (at >= end || bytes[at] !== delimiter) break;
    at += 1;
  }
  const next = afterLineEnd(bytes, at, end);
  return { cells, start, next, lines: Math.max(1, countLineEnds(bytes, start, next)), state, hasBareQuote };
}

function brokenLine(bytes: Uint8Array, start: number, end: number): PlainRecord {
  const stop = lineEnd(bytes, start, end);
  const next = afterLineEnd(bytes, stop, end);
  return { cells: [text(bytes, start, stop)], start, next, lines: 1, state: 'broken', hasBareQuote: true };
}

/**
 * Reads up to `limit` records that are not blank. With `isCut`, the bytes stop somewhere inside a file and the last
 * record is left out as it may not be whole.
 */
export function readPlainRecords(
  bytes: Uint8Array,
  options: { start: number; end: number; delimiter: number; limit: number; isCut: boolean },
): PlainRecord[] {
  const records: PlainRecord[] = [];
  let at = options.start;
  while (at < options.end && records.length < options.limit) {
    const record = readPlainRecord(bytes, at, options.end, options.delimiter);
    if (options.isCut && record.next >= options.end) break;
    at = record.next;
    if (record.cells.some((cell) => cell.trim() !== '')) records.push(record);
  }
  return records;
}
