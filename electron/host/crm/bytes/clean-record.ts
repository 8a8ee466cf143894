import { ascii } from './ascii.ts';
import { type CellFactCollector, watchedBytes } from './cell-facts.ts';

/** What each byte means to the reader of a record; `odd` ones need a closer look, `watched` ones tell facts of cells. */
export const byteClass = { ordinary: 0, delimiter: 1, lineFeed: 2, carriageReturn: 3, odd: 4, watched: 5 } as const;

/** Classes of bytes in plain cells, and which bytes end a run inside quotes. */
export interface ByteClasses {
  readonly plain: Uint8Array;
  readonly quoted: Uint8Array;
  /** `plain` and `quoted` with the bytes that tell facts of cells: those are told apart as `watched`. */
  readonly watchedPlain: Uint8Array;
  readonly watchedQuoted: Uint8Array;
}

/** The classes for files with one separator. Commas are odd where they don't separate: they need quotes in the copy. */
export function byteClasses(delimiter: number): ByteClasses {
  const plain = new Uint8Array(256);
  const quoted = new Uint8Array(256);
  plain[ascii.quote] = byteClass.odd;
  plain[ascii.nul] = byteClass.odd;
  plain[ascii.comma] = byteClass.odd;
  plain[delimiter] = byteClass.delimiter;
  plain[ascii.lineFeed] = byteClass.lineFeed;
  plain[ascii.carriageReturn] = byteClass.carriageReturn;
  for (const byte of [ascii.quote, ascii.lineFeed, ascii.carriageReturn, ascii.nul]) quoted[byte] = 1;
  return { plain, quoted, watchedPlain: watched(plain), watchedQuoted: watched(quoted) };
}

function watched(classes: Uint8Array): Uint8Array {
  const copy = classes.slice();
  for (const byte of watchedBytes) if (copy[byte] === byteClass.ordinary) copy[byte] = byteClass.watched;
  return copy;
}

/**
 * Passes over one record as fast as can be: the index of its line end if it has `width` sound cells without line ends
 * and NULs inside, so that it can be copied as it is; else -1. `bytes` needs a line feed behind its last byte.
 */
export function cleanRecordEnd(
  bytes: Uint8Array,
  start: number,
  classes: ByteClasses,
  width: number,
  facts: CellFactCollector,
): number {
  const { plain, watchedPlain, watchedQuoted } = classes;
  let cell = 0;
  let at = start;
  for (;;) {
    const isQuoted = bytes[at] === ascii.quote;
    const from = isQuoted ? at + 1 : at;
    at = from;
    for (;;) {
      const kinds = isQuoted ? watchedQuoted : watchedPlain;
      let kind = kinds[bytes[at] as number] as number;
      while (kind === byteClass.ordinary) kind = kinds[bytes[++at] as number] as number;
      if (kind === byteClass.watched) {
        facts.watch(bytes, cell, from, at);
      } else if (!isQuoted) {
        break;
      } else {
        if (bytes[at] !== ascii.quote) return -1;
        at += 1;
        if (bytes[at] !== ascii.quote) break;
      }
      at += 1;
    }
    facts.end(bytes, cell, from, isQuoted ? at - 1 : at);
    const kind = plain[bytes[at] as number];
    if (kind === byteClass.delimiter) {
      cell += 1;
      at += 1;
    } else {
      const isLineEnd = kind === byteClass.lineFeed || kind === byteClass.carriageReturn;
      return isLineEnd && cell + 1 === width ? at : -1;
    }
  }
}
