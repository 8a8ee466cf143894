import { mkdir } from 'node:fs/promises';
import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBScalarFunction,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  VARCHAR,
} from '@duckdb/node-api';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { type Priority, QuerySlots } from './query-slots.ts';

export type SqlScalar = string | number | boolean | null;
export type SqlParameter = SqlScalar | readonly string[] | readonly number[];
/** Bound to `$name` in the SQL; every entry must be used by it. */
export type SqlParameters = Readonly<Record<string, SqlParameter>>;
/** What a query can give: integers of any width come as numbers, lists as arrays. Cast dates to days in the SQL. */
export type SqlValue = SqlScalar | readonly SqlValue[];

export interface QueryOptions {
  /** `interactive` unless told: a person waits. */
  readonly priority?: Priority;
  /** Aborting interrupts the query; it then fails with `request.cancelled`. */
  readonly signal?: AbortSignal | undefined;
}

/** What runs statements: the database, or one connection of it inside a transaction. */
export interface Queries {
  /** All rows of one query as plain objects. The caller names their shape; integers beyond 2^53 are an error. */
  rows<Shape = Record<string, SqlValue>>(
    sql: string,
    parameters?: SqlParameters,
    options?: QueryOptions,
  ): Promise<Shape[]>;
  /** Runs one statement with parameters, or any number of statements without. */
  run(sql: string, parameters?: SqlParameters, options?: QueryOptions): Promise<void>;
}

/** A function of texts for SQL, given as code. It runs on the main thread: for the few cells that SQL can't settle. */
export interface TextFunction {
  readonly name: string;
  readonly parameters: number;
  readonly returns: 'VARCHAR' | 'BIGINT' | 'DOUBLE';
  /** The answer for one row, from its texts in their order; not called where one of them is null. */
  readonly value: (texts: readonly string[]) => string | number | null;
}

/** DuckDB in memory, with all settings that keep it offline, bounded and in file order. */
export interface AnalyticsDatabase extends Queries {
  /** A folder of this database's own for files on their way in and out. */
  readonly tempFolder: string;
  /** Rises with everything that may have changed a table, so that what was read before may be kept while it stands. */
  readonly writes: number;
  /** One row of a query that gives exactly one. */
  row<Shape = Record<string, SqlValue>>(
    sql: string,
    parameters?: SqlParameters,
    options?: QueryOptions,
  ): Promise<Shape>;
  /** Adds rows of texts and whole numbers to a table, cell by cell in the order of its columns. */
  append(table: string, rows: readonly (readonly (string | number | null)[])[]): Promise<void>;
  /** Runs `work` on one connection in one transaction; a failure rolls everything back. */
  transaction<Value>(work: (queries: Queries) => Promise<Value>, options?: QueryOptions): Promise<Value>;
  /** Makes a function known to all queries of this database. */
  define(definition: TextFunction): void;
  close(): void;
}

export interface DatabaseOptions {
  readonly threads: number;
  /** As DuckDB writes it: `512MB`. */
  readonly memoryLimit: string;
  readonly tempFolder: string;
}

const runningAtOnce = 2;

/**
 * Opens an empty database. It loads no extension and makes no network call. The session's zone is UTC on purpose: each
 * use of local time names its zone.
 */
export async function openDatabase(options: DatabaseOptions): Promise<AnalyticsDatabase> {
  await mkdir(options.tempFolder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads),
    memory_limit: options.memoryLimit,
    temp_directory: options.tempFolder,
    max_temp_directory_size: '16GB',
    preserve_insertion_order: 'true',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connections: DuckDBConnection[] = [];
  for (let index = 0; index < runningAtOnce; index += 1) {
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    connections.push(connection);
  }
  return new PooledDatabase(instance, connections, options.tempFolder);
}

