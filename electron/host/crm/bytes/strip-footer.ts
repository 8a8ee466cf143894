import { ascii } from './ascii.ts';
import type { CleanCopy } from './clean-copy.ts';
import { isFooterRecord } from './footer.ts';
import { readPlainRecord } from './plain-record.ts';
import type { RecordScanner } from './record-scanner.ts';
import type { RejectedRecord } from './scanned-table.ts';

/** Records that may be lines of a footer: good ones, and those refused for what a footer looks like. */
function canBeFooter(rejected: RejectedRecord | null): boolean {
  return rejected === null || rejected.code === 'too_few_cells' || rejected.code === 'too_many_cells';
}

function cellsOf(bytes: Uint8Array, delimiter: number): readonly string[] {
  return readPlainRecord(bytes, 0, bytes.length, delimiter).cells;
}

/** Takes the lines of a report's footer off the end of a table; returns them in the order of the file. */
export async function stripFooter(
  scanner: RecordScanner,
  copy: CleanCopy,
  table: { readonly width: number; readonly delimiter: number },
): Promise<string[]> {
  const lines: string[] = [];
  let end: number | undefined;
  for (const { record, cleanOffset } of scanner.tail) {
    const last = scanner.rejects.entries.at(-1);
    const rejected = last?.record === record ? last : null;
    if (!canBeFooter(rejected)) break;
    const cells =
      rejected === null
        ? cellsOf(await copy.read(cleanOffset, end), ascii.comma)
        : cellsOf(Buffer.from(rejected.raw), table.delimiter);
    if (!isFooterRecord(cells, table.width)) break;
    lines.unshift(rejected?.raw ?? cells.filter((cell) => cell !== '').join(' '));
    scanner.dropLast();
    end = cleanOffset;
  }
  if (end !== undefined) await copy.truncate(end);
  return lines;
}
