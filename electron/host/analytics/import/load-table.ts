import type { CrmObject } from '../../../../shared/crm/fields.ts';
import type { Mapping, RejectCode } from '../../../../shared/crm/mapping.ts';
import type { RejectedRecord, ScannedColumn, ScannedTable } from '../../crm/bytes/scanned-table.ts';
import type { AnalyticsDatabase, QueryOptions } from '../database.ts';
import { sqlText } from '../sql-text.ts';
import { defineCellFunctions } from './cell-functions.ts';
import { type FieldPlan, planFields } from './field-plan.ts';
import { plainDateColumns } from './plain-dates.ts';
import { recordLines } from './record-lines.ts';
import { rowRules } from './row-rules.ts';
import { type ReadingContext, typedSelect } from './typed-select.ts';
import { identitySql } from './version-columns.ts';

/** One file's rows as versions, and which of them were refused. */
export interface LoadedTable {
  readonly object: CrmObject;
  readonly system: ReadingContext['system'];
  readonly plans: readonly FieldPlan[];
  /** Parquet with one row for each record, unfit ones marked by `bad`; the position is the record. */
  readonly path: string;
  /** Table of refused records: `record`, `code`, `columns`, `line` (null where only the record is known), `raw`. */
  readonly rejects: string;
  readonly records: number;
  readonly accepted: number;
  readonly rejectedBy: Readonly<Partial<Record<RejectCode, number>>>;
}

export interface LoadTarget {
  /** Path of the Parquet file to write. */
  readonly path: string;
  /** Name of the table of rejects to create. */
  readonly rejects: string;
  readonly options?: QueryOptions;
}

/**
 * Reads one clean table through its mapping, once, straight into Parquet, and lists every record that can't be used
 * with its reason. Accepted and rejected always add up to the records.
 *
 * @throws ProblemError import.mapping, request.cancelled, file.diskFull
 */
export async function loadTable(
  db: AnalyticsDatabase,
  scanned: ScannedTable,
  mapping: Mapping,
  context: ReadingContext,
  target: LoadTarget,
): Promise<LoadedTable> {
  const plans = planFields(mapping, scanned.columns, scanned.file);
  defineCellFunctions(db);
  const spellings = await plainDateColumns(db, scanned, plans);
  const select = typedSelect(scanned, mapping, plans, context, spellings);
  await db.run(`COPY (${select}) TO ${sqlText(target.path)} (FORMAT parquet, COMPRESSION zstd)`, {}, target.options);
  const { rows } = await db.row<{ rows: number }>(`SELECT count(*) AS rows FROM read_parquet(${sqlText(target.path)})`);
  if (rows !== scanned.records) throw new Error(`Read ${rows} of the ${scanned.records} records of ${scanned.file}.`);
  await collectRejects(db, scanned, mapping, plans, target);
  const counts = await db.rows<{ code: RejectCode; rows: number }>(
    `SELECT code, count(*) AS rows FROM ${target.rejects} GROUP BY code ORDER BY rows DESC, code`,
  );
  const rejected = counts.reduce((sum, count) => sum + count.rows, 0);
  return {
    object: mapping.object,
    system: context.system,
    plans,
    path: target.path,
    rejects: target.rejects,
    records: scanned.records,
    accepted: scanned.records - rejected,
    rejectedBy: Object.fromEntries(counts.map((count) => [count.code, count.rows])),
  };
}

/** A typed file's rows with their record numbers, as a relation. */
export function typedRows(path: string): string {
  return `(SELECT * EXCLUDE (file_row_number, record), CAST(file_row_number + 1 AS INTEGER) AS record
    FROM read_parquet(${sqlText(path)}, file_row_number = true))`;
}