class PooledDatabase implements AnalyticsDatabase {
  readonly tempFolder: string;
  readonly #instance: DuckDBInstance;
  readonly #all: readonly DuckDBConnection[];
  readonly #free: DuckDBConnection[];
  readonly #slots = new QuerySlots(runningAtOnce);
  #writes = 0;

  constructor(instance: DuckDBInstance, connections: readonly DuckDBConnection[], tempFolder: string) {
    this.#instance = instance;
    this.#all = connections;
    this.#free = [...connections];
    this.tempFolder = tempFolder;
  }

  get writes(): number {
    return this.#writes;
  }

  rows<Shape>(sql: string, parameters?: SqlParameters, options?: QueryOptions): Promise<Shape[]> {
    return this.#withConnection(options, (connection) => readRows<Shape>(connection, sql, parameters));
  }

  async row<Shape>(sql: string, parameters?: SqlParameters, options?: QueryOptions): Promise<Shape> {
    const rows = await this.rows<Shape>(sql, parameters, options);
    const [row] = rows;
    if (row === undefined || rows.length > 1) throw new Error(`Expected one row and got ${rows.length}: ${sql}`);
    return row;
  }

  run(sql: string, parameters?: SqlParameters, options?: QueryOptions): Promise<void> {
    return this.#writing(options, (connection) => execute(connection, sql, parameters));
  }

  append(table: string, rows: readonly (readonly (string | number | null)[])[]): Promise<void> {
    return this.#writing({ priority: 'background' }, (connection) => appendRows(connection, table, rows));
  }

  transaction<Value>(work: (queries: Queries) => Promise<Value>, options?: QueryOptions): Promise<Value> {
    return this.#writing(options, async (connection) => {
      await connection.run('BEGIN');
      try {
        const value = await work({
          rows: <Shape>(sql: string, parameters?: SqlParameters) => readRows<Shape>(connection, sql, parameters),
          run: (sql, parameters) => execute(connection, sql, parameters),
        });
        await connection.run('COMMIT');
        return value;
      } catch (error) {
        await connection.run('ROLLBACK');
        throw error;
      }
    });
  }

  define(definition: TextFunction): void {
    this.#all[0]?.registerScalarFunction(scalarFunction(definition));
  }

  close(): void {
    for (const connection of this.#all) connection.closeSync();
    this.#instance.closeSync();
  }

  /** Counts before and after: what is read while a change is under way may be of before it. */
  async #writing<Value>(
    options: QueryOptions | undefined,
    work: (connection: DuckDBConnection) => Promise<Value>,
  ): Promise<Value> {
    this.#writes += 1;
    try {
      return await this.#withConnection(options, work);
    } finally {
      this.#writes += 1;
    }
  }

  async #withConnection<Value>(
    options: QueryOptions | undefined,
    work: (connection: DuckDBConnection) => Promise<Value>,
  ): Promise<Value> {
    const signal = options?.signal;
    const release = await this.#slots.take(options?.priority ?? 'interactive');
    const connection = this.#free.pop();
    try {
      if (!connection) throw new Error('A query slot without a free connection.');
      return await interruptible(connection, signal, work);
    } finally {
      if (connection) this.#free.push(connection);
      release();
    }
  }
}

function scalarFunction({ name, parameters, returns, value }: TextFunction): DuckDBScalarFunction {
  return DuckDBScalarFunction.create({
    name,
    returnType: { VARCHAR, BIGINT, DOUBLE }[returns],
    parameterTypes: Array.from({ length: parameters }, () => VARCHAR),
    mainFunction: (_, input, output) => {
      const columns = Array.from({ length: parameters }, (_, at) => input.getColumnVector(at));
      for (let row = 0; row < input.rowCount; row += 1) {
        const texts = columns.map((column) => column.getItem(row)).filter((text) => typeof text === 'string');
        const result = texts.length < parameters ? null : value(texts);
        output.setItem(row, returns === 'BIGINT' && typeof result === 'number' ? BigInt(result) : result);
      }
      output.flush();
    },
  });
}

