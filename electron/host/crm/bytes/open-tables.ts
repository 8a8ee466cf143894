import { open } from 'node:fs/promises';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { type FileSurvey, surveyFile } from './file-survey.ts';
import { tellFormat } from './foreign-format.ts';
import { emptyFile } from './scan-problems.ts';
import type { OpenedTables, OpenTablesOptions } from './scanned-table.ts';
import { openTextTable } from './text-table.ts';
import { openWorkbook } from './xlsx/open-workbook.ts';

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

const systemProblems = new Map<string, { code: 'file.notFound' | 'file.denied' | 'file.diskFull'; message: string }>([
  ['ENOENT', { code: 'file.notFound', message: 'is not there' }],
  ['EACCES', { code: 'file.denied', message: 'may not be read' }],
  ['EPERM', { code: 'file.denied', message: 'may not be read' }],
  ['ENOSPC', { code: 'file.diskFull', message: 'was not read: the disk is full' }],
]);

/** Says in the person's words what the system refused. */
function asProblem(error: unknown, file: string, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) {
    return new ProblemError({ code: 'request.cancelled', message: `Reading ${file} was cancelled.`, file });
  }
  if (error instanceof ProblemError || !isSystemError(error)) return error;
  const known = systemProblems.get(error.code ?? '');
  if (known !== undefined) return new ProblemError({ code: known.code, message: `${file} ${known.message}.`, file });
  if (!/^E[A-Z]+$/.test(error.code ?? '')) return error;
  return new ProblemError({ code: 'file.io', message: `${file} could not be read (${error.code}).`, file });
}

async function survey(path: string, options: OpenTablesOptions, onBytes: (count: number) => void): Promise<FileSurvey> {
  const file = await open(path, 'r');
  try {
    return await surveyFile(file, options.signal, onBytes);
  } finally {
    await file.close();
  }
}

/** Tells the caller about bytes of the two passes over a file, never going back. */
function progressOf(options: OpenTablesOptions, size: number): (done: number) => void {
  let latest = 0;
  return (done) => {
    latest = Math.max(latest, Math.min(done, size * 2));
    options.onProgress?.({ bytesDone: latest, bytesTotal: size * 2 });
  };
}

/**
 * Opens a CRM export and copies its tables into clean CSV files in `tempFolder`. Every record of the file is in its
 * table, good or refused: nothing is dropped in silence. Works block by block, so that memory stays small and the
 * process responsive.
 *
 * @throws ProblemError import.unreadable, import.empty, import.headerOnly, import.unsupported, import.damaged,
 *   import.limit, request.cancelled, file.*; each names the file
 */
export async function openTables(path: string, options: OpenTablesOptions): Promise<OpenedTables> {
  try {
    return await openKnown(path, options);
  } catch (error) {
    throw asProblem(error, options.fileName, options.signal);
  }
}

async function openKnown(path: string, options: OpenTablesOptions): Promise<OpenedTables> {
  let surveyed = 0;
  const size = await fileSize(path);
  const report = progressOf(options, size);
  const found = await survey(path, options, (count) => {
    surveyed += count;
    report(surveyed);
  });
  if (found.size === 0) throw emptyFile(options.fileName);
  const onBytes = (position: number) => report(found.size + position);
  if (tellFormat(found.head, options.fileName) === 'zip') {
    const { tables, skipped } = await openWorkbook(path, options, onBytes);
    return { tables, skipped, fileHash: found.hash, format: 'xlsx' };
  }
  const table = await openTextTable(path, found, options, onBytes);
  return { tables: [table], skipped: [], fileHash: found.hash, format: table.delimiter === '\t' ? 'tsv' : 'csv' };
}

async function fileSize(path: string): Promise<number> {
  const file = await open(path, 'r');
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
