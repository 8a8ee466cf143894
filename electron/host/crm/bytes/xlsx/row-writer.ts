import type { MergedCells } from '../header.ts';
import { overLimit } from '../scan-problems.ts';
import { rowLine, tokensIn, withTokens } from './row-text.ts';
import { workbookLimits } from './workbook-limits.ts';

/** A filled cell: column of the sheet (0-based) and text. */
export type FilledCell = readonly [column: number, text: string];

/** Rows looked at before the columns are put in order; columns that come up later go behind them. */
const rowsHeld = 100;

/**
 * Turns the filled cells of rows into CSV lines: line n is row n. Only columns that are filled somewhere get a place,
 * so a lone cell in the last corner of a sheet costs next to nothing.
 */
export class RowWriter {
  /** The sheet's column of each column of the text. */
  readonly positions: number[] = [];
  readonly newlineColumns = new Set<number>();
  readonly crColumns = new Set<number>();
  filledRows = 0;
  /** Text not yet taken. */
  pending = '';
  readonly #file: string;
  readonly #places = new Map<number, number>();
  #held: { row: number; cells: readonly FilledCell[] }[] | null = [];
  #lastRow = 0;
  #taken = 0;

  constructor(file: string) {
    this.#file = file;
  }

  add(row: number, cells: readonly FilledCell[]): void {
    if (cells.length > 0) this.filledRows += 1;
    if (this.#held === null) {
      this.#write(row, cells);
      return;
    }
    this.#held.push({ row, cells });
    if (this.#held.length >= rowsHeld) this.release();
  }

  /** Writes the rows held back, their columns in the order of the sheet. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    const columns = new Set(held.flatMap(({ cells }) => cells.map(([column]) => column)));
    for (const column of [...columns].sort((a, b) => a - b)) this.#place(column);
    for (const { row, cells } of held) this.#write(row, cells);
  }

  take(): string {
    const text = this.pending;
    this.pending = '';
    this.#taken += text.length;
    if (this.#taken > workbookLimits.rowBytes) throw overLimit(this.#file, 'a sheet holds more than 1 GB of cells');
    return text;
  }

  /** A block of the sheet as columns of the text, null if none of its cells is filled anywhere. */
  mergeAt(row: number, from: number, to: number): MergedCells | null {
    const places = this.positions.flatMap((column, place) => (column >= from && column <= to ? [place] : []));
    return places.length === 0 ? null : { row, from: Math.min(...places), to: Math.max(...places) };
  }

  #place(column: number): number {
    const known = this.#places.get(column);
    if (known !== undefined) return known;
    this.#places.set(column, this.positions.length);
    return this.positions.push(column) - 1;
  }

  #write(row: number, cells: readonly FilledCell[]): void {
    this.pending += '\n'.repeat(row - this.#lastRow - 1);
    this.#lastRow = row;
    const texts: string[] = [];
    for (const [column, text] of cells) {
      const place = this.#place(column);
      const clean = withTokens(text);
      if (clean !== text) this.#noteLineEnds(clean, place);
      while (texts.length < place) texts.push('');
      texts[place] = clean;
    }
    this.pending += rowLine(texts);
  }

  #noteLineEnds(text: string, place: number): void {
    const found = tokensIn(text);
    if (found.newline) this.newlineColumns.add(place);
    if (found.cr) this.crColumns.add(place);
  }
}
