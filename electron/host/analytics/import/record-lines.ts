import { open } from 'node:fs/promises';

const blockBytes = 1 << 22;
const lineFeed = 10;

/**
 * Lines of a clean CSV by record (line n is record n), in the order of `records`, which must be ascending. Reads the
 * file once and holds one block, or one longer line, at a time.
 */
export async function* recordLines(
  path: string,
  records: readonly number[],
): AsyncGenerator<{ readonly record: number; readonly line: string }> {
  const file = await open(path, 'r');
  try {
    const block = Buffer.allocUnsafe(blockBytes);
    let wanted = 0;
    let line = 1;
    let open: Buffer[] = [];
    while (wanted < records.length) {
      const { bytesRead } = await file.read(block, 0, blockBytes, null);
      if (bytesRead === 0) return;
      let start = 0;
      for (;;) {
        const found = block.indexOf(lineFeed, start);
        const end = found < 0 || found >= bytesRead ? -1 : found;
        const isWanted = records[wanted] === line;
        if (end < 0) {
          if (isWanted) open.push(Buffer.from(block.subarray(start, bytesRead)));
          break;
        }
        if (isWanted) {
          yield { record: line, line: Buffer.concat([...open, block.subarray(start, end)]).toString('utf8') };
          open = [];
          wanted += 1;
        }
        line += 1;
        start = end + 1;
      }
    }
  } finally {
    await file.close();
  }
}

/** The cells of one record of clean CSV. */
export function recordCells(record: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= record.length) {
    const isQuoted = record.charAt(at) === '"';
    const end = isQuoted ? endOfQuoted(record, at) : endOfPlain(record, at);
    const text = record.slice(at, end);
    cells.push(isQuoted ? text.slice(1, -1).replaceAll('""', '"') : text);
    at = end + 1;
  }
  return cells;
}

function endOfPlain(record: string, from: number): number {
  const comma = record.indexOf(',', from);
  return comma < 0 ? record.length : comma;
}

function endOfQuoted(record: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const quote = record.indexOf('"', at);
    if (quote < 0) return record.length;
    if (record.charAt(quote + 1) !== '"') return quote + 1;
    at = quote + 2;
  }
}
