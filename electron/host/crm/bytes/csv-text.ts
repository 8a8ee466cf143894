import { guardFormula } from './rejects-csv.ts';

/** Rows as CSV text with `\r\n` after each, and nothing in it that a spreadsheet would run. */
export function csvText(rows: readonly (readonly string[])[], options: { readonly withMark: boolean }): string {
  const lines = rows.map((row) => `${row.map(cell).join(',')}\r\n`);
  return `${options.withMark ? '\uFEFF' : ''}${lines.join('')}`;
}

function cell(text: string): string {
  const guarded = guardFormula(text);
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