/** DuckDB forgets an interrupt that arrives between two statements, so it is repeated until the work has stopped. */
async function interruptible<Value>(
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
  work: (connection: DuckDBConnection) => Promise<Value>,
): Promise<Value> {
  if (signal?.aborted) throw cancelled();
  let repeat: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    repeat = setInterval(() => connection.interrupt(), 20);
  };
  signal?.addEventListener('abort', interrupt, { once: true });
  try {
    return await work(connection);
  } catch (error) {
    throw signal?.aborted ? cancelled() : toKnownProblem(error);
  } finally {
    clearInterval(repeat);
    signal?.removeEventListener('abort', interrupt);
  }
}

function cancelled(): ProblemError {
  return new ProblemError({ code: 'request.cancelled', message: 'Stopped. Nothing was changed.' });
}

function toKnownProblem(error: unknown): unknown {
  const text = error instanceof Error ? error.message : String(error);
  if (!/no space left|max_temp_directory_size/i.test(text)) return error;
  return new ProblemError({
    code: 'file.diskFull',
    message: 'There is not enough free space on the disk to work on these rows. Nothing was changed.',
    remedy: 'Free some space and try again.',
  });
}

async function execute(
  connection: DuckDBConnection,
  sql: string,
  parameters: SqlParameters | undefined,
): Promise<void> {
  const bound = bind(parameters);
  await connection.run(sql, bound?.values, bound?.types);
}

async function appendRows(
  connection: DuckDBConnection,
  table: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const [name = '', schema] = table.split('.').reverse();
  const appender = await connection.createAppender(name, schema);
  for (const row of rows) {
    for (const cell of row) {
      if (cell === null) appender.appendNull();
      else if (typeof cell === 'number') appender.appendInteger(cell);
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}

async function readRows<Shape>(
  connection: DuckDBConnection,
  sql: string,
  parameters: SqlParameters | undefined,
): Promise<Shape[]> {
  const bound = bind(parameters);
  const reader = await connection.runAndReadAll(sql, bound?.values, bound?.types);
  const names = reader.columnNames();
  const rows = Array.from({ length: reader.currentRowCount }, (): Record<string, SqlValue> => ({}));
  // Column by column, and one assignment a cell: an answer may have many thousands of rows.
  for (const [index, column] of reader.getColumnsJS().entries()) {
    const name = names[index] ?? '';
    for (const [at, value] of column.entries()) {
      const row = rows[at];
      if (row) row[name] = toPlain(value);
    }
  }
  return rows as Shape[];
}

function toPlain(value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') {
    const plain = Number(value);
    if (!Number.isSafeInteger(plain)) throw new RangeError(`${value} is too large to be read as a number.`);
    return plain;
  }
  if (Array.isArray(value)) return value.map(toPlain);
  throw new TypeError(`A query gave a ${typeof value}; cast it to a number or text in the SQL.`);
}

/** Types are spelled out because DuckDB can't infer those of an empty list or of null. */
function bind(parameters: SqlParameters | undefined) {
  if (!parameters) return null;
  const values: Record<string, DuckDBValue> = {};
  const types: Record<string, DuckDBType | undefined> = {};
  for (const [name, value] of Object.entries(parameters)) {
    values[name] = isList(value) ? new DuckDBListValue([...value]) : value;
    types[name] = typeOf(value);
  }
  return { values, types };
}

function isList(value: SqlParameter): value is readonly string[] | readonly number[] {
  return Array.isArray(value);
}

function typeOf(value: SqlParameter): DuckDBType | undefined {
  if (isList(value)) {
    if (value.length === 0 || typeof value[0] === 'string') return LIST(VARCHAR);
    return LIST(value.every((item) => Number.isInteger(item)) ? INTEGER : DOUBLE);
  }
  if (value === null || typeof value === 'string') return VARCHAR;
  return typeof value === 'boolean' ? BOOLEAN : undefined;
}
