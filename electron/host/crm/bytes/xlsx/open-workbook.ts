import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../../../../shared/contract/problem.ts';
import { PlainChunks } from '../byte-chunks.ts';
import { copyTable } from '../copy-table.ts';
import { usualTokens } from '../file-survey.ts';
import { Intake } from '../intake.ts';
import { findLayout } from '../layout.ts';
import { damagedFile, emptyFile, unsupportedFile } from '../scan-problems.ts';
import type { OpenTablesOptions, ScannedTable, SkippedSheet } from '../scanned-table.ts';
import { describesAnother } from './dictionary.ts';
import { withoutTokens } from './row-text.ts';
import { copySheetRows, type SheetRows } from './sheet-rows.ts';
import { readWorkbook, type SheetEntry, type Workbook } from './workbook-parts.ts';
import { ZipParts } from './zip-parts.ts';

interface Job {
  readonly parts: ZipParts;
  readonly workbook: Workbook;
  readonly options: OpenTablesOptions;
}

/** Why a sheet can't hold rows, told before its rows are looked at; null if it may. */
function reasonToSkip(sheet: SheetEntry): string | null {
  if (sheet.kind === 'chart') return 'it is a chart';
  if (sheet.kind === 'other') return 'it is a dialog or macro sheet';
  return sheet.hasPivotTable ? 'it is a pivot table, computed from other rows' : null;
}

async function tableFromRows(rows: SheetRows, sheet: SheetEntry, job: Job): Promise<ScannedTable> {
  const { options } = job;
  const file = await open(rows.path, 'r');
  try {
    const intake = new Intake(new PlainChunks(file, 0));
    await intake.begin();
    const layout = findLayout(intake, options.fileName, { width: rows.positions.length, merges: rows.merges });
    return await copyTable({
      intake,
      layout: {
        ...layout,
        headers: layout.headers.map(withoutTokens),
        preamble: layout.preamble.map((line) => withoutTokens(line).replace(/,+$/, '')),
      },
      tokens: usualTokens,
      encoding: 'utf-8',
      checksUtf8: false,
      offset: 0,
      sheet: sheet.name,
      positions: rows.positions,
      newlineColumns: rows.newlineColumns,
      crColumns: rows.crColumns,
      padsShortRows: true,
      warnings: rows.notes.warnings(),
      options,
      onBytes: () => undefined,
    });
  } finally {
    await file.close();
  }
}

/** One sheet as a table, or the reason why it is none. */
async function openSheet(sheet: SheetEntry, job: Job): Promise<ScannedTable | string> {
  const early = reasonToSkip(sheet);
  if (early !== null) return early;
  const { fileName, tempFolder } = job.options;
  if (!job.parts.has(sheet.part)) throw damagedFile(fileName, `its sheet ${sheet.name} is missing`);
  const path = join(tempFolder, `${randomUUID()}.rows`);
  const rows = await copySheetRows(job.parts, sheet.part, job.workbook, { path, file: fileName });
  try {
    if (rows.filledRows === 0) return 'it is empty';
    if (rows.filledRows === 1) return 'it holds a single row';
    if (sheet.isHidden) rows.notes.add('hidden_sheet', 0, sheet.name);
    return await tableFromRows(rows, sheet, job);
  } catch (error) {
    const isWithoutRows = error instanceof ProblemError && error.problem.code === 'import.headerOnly';
    if (isWithoutRows) return 'it holds no rows under its header';
    throw error;
  } finally {
    await rm(path, { force: true });
  }
}

interface Opened {
  readonly tables: ScannedTable[];
  readonly skipped: SkippedSheet[];
}

/** Sets tables aside that only describe the columns of another one. */
async function withoutDictionaries(tables: readonly ScannedTable[], skipped: readonly SkippedSheet[]): Promise<Opened> {
  const opened: Opened = { tables: [], skipped: [...skipped] };
  for (const table of tables) {
    if (await describesAnother(table, tables)) {
      opened.skipped.push({ sheet: table.sheet ?? '', reason: 'it describes the columns of another sheet' });
      await rm(table.csvPath, { force: true });
    } else opened.tables.push(table);
  }
  return opened;
}

function refuseOtherArchives(parts: ZipParts, file: string): void {
  if (parts.has('[Content_Types].xml') || parts.has('xl/workbook.xml')) return;
  const isOpenDocument = parts.has('mimetype') && parts.has('content.xml');
  if (isOpenDocument) {
    throw unsupportedFile(file, 'an OpenDocument spreadsheet', 'Save it as an Excel workbook (.xlsx) or as CSV.');
  }
  throw unsupportedFile(file, 'a ZIP archive', 'Unpack it and import the files inside.');
}

function nothingFound(skipped: readonly SkippedSheet[], file: string): ProblemError {
  const isEmpty = skipped.every(({ reason }) => reason === 'it is empty');
  if (isEmpty) return emptyFile(file);
  return new ProblemError({
    code: 'import.headerOnly',
    message: `${file} holds no sheet with rows under a header.`,
    remedy: 'Check the filters of the report or view and export it again.',
    file,
    details: skipped.map(({ sheet, reason }) => `Sheet ${sheet}: ${reason}.`),
  });
}

/**
 * Opens a workbook: every sheet that holds a table, as a clean copy, and the others with the reason. Sheets are read
 * from start to end without ever holding their grid, within limits that don't trust what the file says of itself.
 *
 * @throws ProblemError import.damaged, import.limit, import.unsupported, import.empty, import.headerOnly
 */
export async function openWorkbook(
  path: string,
  options: OpenTablesOptions,
  onBytes: (position: number) => void,
): Promise<Opened> {
  const parts = await ZipParts.open(path, options.fileName, options.signal);
  try {
    refuseOtherArchives(parts, options.fileName);
    const workbook = await readWorkbook(parts, options.fileName);
    const tables: ScannedTable[] = [];
    const skipped: SkippedSheet[] = [];
    let position = 0;
    for (const sheet of workbook.sheets) {
      const table = await openSheet(sheet, { parts, workbook, options });
      if (typeof table === 'string') skipped.push({ sheet: sheet.name, reason: table });
      else tables.push(table);
      position += parts.sizeOf(sheet.part);
      onBytes(position);
    }
    if (tables.length > 0) return await withoutDictionaries(tables, skipped);
    throw nothingFound(skipped, options.fileName);
  } finally {
    parts.close();
  }
}
