import { ascii } from './ascii.ts';
import { detectDelimiter, readSeparatorLine } from './delimiter.ts';
import { findHeader, type MergedCells } from './header.ts';
import type { Intake } from './intake.ts';
import { countLineEnds, type PlainRecord, readPlainRecords } from './plain-record.ts';
import { mostColumns } from './record-limits.ts';
import { emptyFile, headerTooLong } from './scan-problems.ts';

/** Where the rows of a table begin, and how they are to be read. */
export interface Layout {
  readonly delimiter: number;
  /** One per column, empty where the file has none. */
  readonly headers: readonly string[];
  /** The header's last row as it stands, without its line end: what a repeat of it looks like. */
  readonly headerBytes: Uint8Array;
  readonly headerRow: number;
  readonly preamble: readonly string[];
  /** Where the first data record starts, and on which line. */
  readonly next: number;
  readonly nextLine: number;
}

/** What is known of a sheet before its rows are looked at; `merges` counts rows and cells as written, from 0. */
export interface SheetShape {
  readonly width: number;
  readonly merges: readonly MergedCells[];
}

const previewLength = 1_048_576;
const previewRows = 60;

function isLineEnd(byte: number | undefined): boolean {
  return byte === ascii.lineFeed || byte === ascii.carriageReturn;
}

function recordBytes(bytes: Uint8Array, record: PlainRecord): Uint8Array {
  let stop = record.next;
  while (stop > record.start && isLineEnd(bytes[stop - 1])) stop -= 1;
  return bytes.slice(record.start, stop);
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return cells.length >= width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')];
}

/** Merged cells with rows counted among the `rows` looked at. */
function mergesAmong(bytes: Uint8Array, rows: readonly PlainRecord[], merges: readonly MergedCells[]): MergedCells[] {
  if (merges.length === 0) return [];
  const places = new Map(rows.map((row, at) => [countLineEnds(bytes, 0, row.start), at]));
  return merges.flatMap((merge) => {
    const row = places.get(merge.row);
    return row === undefined ? [] : [{ ...merge, row }];
  });
}

/** Finds separator and header in the first bytes of a table. */
export function findLayout(intake: Intake, file: string, sheet: SheetShape | null): Layout {
  const bytes = intake.buffer;
  const end = Math.min(intake.length, previewLength);
  const isCut = !intake.isLast || end < intake.length;
  const separatorLine = sheet === null ? readSeparatorLine(bytes, 0, end) : null;
  const start = separatorLine?.next ?? 0;
  const delimiter =
    sheet === null ? (separatorLine?.delimiter ?? detectDelimiter(bytes, start, end, isCut)) : ascii.comma;
  const rows = readPlainRecords(bytes, { start, end, delimiter, limit: previewRows, isCut });
  // Rows whose quotes don't work out say nothing about the header.
  const sound = rows.filter((row) => row.state === 'whole');
  const usable = sound.length > 0 ? sound : rows;
  const place = findHeader(
    usable.map((row) => padded(row.cells, sheet?.width ?? 0)),
    mergesAmong(bytes, usable, sheet?.merges ?? []),
  );
  const first = usable[place.firstRow];
  const last = usable[place.row];
  if (first === undefined || last === undefined) throw isCut ? headerTooLong(file) : emptyFile(file);
  if (place.headers.length > mostColumns) throw headerTooLong(file);
  return {
    delimiter,
    headers: padded(place.headers, sheet?.width ?? 0),
    headerBytes: recordBytes(bytes, last),
    headerRow: countLineEnds(bytes, 0, last.start) + 1,
    preamble: rows
      .filter((row) => row.start < first.start)
      .map((row) => Buffer.from(recordBytes(bytes, row)).toString('utf8')),
    next: last.next,
    nextLine: countLineEnds(bytes, 0, last.next) + 1,
  };
}
