import type { CellObject, SheetData } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import type { MethodArguments, MethodOutput } from '../../../shared/contract/contract.ts';
import type { ListColumn } from '../../../shared/contract/lists.ts';
import { csvText } from '../crm/bytes/csv-text.ts';

type List = MethodArguments<'list/export'>;
type Cell = List['rows'][number][number];

/** The longest text that a cell of a spreadsheet holds; where one is longer, its end says so. */
const longestCell = 32_767;
const cutMark = ' … (cut here: a spreadsheet holds no more; the CSV has all of it)';

/** A list as a file that a spreadsheet opens without running anything that is in it. */
export async function listFile(list: List): Promise<MethodOutput<'list/export'>> {
  const name = `${list.name}.${list.format}`;
  if (list.format === 'csv') {
    const rows = [list.columns.map(({ label }) => label), ...list.rows.map((row) => row.map(plainText))];
    return { name, content: csvText(rows, { withMark: true }), encoding: 'utf-8' };
  }
  const head = list.columns.map(({ label }): CellObject => ({ value: label, type: String, fontWeight: 'bold' }));
  const body = list.rows.map((row) => list.columns.map((column, at) => sheetCell(row[at] ?? null, column)));
  const sheet: SheetData = [head, ...body];
  const buffer = await writeXlsxFile(sheet, { stickyRowsCount: 1 }).toBuffer();
  return { name, content: buffer.toString('base64'), encoding: 'base64' };
}

function plainText(cell: Cell): string {
  return cell === null ? '' : String(cell);
}

function sheetCell(cell: Cell, { kind = 'text' }: ListColumn): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (typeof cell === 'number') {
    return { value: cell, type: Number, ...(kind === 'share' ? { format: '0.0%' } : {}) };
  }
  const day = kind === 'date' ? dayOf(cell) : null;
  if (day !== null) return { value: day, type: Date, format: 'yyyy-mm-dd' };
  return { value: fitting(cell), type: String };
}

function fitting(text: string): string {
  return text.length <= longestCell ? text : `${text.slice(0, longestCell - cutMark.length)}${cutMark}`;
}

/** A local date as the instant whose date in UTC it is: a sheet knows no zones. */
function dayOf(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? null : day;
}
