import type { MergedCells } from '../header.ts';
import { damagedFile, overLimit } from '../scan-problems.ts';
import { columnName, columnOf, rowOf } from './cell-reference.ts';
import { isoCell, plainNumber, serialToIso, unescapeText } from './cell-text.ts';
import type { FilledCell, RowWriter } from './row-writer.ts';
import { SheetNotes } from './sheet-notes.ts';
import { workbookLimits } from './workbook-limits.ts';
import type { Workbook } from './workbook-parts.ts';

type Attributes = Readonly<Record<string, string>>;

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
}

/** Only merged cells near the top can belong to a header. */
const rowsWithMerges = 60;
const mergesKept = 10_000;

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Gathers the cells of one sheet as its tags come by, and hands them on row by row. */
export class SheetCollector {
  readonly notes = new SheetNotes();
  readonly #file: string;
  readonly #workbook: Pick<Workbook, 'strings' | 'formats' | 'is1904'>;
  readonly #writer: RowWriter;
  readonly #merges: { row: number; from: number; to: number }[] = [];
  #row = 0;
  #count = 0;
  #cells: FilledCell[] = [];
  #cell: Cell | null = null;
  #nextColumn = 0;
  #phonetic = 0;
  #collects = false;

  constructor(file: string, workbook: Pick<Workbook, 'strings' | 'formats' | 'is1904'>, writer: RowWriter) {
    this.#file = file;
    this.#workbook = workbook;
    this.#writer = writer;
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        this.#openRow(attributes);
        break;
      case 'c':
        this.#openCell(attributes);
        break;
      case 'v':
        this.#collects = true;
        break;
      case 't':
        this.#collects = this.#phonetic === 0;
        break;
      case 'f':
        if (this.#cell !== null) this.#cell.hasFormula = true;
        break;
      case 'rPh':
        this.#phonetic += 1;
        break;
      case 'col':
        if (isOn(attributes.hidden)) this.#noteHiddenColumns(attributes);
        break;
      case 'mergeCell':
        this.#addMerge(attributes.ref ?? '');
        break;
    }
  }

  text(text: string): void {
    if (this.#collects && this.#cell !== null) this.#cell.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#collects = false;
    else if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#writer.add(this.#row, this.#cells);
  }

  /** Blocks merged within one row, by columns of the text; to be asked for at the end. */
  merges(): MergedCells[] {
    return this.#merges.flatMap(({ row, from, to }) => this.#writer.mergeAt(row, from, to) ?? []);
  }

  #openRow({ r, hidden }: Attributes): void {
    const named = Number(r);
    // Without a number, or with one that goes back, it is the next row.
    this.#row = Number.isInteger(named) && named > this.#row ? named : this.#row + 1;
    if (this.#row > workbookLimits.rows)
      throw damagedFile(this.#file, `it has a row ${this.#row}, beyond the last one`);
    this.#cells = [];
    this.#nextColumn = 0;
    if (isOn(hidden)) this.notes.add('hidden_rows', this.#row, `row ${this.#row}`);
  }

  #openCell({ r, t, s }: Attributes): void {
    const column = r === undefined ? this.#nextColumn : columnOf(r);
    if (column < 0 || column >= workbookLimits.columns) {
      throw damagedFile(this.#file, `it has a cell ${r ?? ''}, beyond the last column`);
    }
    this.#cell = { column, type: t ?? 'n', style: Number(s ?? 0), value: '', hasFormula: false };
    this.#nextColumn = column + 1;
    this.#count += 1;
    if (this.#count > workbookLimits.cells) throw overLimit(this.#file, 'a sheet has more than 20 million cells');
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const text = this.#textOf(cell);
    if (text !== '') this.#cells.push([cell.column, text]);
  }

  #textOf(cell: Cell): string {
    const where = `${columnName(cell.column)}${this.#row}`;
    const value = cell.value.trim();
    if (cell.hasFormula && value === '' && cell.type !== 'str') {
      this.notes.add('formula_without_value', this.#row, where);
      return '';
    }
    switch (cell.type) {
      case 's':
        return this.#sharedText(value, where);
      case 'str':
      case 'inlineStr':
        return unescapeText(cell.value);
      case 'b':
        return value === '' ? '' : String(isOn(value));
      case 'e':
        this.notes.add('error_cells', this.#row, `${value} in ${where}`);
        return '';
      case 'd':
        return isoCell(value);
      default:
        return this.#numberText(value, cell.style, where);
    }
  }

  #sharedText(value: string, where: string): string {
    const text = value === '' ? '' : this.#workbook.strings[Number(value)];
    if (text === undefined) this.notes.add('broken_shared_string', this.#row, where);
    return text ?? '';
  }

  #numberText(value: string, style: number, where: string): string {
    const kind = this.#workbook.formats[style] ?? 'number';
    if (kind === 'number' || value === '') return plainNumber(value);
    const iso = serialToIso(Number(value), this.#workbook.is1904, kind);
    if (iso === null) this.notes.add('impossible_date_serial', this.#row, where);
    return iso ?? plainNumber(value);
  }

  #noteHiddenColumns({ min, max }: Attributes): void {
    // A block up to the edge of the sheet only hides what is not there.
    if (Number(max) >= workbookLimits.columns) return;
    for (let column = Number(min) - 1; column < Number(max); column += 1) {
      this.notes.add('hidden_columns', column, columnName(column));
    }
  }

  #addMerge(reference: string): void {
    const [first = '', last = first] = reference.split(':');
    const row = rowOf(first);
    if (rowOf(last) !== row || row >= rowsWithMerges || this.#merges.length >= mergesKept) return;
    this.#merges.push({ row, from: columnOf(first), to: columnOf(last) });
  }
}
