import type { ScannedTable } from '../../crm/bytes/scanned-table.ts';
import { longestCleanLine } from '../../crm/bytes/scanned-table.ts';
import { sqlText } from '../sql-text.ts';

/**
 * A clean CSV as a relation of text columns `c0`, `c1`, …, one row a record, in file order. Every setting is spelled
 * out: nothing is sniffed, and nothing is forgiven, because the scanner has already refused what is not clean. Empty cells are null.
 */
export function csvRelation({ csvPath, columns }: Pick<ScannedTable, 'csvPath' | 'columns'>): string {
  const types = columns.map((_, position) => `'c${position}': 'VARCHAR'`).join(', ');
  return `read_csv(${sqlText(csvPath)}, columns = {${types}}, auto_detect = false, header = false, delim = ',',
    quote = '"', escape = '"', new_line = '\\n', nullstr = '', allow_quoted_nulls = true, strict_mode = true, null_padding = false,
    max_line_size = ${longestCleanLine + 4096})`;
}

/** One column of `csvRelation` as it stood in the file: with the line breaks that tokens stand for. */
export function cellText({ columns }: Pick<ScannedTable, 'columns'>, position: number): string {
  const { newlineToken = null, crToken = null } = columns[position] ?? {};
  const from = `${newlineToken ?? ''}${crToken ?? ''}`;
  if (from === '') return `c${position}`;
  const to = `${newlineToken === null ? '' : '\n'}${crToken === null ? '' : '\r'}`;
  return `translate(c${position}, ${sqlText(from)}, ${sqlText(to)})`;
}
