import { type BigIntStats, closeSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { checksum, sameSum } from './checksum.ts';
import { applicationId, formatVersion, schemaStatements } from './file-format.ts';
import { damaged, inUse, isBusy, notATandemFile, replaced, toFileProblem } from './file-problems.ts';
import { Row } from './rows.ts';

/** `write` holds the file exclusively from the first moment; `read` takes no lasting lock. */
export type OpenMode = 'write' | 'read';

/** The one connection to a workspace file: opened with all checks, written to in checked transactions. */
export class WorkspaceDatabase {
  readonly path: string;
  readonly mode: OpenMode;
  readonly workspaceId: string;
  /** The name that the file was created with; the document's settings hold the current one. */
  readonly createdName: string;
  readonly connection: DatabaseSync;
  readonly #identity: BigIntStats;

  constructor(path: string, mode: OpenMode) {
    this.path = path;
    this.mode = mode;
    checkHeader(path);
    this.connection = connect(path, mode);
    try {
      this.#prepare();
      this.#identity = statSync(path, { bigint: true });
      const identity = this.#readIdentity();
      this.workspaceId = identity.workspaceId;
      this.createdName = identity.name;
    } catch (error) {
      // An open connection that nobody holds would lock this very process out of the file.
      this.connection.close();
      throw toFileProblem(error, path);
    }
  }

  /** Runs `write` in one transaction; whole or not at all. Throws `file.replaced` if the file at the path is another. */
  transaction<Value>(write: () => Value): Value {
    try {
      this.#checkStillThere();
      this.connection.exec('BEGIN IMMEDIATE');
      const value = write();
      this.#checkStillThere();
      this.connection.exec('COMMIT');
      return value;
    } catch (error) {
      if (this.connection.isTransaction) this.connection.exec('ROLLBACK');
      throw toFileProblem(error, this.path);
    }
  }

  /** Runs `read` with every failure turned into a problem. */
  reading<Value>(read: () => Value): Value {
    try {
      return read();
    } catch (error) {
      throw toFileProblem(error, this.path);
    }
  }

  run(sql: string, values: readonly SQLInputValue[]): void {
    this.connection.prepare(sql).run(...values);
  }

  one(table: string, sql: string, values: readonly SQLInputValue[] = []): Row | null {
    const row = this.connection.prepare(sql).get(...values);
    return row ? new Row(this.path, table, row) : null;
  }

  *all(table: string, sql: string, values: readonly SQLInputValue[] = []): Iterable<Row> {
    for (const row of this.connection.prepare(sql).iterate(...values)) yield new Row(this.path, table, row);
  }

  damaged(what: string): ProblemError {
    return damaged(this.path, what);
  }

  close(): void {
    this.connection.close();
  }

  #prepare(): void {
    this.connection.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL');
    this.connection.exec('PRAGMA fullfsync = ON; PRAGMA temp_store = MEMORY');
    if (this.mode === 'write') {
      // Without a first transaction the lock is only taken at the first write, and a second opener learns too late.
      this.connection.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT');
    }
    this.#checkVersion();
    this.#checkSchema();
    if (this.mode === 'write') this.connection.exec('PRAGMA journal_mode = DELETE');
  }

  #checkVersion(): void {
    const id = this.one('file', 'PRAGMA application_id')?.integer('application_id');
    if (id !== applicationId) throw notATandemFile(this.path, 'it is a database of another program');
    const version = this.one('file', 'PRAGMA user_version')?.integer('user_version') ?? 0;
    if (version > formatVersion) throw newerVersion(this.path, version);
    if (version < 1) throw this.damaged('its format version can not be read');
  }

  #checkSchema(): void {
    const statements = [...this.all('schema', "SELECT coalesce(sql, '') AS sql FROM sqlite_schema")].map((row) =>
      row.text('sql'),
    );
    const isOurs =
      statements.length === schemaStatements.length && schemaStatements.every((sql) => statements.includes(sql));
    if (!isOurs) throw foreignSchema(this.path);
  }

  #readIdentity(): { workspaceId: string; name: string } {
    const row = this.one('workspace', 'SELECT * FROM workspace WHERE id = 1');
    if (!row) throw this.damaged('it does not say which workspace it is');
    const [workspaceId, name, createdAt] = [row.text('workspace_id'), row.text('name'), row.text('created_at')];
    if (!sameSum(row.blob('sum'), identitySum(workspaceId, name, createdAt))) {
      throw this.damaged('its identity does not match its checksum');
    }
    return { workspaceId, name };
  }

  /** Under an exclusive lock SQLite itself would go on writing into a deleted file without a word. */
  #checkStillThere(): void {
    const now = statSync(this.path, { bigint: true, throwIfNoEntry: false });
    if (now?.ino !== this.#identity.ino || now.dev !== this.#identity.dev) throw replaced(this.path);
  }
}

/** Writes which workspace a file is. */
export function writeIdentity(connection: DatabaseSync, workspaceId: string, name: string, createdAt: string): void {
  connection
    .prepare('INSERT OR REPLACE INTO workspace (id, workspace_id, name, created_at, sum) VALUES (1, ?, ?, ?, ?)')
    .run(workspaceId, name, createdAt, identitySum(workspaceId, name, createdAt));
}

function identitySum(workspaceId: string, name: string, createdAt: string): Uint8Array {
  return checksum(['workspace', workspaceId, name, createdAt]);
}

function connect(path: string, mode: OpenMode): DatabaseSync {
  try {
    return new DatabaseSync(path, { readOnly: mode === 'read', timeout: 0, allowExtension: false });
  } catch (error) {
    throw isBusy(error) ? inUse(path) : toFileProblem(error, path);
  }
}

const magic = 'SQLite format 3\0';
const headerBytes = 100;

/** Looks at the file's first bytes before SQLite does: it would take an empty file for a new database. */
function checkHeader(path: string): void {
  try {
    if (!statSync(path).isFile()) throw notATandemFile(path, 'it is a folder');
    const header = readHeader(path);
    if (header.length === 0) throw notATandemFile(path, 'it is empty');
    if (header.toString('latin1', 0, magic.length) !== magic) throw notATandemFile(path, 'it is another kind of file');
    if (header.length < headerBytes) throw damaged(path, 'it ends within its first page');
    if (header.readUInt32BE(68) !== applicationId) throw notATandemFile(path, 'it is a database of another program');
  } catch (error) {
    throw toFileProblem(error, path);
  }
}

function readHeader(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const header = Buffer.alloc(headerBytes);
    return header.subarray(0, readSync(descriptor, header, 0, headerBytes, 0));
  } finally {
    closeSync(descriptor);
  }
}

function newerVersion(path: string, version: number): ProblemError {
  return new ProblemError({
    code: 'workspace.newerVersion',
    message: `This workspace was written by a newer Tandem (format ${version}, this one knows ${formatVersion}). Nothing was changed.`,
    remedy: 'Update Tandem on this computer.',
    file: path,
  });
}

function foreignSchema(path: string): ProblemError {
  return new ProblemError({
    code: 'workspace.foreignSchema',
    message: 'This file holds tables or triggers that Tandem did not make, so it is not opened. Nothing was changed.',
    remedy: 'Open a copy that no other program has changed.',
    file: path,
  });
}