async function collectRejects(
  db: AnalyticsDatabase,
  scanned: ScannedTable,
  mapping: Mapping,
  plans: readonly FieldPlan[],
  { path, rejects, options }: LoadTarget,
): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TABLE ${rejects} (record INTEGER, code VARCHAR, columns VARCHAR, line INTEGER, raw VARCHAR)`,
  );
  await db.append(rejects, scanned.rejected.map(scannerReject));
  const rules = rowRules(mapping, plans);
  const codes = rules.map((rule) => `WHEN ${rule.condition} THEN ${sqlText(rule.code)}`).join(' ');
  const columns = rules.map((rule) => `WHEN ${rule.condition} THEN ${sqlText(rule.columns)}`).join(' ');
  await db.run(
    `INSERT INTO ${rejects} SELECT record, CASE ${codes} END, CASE ${columns} END, NULL, NULL FROM ${typedRows(path)}
      WHERE bad <> 0 AND record NOT IN (SELECT record FROM ${rejects}) ORDER BY record`,
    {},
    options,
  );
  await db.run(duplicatesSql(mapping.object, path, rejects), {}, options);
  await addRawLines(db, scanned, rejects);
}

function scannerReject(reject: RejectedRecord): readonly (string | number | null)[] {
  return [reject.record, reject.code, reject.detail, reject.line, reject.raw];
}

/**
 * Of rows with one identity the last one counts, for it is what the file says in the end. Hashes find the few rows that
 * may be repeated, in far less memory than all identities would take; then the identities themselves decide.
 */
function duplicatesSql(object: CrmObject, path: string, rejects: string): string {
  const identity = identitySql(object);
  const key = identity ?? (object === 'stage_event' ? eventIdentity : null);
  if (key === null) return 'SELECT 1';
  const named = identity === null ? "'entity_id'" : "'id'";
  return `INSERT INTO ${rejects}
    WITH usable AS (SELECT ${key} AS key, record FROM ${typedRows(path)} WHERE bad = 0),
    alike AS (SELECT hash(key) FROM usable GROUP BY ALL HAVING count(*) > 1),
    few AS MATERIALIZED (SELECT key, record FROM usable WHERE hash(key) IN (FROM alike)),
    repeated AS (SELECT key, max(record) AS kept FROM few GROUP BY key HAVING count(*) > 1)
    SELECT f.record, 'duplicate_row', ${named}, NULL, NULL FROM few f JOIN repeated r USING (key)
    WHERE f.record < r.kept ORDER BY f.record`;
}

/** Two rows of a history that are alike in all of this say the same. */
const eventIdentity =
  "hash(entity, entity_id, coalesce(from_stage, ''), stage, day, coalesce(instant, 0), coalesce(reason, ''))";

/** Rows that were refused for what they hold are kept as they stood, like those that could not be read. */
async function addRawLines(db: AnalyticsDatabase, scanned: ScannedTable, rejects: string): Promise<void> {
  const wanted = await db.rows<{ record: number }>(`SELECT record FROM ${rejects} WHERE raw IS NULL ORDER BY record`);
  if (wanted.length === 0) return;
  const lines = `${rejects}_raw`;
  await db.run(`CREATE OR REPLACE TABLE ${lines} (record INTEGER, raw VARCHAR)`);
  const restore = lineRestorer(scanned.columns);
  let batch: [number, string][] = [];
  for await (const { record, line } of recordLines(
    scanned.csvPath,
    wanted.map((row) => row.record),
  )) {
    batch.push([record, restore(line)]);
    if (batch.length < 5000) continue;
    await db.append(lines, batch);
    batch = [];
  }
  await db.append(lines, batch);
  await db.run(
    `UPDATE ${rejects} AS r SET raw = l.raw FROM ${lines} AS l WHERE l.record = r.record; DROP TABLE ${lines}`,
  );
}

/** Puts line breaks back into a clean line. Tokens occur nowhere else in a file, so one replacement does for all columns. */
function lineRestorer(columns: readonly ScannedColumn[]): (line: string) => string {
  const tokens = columns.flatMap(({ newlineToken, crToken }) => [
    ...(newlineToken === null ? [] : [[newlineToken, '\n'] as const]),
    ...(crToken === null ? [] : [[crToken, '\r'] as const]),
  ]);
  return (line) => tokens.reduce((text, [token, text_]) => text.replaceAll(token, text_), line);
}
