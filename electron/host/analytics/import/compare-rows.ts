import type { AnalyticsDatabase, QueryOptions } from '../database.ts';
import { sqlName, sqlText } from '../sql-text.ts';
import { type LoadedTable, typedRows } from './load-table.ts';
import { columnsOfField, identitySql, type VersionColumn, versionColumns } from './version-columns.ts';
import { versionView } from './version-views.ts';

/** What a file brings that the workspace does not hold yet. */
export interface ComparedTable {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Parquet of the new and changed rows, complete ones; null if there are none. */
  readonly path: string | null;
  readonly rows: number;
}

export interface CompareTarget {
  /** The schema whose version views hold what is known so far. */
  readonly area: string;
  /** Path of the Parquet file to write. */
  readonly path: string;
  /** Name for the table that tells new, changed and unchanged rows apart; not made where all are new. */
  readonly compared: string;
  readonly options?: QueryOptions;
}

/**
 * Compares a file's accepted rows with the newest versions in `area`. Only the fields that the file has count, and what
 * it does not have stays as it was. Hashes are compared within one run only; they are not kept.
 */
export async function compareRows(
  db: AnalyticsDatabase,
  loaded: LoadedTable,
  target: CompareTarget,
): Promise<ComparedTable> {
  const view = versionView(target.area, loaded.object);
  const isFirst =
    (await db.rows(`SELECT 1 FROM ${view} WHERE system = ${sqlText(loaded.system)} LIMIT 1`)).length === 0;
  if (isFirst && identitySql(loaded.object) !== null) {
    // The typed file is its own delta: refused rows are marked in it, and of repeated ones the last is the newest.
    return {
      new: loaded.accepted,
      changed: 0,
      unchanged: 0,
      path: loaded.accepted > 0 ? loaded.path : null,
      rows: loaded.accepted,
    };
  }
  const sql = identitySql(loaded.object) === null ? compareBag(loaded, view) : compareKeyed(loaded, view);
  await db.run(`CREATE OR REPLACE TABLE ${target.compared} AS ${sql}`, {}, target.options);
  const counts = await db.row<{ new: number; changed: number; unchanged: number }>(
    `SELECT count(*) FILTER (what = 'new') AS "new", count(*) FILTER (what = 'changed') AS changed,
      count(*) FILTER (what = 'unchanged') AS unchanged FROM ${target.compared}`,
  );
  const rows = counts.new + counts.changed;
  if (rows === 0) return { ...counts, path: null, rows };
  await db.run(
    `COPY (${deltaSql(loaded, view, target.compared)}) TO ${sqlText(target.path)} (FORMAT parquet, COMPRESSION zstd)`,
    {},
    target.options,
  );
  return { ...counts, path: target.path, rows };
}

/** A file's rows without the refused ones. */
export function acceptedRows({ path, rejects }: LoadedTable): string {
  return `(SELECT * FROM ${typedRows(path)} WHERE record NOT IN (SELECT record FROM ${rejects}))`;
}

/** The columns whose values this file tells. */
function toldColumns(loaded: LoadedTable): readonly VersionColumn[] {
  const told = loaded.plans.flatMap((plan) => columnsOfField(plan.field));
  const names = new Set(told.map((column) => column.name));
  if (loaded.plans.some((plan) => plan.field.kind === 'money')) names.add('currency');
  if (['is_won', 'is_closed', 'stage'].some((field) => names.has(field))) names.add('outcome');
  return allColumns(loaded).filter((column) => names.has(column.name));
}

function allColumns(loaded: LoadedTable): readonly VersionColumn[] {
  const dates = loaded.plans.filter((plan) => plan.field.kind === 'date').map((plan) => plan.field);
  const all = versionColumns(loaded.object, dates);
  return all.filter((column, at) => all.findIndex((each) => each.name === column.name) === at);
}

function rowHash(columns: readonly VersionColumn[]): string {
  return `hash(${columns.map((column) => sqlName(column.name)).join(', ')})`;
}

function compareKeyed(loaded: LoadedTable, view: string): string {
  const hash = rowHash(toldColumns(loaded));
  const key = identitySql(loaded.object) ?? 'record';
  return `WITH newest AS (SELECT ${key} AS key, max(seq) AS seq FROM ${view}
      WHERE system = ${sqlText(loaded.system)} GROUP BY ALL),
    held AS (SELECT n.key, v.seq, ${hash} AS h FROM (FROM ${view} WHERE system = ${sqlText(loaded.system)}) v JOIN newest n ON n.seq = v.seq)
    SELECT r.record, CASE WHEN held.seq IS NULL THEN 'new' WHEN r.h = held.h THEN 'unchanged' ELSE 'changed' END AS what,
      held.seq AS held
    FROM (SELECT record, ${key} AS key, ${hash} AS h FROM ${acceptedRows(loaded)}) r LEFT JOIN held USING (key)`;
}

/** Rows without identity: the n-th of equal rows is known if the workspace holds n of them. */
function compareBag(loaded: LoadedTable, view: string): string {
  const columns = toldColumns(loaded);
  const hash = rowHash(columns);
  return `WITH held AS (SELECT ${hash} AS h, count(*) AS n FROM ${view} GROUP BY ALL)
    SELECT r.record, CASE WHEN r.n <= coalesce(held.n, 0) THEN 'unchanged' ELSE 'new' END AS what, CAST(NULL AS BIGINT) AS held
    FROM (SELECT record, h, row_number() OVER (PARTITION BY h ORDER BY record) AS n
      FROM (SELECT record, ${hash} AS h FROM ${acceptedRows(loaded)})) r LEFT JOIN held USING (h)`;
}

/** New and changed rows with every column: what the file does not tell is taken over from the version before. */
function deltaSql(loaded: LoadedTable, view: string, compared: string): string {
  const told = new Set([...toldColumns(loaded).map((column) => column.name), 'system', 'seen_day', 'record', 'bad']);
  const columns = allColumns(loaded).flatMap(({ name }) => {
    if (told.has(name)) return [`r.${sqlName(name)}`];
    return isStageDate(name) ? [] : [`h.${sqlName(name)}`];
  });
  return `SELECT ${columns.join(', ')} FROM ${acceptedRows(loaded)} r
    JOIN ${compared} c ON c.record = r.record AND c.what <> 'unchanged'
    LEFT JOIN ${view} h ON h.seq = c.held ORDER BY r.record`;
}

/** Stage dates need no taking over: an entry that was told once stays told. */
function isStageDate(name: string): boolean {
  return /_(day|instant)$/.test(name) && !/^(created|score|closed|expected_close|start|end|started|ended)_/.test(name);
}
