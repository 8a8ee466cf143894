import { basename } from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { describeOwner } from './owner-card.ts';

const sqlite = {
  permission: 3,
  busy: 5,
  locked: 6,
  noMemory: 7,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  protocol: 15,
  tooBig: 18,
  constraint: 19,
  mismatch: 20,
  range: 25,
  notADatabase: 26,
} as const;

/** The primary SQLite result code of an error, null for errors of other kinds. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 255;
}

/** True while another connection holds the file. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === sqlite.busy;
}

/** True if the file or what stands beside it may not be written to. */
export function isReadOnlyError(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === sqlite.readOnly || code === sqlite.cantOpen;
}

/** The bytes are not what was written: nothing of them is shown. */
export function damaged(path: string, what: string): ProblemError {
  return new ProblemError({
    code: 'workspace.damaged',
    message: `${basename(path)} is damaged: ${what}. Nothing was changed.`,
    remedy: 'Open a copy or a backup of this file.',
    file: path,
    details: [what],
  });
}

/** The file is something else than a workspace. */
export function notATandemFile(path: string, what: string): ProblemError {
  return new ProblemError({
    code: 'workspace.notATandemFile',
    message: `${basename(path)} is not a Tandem workspace: ${what}.`,
    remedy: 'Choose a .tandem file.',
    file: path,
  });
}

/** Another process, or another window's host, holds the file. */
export function inUse(path: string): ProblemError {
  return new ProblemError({
    code: 'file.inUse',
    message: `${basename(path)} is open elsewhere: ${describeOwner(path)}. Nothing was changed.`,
    remedy: 'Close it there, or join the other session.',
    file: path,
  });
}

/** The file at the path is no longer the one that was opened; it is not written to. */
export function replaced(path: string): ProblemError {
  return new ProblemError({
    code: 'file.replaced',
    message: `${basename(path)} was deleted or replaced while it was open. What you type is kept in this window only.`,
    remedy: 'Put the file back, or save a copy elsewhere.',
    file: path,
  });
}

/** Turns whatever went wrong with the file into a problem with a sentence. */
export function toFileProblem(error: unknown, path: string): ProblemError {
  if (error instanceof ProblemError) return error;
  const name = basename(path);
  switch (sqliteCode(error)) {
    case sqlite.busy:
    case sqlite.locked:
    case sqlite.protocol:
      return inUse(path);
    case sqlite.full:
      return diskFull(path);
    case sqlite.permission:
    case sqlite.readOnly:
    case sqlite.cantOpen:
      return new ProblemError({
        code: 'file.readOnly',
        message: `${name} can't be written to: the file or its folder is read-only.`,
        remedy: 'Copy it to a folder of your own.',
        file: path,
      });
    case sqlite.io:
      return new ProblemError({
        code: 'file.io',
        message: `The disk failed while ${name} was read or written.`,
        remedy: 'Check the disk or the connection to it.',
        file: path,
        details: [codeOf(error)],
      });
    case sqlite.noMemory:
      return outOfMemory(path);
    case sqlite.notADatabase:
      return notATandemFile(path, 'it is not a database');
    case null:
      return systemProblem(error, path);
    default:
      return damaged(path, damages[sqliteCode(error) ?? 0] ?? 'its tables are not those that Tandem made');
  }
}

/** What is wrong with the file, in words of its own: the database's mean nothing to who opens a workspace. */
const damages: Readonly<Record<number, string>> = {
  [sqlite.corrupt]: 'parts of it are overwritten or missing',
  [sqlite.tooBig]: 'something in it is larger than anything that Tandem writes',
  [sqlite.constraint]: 'what is in it contradicts itself',
  [sqlite.mismatch]: 'a value in it is of another kind than it should be',
  [sqlite.range]: 'a number in it is out of range',
};

function outOfMemory(path: string): ProblemError {
  return new ProblemError({
    code: 'file.io',
    message: `There was not enough memory to read or write ${basename(path)}. Nothing was changed.`,
    remedy: 'Close other programs and try again.',
    file: path,
  });
}

/** What a person can hand on: the number of the error, never the database's own words. */
function codeOf(error: unknown): string {
  const isNumbered = error instanceof Error && 'errcode' in error;
  return isNumbered ? `Database error ${String(error.errcode)}` : systemCode(error);
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? `System error ${String(error.code)}` : 'Unknown error';
}

function diskFull(path: string): ProblemError {
  return new ProblemError({
    code: 'file.diskFull',
    message: `The disk is full: ${basename(path)} could not be written.`,
    remedy: 'Make room; saving then goes on by itself.',
    file: path,
  });
}

function systemProblem(error: unknown, path: string): ProblemError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const name = basename(path);
  switch (code) {
    case 'ENOENT':
      return new ProblemError({
        code: 'file.notFound',
        message: `There is no file ${path}.`,
        remedy: 'Look for it in the trash or open another file.',
        file: path,
      });
    case 'EEXIST':
      return new ProblemError({
        code: 'file.exists',
        message: `There is already a file ${path}.`,
        remedy: 'Choose another name.',
        file: path,
      });
    case 'EACCES':
    case 'EPERM':
      return new ProblemError({
        code: 'file.denied',
        message: `You may not open or write ${name}.`,
        remedy: 'Check the rights of the file and its folder.',
        file: path,
      });
    case 'EROFS':
      return new ProblemError({
        code: 'file.readOnly',
        message: `The disk of ${name} is read-only.`,
        remedy: 'Copy it to a folder of your own.',
        file: path,
      });
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path);
    case 'ERR_OUT_OF_RANGE':
      return damaged(path, 'a number in it is out of range');
    default:
      return new ProblemError({
        code: 'file.io',
        message: `${name} could not be read or written.`,
        remedy: 'Try again; if the disk or network drive is gone, bring it back first.',
        file: path,
        details: [codeOf(error)],
      });
  }
}
