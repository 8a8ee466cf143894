import type { RejectCode } from '../../../../shared/crm/mapping.ts';
import type { AnalyticsDatabase } from '../../analytics/database.ts';
import { recordCells } from '../../analytics/import/record-lines.ts';
import { sqlText } from '../../analytics/sql-text.ts';
import { type RejectLine, rejectsCsv } from '../bytes/rejects-csv.ts';

/** What each code means where the scanner has not said it in its own words. */
const explanations: Readonly<Partial<Record<RejectCode, string>>> = {
  missing_id: 'the row has no id',
  missing_field: 'the row lacks a value that it needs',
  missing_reference: 'the row names neither a person nor an opportunity',
  bad_date: 'the cell is no date in the way this column is read',
  bad_number: 'the cell is no number in the way this file is read',
  bad_flag: 'the cell says neither yes nor no',
  unknown_stage: 'the status stands for no stage',
  other_field: 'the row is about another field than the stage',
  duplicate_row: 'a row further down has the same id and counts',
};

interface RejectRow {
  readonly record: number;
  readonly code: RejectCode;
  readonly columns: string | null;
  /** Null where it is not known, as in imports of earlier versions. */
  readonly line: number | null;
  readonly raw: string | null;
}

/** The rejected rows of one file as CSV: the reason beside each row as it stood. `relation` holds the rejects. */
export async function rejectedRows(
  db: AnalyticsDatabase,
  relation: string,
  headers: readonly string[],
): Promise<string> {
  const rows = await db.rows<RejectRow>(`SELECT record, code, columns, line, raw FROM ${relation} ORDER BY record`);
  return rejectsCsv(headers, rows.map(rejectLine));
}

/** A Parquet file of rejects as a relation. */
export function rejectsRelation(path: string): string {
  return `read_parquet(${sqlText(path)})`;
}

/** The name of the file of rejected rows: `leads rejected.csv`. */
export function rejectsName(file: string, sheet: string | null): string {
  const base = file.replace(/\.[^.]+$/, '');
  return `${sheet === null ? base : `${base} ${sheet}`} rejected.csv`;
}

function rejectLine({ code, columns, line, raw }: RejectRow): RejectLine {
  // The scanner keeps a row as it stood in the file; what could be read is kept as a line of clean CSV.
  const explanation = explanations[code];
  if (explanation === undefined) return { code, detail: columns ?? '', column: null, line, cells: [raw ?? ''] };
  return { code, detail: explanation, column: columns, line, cells: recordCells(raw ?? '') };
}
