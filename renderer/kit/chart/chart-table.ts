/** The table twin of a chart: the same order, every value a cell. Texts are as shown, already formatted. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartColumn {
  readonly label: string;
  readonly align: 'left' | 'right';
}

/** A left-aligned column of words. */
export const words = (label: string): ChartColumn => ({ label, align: 'left' });
/** A right-aligned column of numbers. */
export const numbers = (label: string): ChartColumn => ({ label, align: 'right' });

const runsAsFormula = /^[=+@\t\r]|^-(?!\d)/;

// A spreadsheet runs a cell that begins like a formula; the quote in front makes it text again.
const guarded = (cell: string) => (runsAsFormula.test(cell) ? `'${cell}` : cell);

function csvCell(text: string): string {
  // The typographic minus would make a spreadsheet read a number as text.
  const cell = guarded(text.replace(/^\u2212(?=\d)/, '-'));
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The table as CSV (RFC 4180, CRLF); cells that a spreadsheet would run as formulas are guarded. */
export function tableToCsv(table: ChartTable): string {
  const lines = [table.columns.map((column) => column.label), ...table.rows];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}
