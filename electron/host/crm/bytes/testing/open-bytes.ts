import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { type ProblemCode, ProblemError } from '../../../../../shared/contract/problem.ts';
import { openTables } from '../open-tables.ts';
import type { OpenedTables, ScannedTable } from '../scanned-table.ts';

/** A table with the cells of its clean copy, line ends put back; a refused record is null. */
export interface ReadTable extends ScannedTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[] | null)[];
}

export interface ReadTables extends Omit<OpenedTables, 'tables'> {
  readonly tables: readonly ReadTable[];
}

/** Reads a clean copy with an independent reader and checks the promises that hold for every one. */
async function readBack(table: ScannedTable): Promise<ReadTable> {
  const text = await readFile(table.csvPath, 'utf8');
  const lines = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  const cells = lines.data;
  if (cells.pop()?.join('') !== '') throw new Error('the clean copy does not end with a line end');
  const rejected = new Set(table.rejected.map(({ record }) => record));
  const physicalLines = text.split('\n').length - 1;
  if (lines.errors.some(({ code }) => code !== 'UndetectableDelimiter')) throw new Error(lines.errors[0]?.message);
  if (physicalLines !== table.records) throw new Error(`${physicalLines} lines for ${table.records} records`);
  const rows = cells.map((row, at) => {
    if (row.length !== table.columns.length) throw new Error(`record ${at + 1} has ${row.length} cells`);
    if (rejected.has(at + 1)) return null;
    return row.map((cell, column) => withLineEnds(cell, table, column));
  });
  return { ...table, headers: table.columns.map(({ header }) => header), rows };
}

function withLineEnds(cell: string, table: ScannedTable, column: number): string {
  const { newlineToken, crToken } = table.columns[column] ?? { newlineToken: null, crToken: null };
  let text = cell;
  if (newlineToken !== null) text = text.replaceAll(newlineToken, '\n');
  if (crToken !== null) text = text.replaceAll(crToken, '\r');
  return text;
}

/** Opens the file at `path` and reads all its clean copies back. */
export async function openAndRead(path: string, fileName = 'export.csv'): Promise<ReadTables> {
  const tempFolder = await mkdtemp(join(tmpdir(), 'tandem-bytes-'));
  try {
    const opened = await openTables(path, { fileName, tempFolder });
    const tables: ReadTable[] = [];
    for (const table of opened.tables) tables.push(await readBack(table));
    return { ...opened, tables };
  } finally {
    await rm(tempFolder, { recursive: true, force: true });
  }
}

/** Opens bytes as if they were a file. */
export async function openBytes(bytes: Uint8Array | string, fileName = 'export.csv'): Promise<ReadTables> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-file-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    return await openAndRead(path, fileName);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The only table of a file. */
export async function openTable(bytes: Uint8Array | string): Promise<ReadTable> {
  const { tables } = await openBytes(bytes);
  const [table] = tables;
  if (table === undefined || tables.length !== 1) throw new Error(`${tables.length} tables`);
  return table;
}

/** The problem with which opening fails. */
export async function problemOf(opening: Promise<unknown>): Promise<{ code: ProblemCode; message: string }> {
  try {
    await opening;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('opening went well');
}
