import type { RejectCode } from '../../../../shared/crm/mapping.ts';
import type { CellFacts } from './cell-facts.ts';
import type { RecordPlaces } from './record-places.ts';

/** What a file turned out to be, told by its bytes, never by its name. */
export type TableFormat = 'csv' | 'tsv' | 'xlsx';

/** One column of a scanned table; its position in `ScannedTable.columns` is its position in the clean CSV. */
export interface ScannedColumn {
  /** As in the file without a byte order mark and outer blanks; unique: `Email #2` for a repeat, `Column 3` for none. */
  readonly header: string;
  /** 0-based position in the file: of the cell in its row, or of the sheet's column. */
  readonly index: number;
  /** The control character that stands for a line feed inside this column's cells, null if it holds none. */
  readonly newlineToken: string | null;
  /** The control character that stands for a carriage return inside this column's cells, null if it holds none. */
  readonly crToken: string | null;
  /** What holds for all its cells in the clean CSV. */
  readonly facts: CellFacts;
}

/** A record that the scanner refuses; an empty placeholder keeps its place in the clean CSV. */
export interface RejectedRecord {
  /** 1-based data record, the header being record 0. */
  readonly record: number;
  readonly code: RejectCode;
  /** 1-based physical line of the file at which it starts; the row number in a sheet. */
  readonly line: number;
  /** Where it starts: bytes from the start of the file, or of its UTF-8 form for other encodings and sheets. */
  readonly byteOffset: number;
  /** The row as it stood, cut at 64 KiB. Bytes that are no text appear as U+FFFD. */
  readonly raw: string;
  /** What is wrong, in words: "3 cells where the header has 5". */
  readonly detail: string;
}

/** Something a person should know about a table that was read all the same. */
export interface ScanWarning {
  readonly code:
    | 'error_cells'
    | 'formula_without_value'
    | 'impossible_date_serial'
    | 'broken_shared_string'
    | 'hidden_rows'
    | 'hidden_columns'
    | 'hidden_sheet';
  readonly message: string;
  /** Rows concerned; 0 where it is about the whole table. */
  readonly rows: number;
}

/** One table found in a file, copied into a form that a strict CSV reader takes exactly as it is. */
export interface ScannedTable {
  readonly file: string;
  /** The sheet's name, null for a text file. */
  readonly sheet: string | null;
  /**
   * The clean copy: UTF-8 without byte order mark, commas, `\n` after every record, RFC 4180 quotes, no header line,
   * no line end inside cells, exactly `columns.length` cells in every record, no line above `longestCleanLine`. Line n
   * is record n; rejected records are placeholders of empty cells (`""` in a table of one column).
   */
  readonly csvPath: string;
  readonly columns: readonly ScannedColumn[];
  /** All data records, placeholders included; without header, blank lines and footer. */
  readonly records: number;
  /** On which physical line of the file (row of the sheet) each record starts. */
  readonly places: Pick<RecordPlaces, 'lineOf'>;
  /** In the order of the file. */
  readonly rejected: readonly RejectedRecord[];
  /** 1-based physical line of the header; of its last line if it has two. */
  readonly headerRow: number;
  /** Lines above the header, as they stood, without blank ones. */
  readonly preamble: readonly string[];
  /** Lines of a report's footer, taken off the end: not records. */
  readonly footer: readonly string[];
  /** Records without a single filled cell, which are skipped: not records. */
  readonly blankRecords: number;
  readonly warnings: readonly ScanWarning[];
  /** The name in the Encoding Standard: `utf-8`, `windows-1252`, `utf-16le`. */
  readonly encoding: string;
  /** The cell separator in the file; `,` for a sheet. */
  readonly delimiter: string;
}

/** A sheet that holds no rows to import, with the reason as part of a sentence. */
export interface SkippedSheet {
  readonly sheet: string;
  readonly reason: string;
}

/** All that one file on disk holds. */
export interface OpenedTables {
  readonly tables: readonly ScannedTable[];
  readonly skipped: readonly SkippedSheet[];
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly fileHash: string;
  readonly format: TableFormat;
}

export interface OpenTablesOptions {
  /** The name to show in problems and tables; the path may be that of an upload. */
  readonly fileName: string;
  readonly signal?: AbortSignal;
  /** Told now and then; `bytesDone` never decreases. */
  readonly onProgress?: (progress: { readonly bytesDone: number; readonly bytesTotal: number }) => void;
  /** An existing folder for the clean copies. The caller removes it. */
  readonly tempFolder: string;
}

/** No line of a clean copy is longer, in bytes: below what DuckDB's reader takes with its default settings. */
export const longestCleanLine = 1_950_000;
/** A longer cell is refused with `cell_too_long`, in UTF-8 bytes. */
export const longestCell = 1_048_576;
