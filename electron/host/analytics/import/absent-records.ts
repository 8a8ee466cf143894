import { join } from 'node:path';
import type { AnalyticsDatabase } from '../database.ts';
import { sqlText } from '../sql-text.ts';
import { acceptedRows } from './compare-rows.ts';
import type { StoredVersions } from './load-workspace-tables.ts';
import { importArea, type PreparedDataset, type PreparedTable, type PrepareOptions } from './prepared-import.ts';
import { versionView } from './version-views.ts';

/** At most this share of the held records may be missing from an export that counts as a whole one. */
const mostAbsent = 0.5;

/**
 * Which held persons and opportunities an export no longer has. It tells of all others that they were seen again, and
 * with it how narrow the interval is in which their status changed. Null where no export is as good as whole.
 */
export async function writeAbsentRecords(
  db: AnalyticsDatabase,
  held: StoredVersions,
  tables: readonly PreparedTable[],
  options: PrepareOptions,
): Promise<PreparedDataset | null> {
  const parts: string[] = [];
  for (const object of ['person', 'opportunity'] as const) {
    if (!held.files.some((file) => file.object === object)) continue;
    const own = tables.filter((table) => table.loaded.object === object);
    for (const system of new Set(own.map((table) => table.loaded.system))) {
      const seen = own.filter((table) => table.loaded.system === system);
      const sql = await absentSql(db, object, system, seen, options);
      if (sql) parts.push(sql);
    }
  }
  if (parts.length === 0) return null;
  const path = join(options.folder, 'absent.parquet');
  await db.run(
    `COPY (${parts.join(' UNION ALL ')}) TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`,
    {},
    options,
  );
  const { rows } = await db.row<{ rows: number }>(`SELECT count(*) AS rows FROM read_parquet(${sqlText(path)})`);
  return { kind: 'absent', file: 0, rows, path };
}

async function absentSql(
  db: AnalyticsDatabase,
  object: 'person' | 'opportunity',
  system: string,
  seen: readonly PreparedTable[],
  options: PrepareOptions,
): Promise<string | null> {
  const ids = seen.map(({ loaded }) => `SELECT id FROM ${acceptedRows(loaded)}`).join(' UNION ALL ');
  const table = `${importArea}.absent_${object}_${system}`;
  const heldIds = `SELECT id FROM ${versionView(importArea, object)} WHERE system = ${sqlText(system)} AND import_id < ${options.importId} GROUP BY id`;
  await db.run(`CREATE OR REPLACE TABLE ${table} AS (${heldIds}) EXCEPT (${ids})`, {}, options);
  const counts = await db.row<{ absent: number; held: number; day: number }>(
    `SELECT (SELECT count(*) FROM ${table}) AS absent, (SELECT count(*) FROM (${heldIds})) AS held,
      (SELECT max(seen_day) FROM (${seen.map(({ loaded }) => `SELECT seen_day FROM ${acceptedRows(loaded)}`).join(' UNION ALL ')})) AS day`,
  );
  if (counts.held === 0 || counts.absent > counts.held * mostAbsent) return null;
  const row = (id: string) =>
    `SELECT '${object}' AS object, ${sqlText(system)} AS system, ${id} AS id, ${counts.day} AS seen_day`;
  return `${row('CAST(NULL AS VARCHAR)')} UNION ALL ${row('id')} FROM ${table}`;
}
