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
