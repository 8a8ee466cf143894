import { CleanCopy } from './clean-copy.ts';
import { nameColumns } from './header.ts';
import type { Intake } from './intake.ts';
import type { Layout } from './layout.ts';
import { RecordScanner } from './record-scanner.ts';
import { headerOnly } from './scan-problems.ts';
import type { OpenTablesOptions, ScannedColumn, ScannedTable, ScanWarning } from './scanned-table.ts';
import { stripFooter } from './strip-footer.ts';
import type { LineEndTokens } from './tokens.ts';

/** All that is known of a table before its records are copied. */
export interface TableInput {
  readonly intake: Intake;
  readonly layout: Layout;
  readonly tokens: LineEndTokens;
  readonly encoding: string;
  readonly checksUtf8: boolean;
  /** Bytes of the file before what comes in. */
  readonly offset: number;
  readonly sheet: string | null;
  /** Position in the file of each column, where it differs from its position in the table. */
  readonly positions: readonly number[] | null;
  /** Columns that already hold tokens for line ends. */
  readonly newlineColumns: ReadonlySet<number>;
  readonly crColumns: ReadonlySet<number>;
  readonly padsShortRows: boolean;
  readonly warnings: readonly ScanWarning[];
  readonly options: OpenTablesOptions;
  /** Called with how far into the file reading has come. */
  readonly onBytes: (position: number) => void;
}

async function copyRecords(scanner: RecordScanner, copy: CleanCopy, input: TableInput): Promise<void> {
  const { intake } = input;
  let at = input.layout.next;
  for (;;) {
    if (intake.hasReplacements) scanner.checksText = 'replacement';
    at = scanner.scan(intake.buffer, at, intake.length, intake.isLast);
    const isDone = intake.isLast && at >= intake.length;
    const isFull = scanner.isFull;
    if (isFull || isDone) await copy.append(scanner.takeOut());
    if (isDone) return;
    if (isFull) continue;
    input.options.signal?.throwIfAborted();
    await intake.refill(at);
    input.onBytes(intake.position);
    at = 0;
  }
}

function columnsOf(input: TableInput, scanner: RecordScanner): ScannedColumn[] {
  const { layout, tokens } = input;
  const positions = input.positions ?? layout.headers.map((_, at) => at);
  const newline = String.fromCharCode(tokens.newline);
  const cr = String.fromCharCode(tokens.cr);
  return nameColumns(layout.headers, positions).map((header, at) => ({
    header,
    index: positions[at] ?? at,
    newlineToken: scanner.newlineColumns.has(at) || input.newlineColumns.has(at) ? newline : null,
    crToken: scanner.crColumns.has(at) || input.crColumns.has(at) ? cr : null,
    facts: scanner.facts.of(at),
  }));
}

function scannerFor(input: TableInput): RecordScanner {
  const { layout, tokens } = input;
  const scanner = new RecordScanner({
    width: layout.headers.length,
    delimiter: layout.delimiter,
    newlineToken: tokens.newline,
    crToken: tokens.cr,
    header: layout.headerBytes,
    padsShortRows: input.padsShortRows,
    offset: input.offset + layout.next,
    line: layout.nextLine,
  });
  if (input.checksUtf8) scanner.checksText = 'utf8';
  return scanner;
}

/** Copies all records under the header into a clean CSV and takes the footer off. */
export async function copyTable(input: TableInput): Promise<ScannedTable> {
  const { layout, options } = input;
  const scanner = scannerFor(input);
  const copy = await CleanCopy.create(options.tempFolder);
  try {
    await copyRecords(scanner, copy, input);
    const width = layout.headers.length;
    const footer = await stripFooter(scanner, copy, { width, delimiter: layout.delimiter });
    if (scanner.records === 0) throw headerOnly(options.fileName, width);
    await copy.close();
    return {
      file: options.fileName,
      sheet: input.sheet,
      csvPath: copy.path,
      columns: columnsOf(input, scanner),
      records: scanner.records,
      places: scanner.places,
      rejected: scanner.rejects.entries,
      headerRow: layout.headerRow,
      preamble: layout.preamble,
      footer,
      blankRecords: scanner.blankRecords,
      warnings: input.warnings,
      encoding: input.encoding,
      delimiter: String.fromCharCode(layout.delimiter),
    };
  } catch (error) {
    await copy.discard();
    throw error;
  }
}
