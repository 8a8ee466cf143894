import { ascii } from './ascii.ts';

/** What each byte means to the reader of a record; `odd` ones need a closer look. */
export const byteClass = { ordinary: 0, delimiter: 1, lineFeed: 2, carriageReturn: 3, odd: 4 } as const;

/** Classes of bytes in plain cells, and which bytes end a run inside quotes. */
export interface ByteClasses {
  readonly plain: Uint8Array;
  readonly quoted: Uint8Array;
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
  return { plain, quoted };
}

/**
 * Passes over one record as fast as can be: the index of its line end if it has `width` sound cells without line ends
 * and NULs inside, so that it can be copied as it is; else -1. `bytes` needs a line feed behind its last byte.
 */
export function cleanRecordEnd(bytes: Uint8Array, start: number, classes: ByteClasses, width: number): number {
  const { plain, quoted } = classes;
  let cells = 1;
  let at = start;
  for (;;) {
    if (bytes[at] === ascii.quote) {
      at += 1;
      for (;;) {
        while (quoted[bytes[at] as number] === 0) at += 1;
        if (bytes[at] !== ascii.quote) return -1;
        at += 1;
        if (bytes[at] !== ascii.quote) break;
        at += 1;
      }
    } else {
      while (plain[bytes[at] as number] === byteClass.ordinary) at += 1;
    }
    const kind = plain[bytes[at] as number];
    if (kind === byteClass.delimiter) {
      cells += 1;
      at += 1;
    } else {
      const isLineEnd = kind === byteClass.lineFeed || kind === byteClass.carriageReturn;
      return isLineEnd && cells === width ? at : -1;
    }
  }
}
