import type { ScanWarning } from '../scanned-table.ts';

type Code = ScanWarning['code'];

const sentences: Record<Code, string> = {
  error_cells: 'Cells with an error such as #N/A are read as empty',
  formula_without_value: 'Formulas that were saved without their result are read as empty',
  impossible_date_serial: 'Date cells with a number that is no date keep the number',
  broken_shared_string: 'Cells that point at a text missing from the file are read as empty',
  hidden_rows: 'Rows hidden in the workbook are read like all others',
  hidden_columns: 'Columns hidden in the workbook are read like all others',
  hidden_sheet: 'The sheet is hidden in the workbook and read like all others',
};

/** What is worth telling about the cells of one sheet: how often, and where first. */
export class SheetNotes {
  readonly #notes = new Map<Code, { count: number; rows: Set<number>; where: string }>();

  add(code: Code, row: number, where: string): void {
    const note = this.#notes.get(code);
    if (note === undefined) this.#notes.set(code, { count: 1, rows: new Set([row]), where });
    else {
      note.count += 1;
      note.rows.add(row);
    }
  }

  warnings(): ScanWarning[] {
    return [...this.#notes].map(([code, { count, rows, where }]) => {
      const isAboutRows = code !== 'hidden_sheet' && code !== 'hidden_columns';
      const message = code === 'hidden_sheet' ? sentences[code] : `${sentences[code]}: ${count}, first ${where}`;
      return { code, message, rows: isAboutRows ? rows.size : 0 };
    });
  }
}
