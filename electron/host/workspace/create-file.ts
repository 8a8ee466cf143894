import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { chainStart } from './checksum.ts';
import { applicationId, formatVersion, schemaStatements } from './file-format.ts';
import { toFileProblem } from './file-problems.ts';
import { writeHead } from './head.ts';
import { WorkspaceDatabase, writeIdentity } from './workspace-database.ts';

/** Makes a new workspace file. It appears whole under its name or not at all; `file.exists` if the name is taken. */
export function createWorkspaceFile(path: string, name: string): void {
  placeWhole(path, (temporary) => {
    const connection = new DatabaseSync(temporary, { timeout: 0 });
    try {
      connection.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formatVersion}`);
      connection.exec(`PRAGMA synchronous = FULL; BEGIN; ${schemaStatements.join(';')}`);
      writeIdentity(connection, randomUUID(), name, new Date().toISOString());
      const head = { seq: 0, chain: chainStart, imports: 0, datasets: 0, reviews: 0 };
      writeHead({ run: (sql, values) => connection.prepare(sql).run(...values) }, head);
      connection.exec('COMMIT');
    } finally {
      connection.close();
    }
  });
}

/** Gives a copied file an identity of its own, so that it can be open beside the one it came from. */
export function giveNewIdentity(path: string, name: string): void {
  const database = new WorkspaceDatabase(path, 'write');
  try {
    database.transaction(() => writeIdentity(database.connection, randomUUID(), name, new Date().toISOString()));
  } finally {
    database.close();
  }
}

/** Has a file written under a temporary name in the same folder, then puts it in place without replacing another. */
export function placeWhole(path: string, write: (temporary: string) => void): void {
  const temporary = temporaryName(path);
  try {
    refuseExisting(path);
    write(temporary);
    putInPlace(temporary, path);
  } catch (error) {
    throw toFileProblem(error, path);
  } finally {
    rmSync(temporary, { force: true });
    rmSync(`${temporary}-journal`, { force: true });
  }
}

/** A name beside `path` that nobody else uses. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
}

/** Throws `file.exists` if there is something at the path, `file.notFound` if its folder is not there. */
export function refuseExisting(path: string): void {
  statSync(dirname(path));
  if (!existsSync(path)) return;
  throw new ProblemError({ code: 'file.exists', message: `There is already a file ${path}.`, file: path });
}

/** Moves a finished file to its name; never onto another file. */
export function putInPlace(temporary: string, path: string): void {
  syncToDisk(temporary, 'r+');
  try {
    linkSync(temporary, path);
  } catch (error) {
    // Some disks know no links; a rename could replace a file made this very moment, hence only where it must be.
    if (existsSync(path)) throw error;
    renameSync(temporary, path);
  }
  if (process.platform !== 'win32') syncToDisk(dirname(path), 'r');
}

function syncToDisk(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
