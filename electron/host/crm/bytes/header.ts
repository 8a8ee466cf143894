import { mostCommon } from './delimiter.ts';

/** Where the header of a table is, and what it says. */
export interface HeaderPlace {
  /** Index of its last row among the rows looked at. */
  readonly row: number;
  /** One per column, as in the file but trimmed; empty where it has none. */
  readonly headers: readonly string[];
  /** Index of its first row: the same unless it has two rows. */
  readonly firstRow: number;
}

/** A row that a sheet shows as one block of cells under one text, 0-based and inclusive. */
export interface MergedCells {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

type Row = readonly string[];

const rowsSearched = 30;
const numberLike = /^[-+(]?[\d.,\s'%€$£¥]*\d[\d.,\s'%€$£¥)]*$/;
const dateLike = /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?([ T].*)?$/;
const emailLike = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const longestTyped = 64;

function isTyped(cell: string): boolean {
  if (cell.length > longestTyped) return false;
  return numberLike.test(cell) || dateLike.test(cell) || emailLike.test(cell);
}

function filledCells(row: Row): string[] {
  return row.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

function textShare(row: Row): number {
  const filled = filledCells(row);
  return filled.length === 0 ? 0 : filled.filter((cell) => !isTyped(cell)).length / filled.length;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The first row that is about as full as the rest and reads like names rather than values. */
function findHeaderRow(rows: readonly Row[], width: number): number {
  const usual = median(rows.map((row) => filledCells(row).length));
  const enough = Math.max(Math.min(2, width), Math.ceil(usual / 2));
  const candidates = rows.slice(0, rowsSearched);
  const isFullEnough = (row: Row) => filledCells(row).length >= enough;
  const named = candidates.findIndex((row) => isFullEnough(row) && textShare(row) >= 0.7);
  if (named >= 0) return named;
  const full = candidates.findIndex(isFullEnough);
  return Math.max(0, full >= 0 ? full : candidates.findIndex((row) => row.length === width));
}

/** Columns whose values are numbers, dates or emails throughout, with at least two of them. */
function typedColumns(rows: readonly Row[], width: number): number {
  let count = 0;
  for (let column = 0; column < width; column += 1) {
    const values = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    if (values.length >= 2 && values.every(isTyped)) count += 1;
  }
  return count;
}

/** Whether `group` stands over `names` as the first of two header rows. Without merged cells it takes strong evidence. */
function hasSecondRow(rows: readonly Row[], at: number, merges: readonly MergedCells[], width: number): boolean {
  const group = rows[at];
  const names = rows[at + 1];
  if (group === undefined || names === undefined || rows.length < at + 3) return false;
  if (textShare(names) < 1 || filledCells(names).length <= filledCells(group).length) return false;
  if (merges.some((merge) => merge.row === at && merge.to > merge.from)) return true;
  return typedColumns(rows.slice(at + 2), width) >= 2 && filledCells(names).length === width;
}

function joinRows(group: Row, names: Row, at: number, merges: readonly MergedCells[], width: number): string[] {
  const hasMerges = merges.some((merge) => merge.row === at);
  let label = '';
  let labelEnds = -1;
  return Array.from({ length: width }, (_, column) => {
    const own = group[column]?.trim() ?? '';
    if (own !== '') {
      label = own;
      const merge = merges.find((block) => block.row === at && block.from === column);
      labelEnds = hasMerges ? (merge?.to ?? column) : width;
    }
    const prefix = column <= labelEnds ? label : '';
    return `${prefix} ${names[column]?.trim() ?? ''}`.trim();
  });
}

/** As many headers as most rows have cells, when nearly all rows agree on another width than the header's. */
function fitToRows(headers: string[], body: readonly Row[]): string[] {
  const width = mostCommon(body.map((row) => row.length));
  const agreeing = body.filter((row) => row.length === width).length;
  if (body.length < 2 || agreeing < body.length * 0.8) return headers;
  if (width > headers.length) return [...headers, ...Array<string>(width - headers.length).fill('')];
  return headers.slice(width).every((header) => header === '') ? headers.slice(0, width) : headers;
}

/**
 * Finds the header among the first rows of a table that are not blank: below a title, filters or a grand total, on one
 * row or on two. `merges` names rows by their index in `rows`.
 */
export function findHeader(rows: readonly Row[], merges: readonly MergedCells[] = []): HeaderPlace {
  const width = mostCommon(rows.map((row) => row.length));
  const at = findHeaderRow(rows, width);
  const group = rows[at] ?? [];
  if (hasSecondRow(rows, at, merges, Math.max(width, group.length))) {
    const headers = joinRows(group, rows[at + 1] ?? [], at, merges, Math.max(width, group.length));
    return { row: at + 1, firstRow: at, headers };
  }
  const headers = fitToRows(
    group.map((cell) => cell.trim()),
    rows.slice(at + 1),
  );
  return { row: at, firstRow: at, headers };
}

/** Makes headers unique: a repeat becomes `Email #2`, a column without one `Column 3` by its position in the file. */
export function nameColumns(headers: readonly string[], positions: readonly number[]): string[] {
  const taken = new Set<string>();
  const given = new Set(headers);
  return headers.map((header, at) => {
    const base = header === '' ? `Column ${(positions[at] ?? at) + 1}` : header;
    let name = base;
    for (let copy = 2; taken.has(name) || (name !== header && given.has(name)); copy += 1) name = `${base} #${copy}`;
    taken.add(name);
    return name;
  });
}
