import type { ScannedTable } from '../../crm/bytes/scanned-table.ts';
import { longestCleanLine } from '../../crm/bytes/scanned-table.ts';
import { sqlText } from '../sql-text.ts';

type CleanTable = Pick<ScannedTable, 'csvPath' | 'columns'>;

/** Bytes read at a time: DuckDB's own choice, 16 times the longest line, takes far more memory and no less time. */
const bufferSize = longestCleanLine * 4;

/**
 * A clean CSV as a relation of text columns `c0`, `c1`, …, one row a record, in file order. Every setting is spelled
 * out: nothing is sniffed, and nothing is forgiven, because the scanner has already refused what is not clean. Empty cells are null.
 */
export function csvRelation(table: CleanTable): string {
  return readCsv(table, true);
}

/** The first records of a clean CSV: read by one thread, for several read far more than that before they stop. */
export function csvBeginning(table: CleanTable, records: number): string {
  return `(FROM ${readCsv(table, false)} LIMIT ${records})`;
}

function readCsv({ csvPath, columns }: CleanTable, isParallel: boolean): string {
  const types = columns.map((_, position) => `'c${position}': 'VARCHAR'`).join(', ');
  return `read_csv(${sqlText(csvPath)}, columns = {${types}}, auto_detect = false, header = false, delim = ',',
    quote = '"', escape = '"', new_line = '\\n', nullstr = '', allow_quoted_nulls = true, strict_mode = true, null_padding = false,
    max_line_size = ${longestCleanLine + 4096}, buffer_size = ${bufferSize}, parallel = ${isParallel})`;
}

/** One column of `csvRelation` as it stood in the file: with the line breaks that tokens stand for. */
export function cellText({ columns }: Pick<ScannedTable, 'columns'>, position: number): string {
  const { newlineToken = null, crToken = null } = columns[position] ?? {};
  const from = `${newlineToken ?? ''}${crToken ?? ''}`;
  if (from === '') return `c${position}`;
  const to = `${newlineToken === null ? '' : '\n'}${crToken === null ? '' : '\r'}`;
  return `translate(c${position}, ${sqlText(from)}, ${sqlText(to)})`;
}
