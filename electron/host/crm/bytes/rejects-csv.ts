import type { RejectCode } from '../../../../shared/crm/mapping.ts';

/** A refused row as it goes into the file of rejects. */
export interface RejectLine {
  readonly code: RejectCode;
  /** Why, in words. */
  readonly detail: string;
  /** The header of the column at fault, null if it is the whole row. */
  readonly column: string | null;
  /** Null where only its place among the records is known. */
  readonly line: number | null;
  /** The row's cells, or its text as the only one where it has no sound cells. */
  readonly cells: readonly string[];
}

/** First characters that make a spreadsheet take a cell for a formula. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^[+-]?\d+([.,]\d+)*$/;

/** Text that a spreadsheet shows as it is: what looks like a formula gets an apostrophe in front; numbers stay. */
export function guardFormula(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

function cell(text: string): string {
  const guarded = guardFormula(text);
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/**
 * The file of refused rows: reason, explanation, column and physical line, then the row as it stood. With a byte order
 * mark, so that spreadsheets read it as UTF-8, and nothing in it that they would run.
 */
export function rejectsCsv(headers: readonly string[], rejects: Iterable<RejectLine>): string {
  let text = `\uFEFF${line(['reason', 'explanation', 'column', 'line', ...headers])}`;
  for (const { code, detail, column, line: at, cells } of rejects) {
    text += line([code, detail, column ?? '', at === null ? '' : String(at), ...cells]);
  }
  return text;
}
