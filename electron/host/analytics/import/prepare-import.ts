import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnalyticsDatabase } from '../database.ts';
import { sqlText } from '../sql-text.ts';
import { writeAbsentRecords } from './absent-records.ts';
import { compareRows } from './compare-rows.ts';
import { type LoadedTable, loadTable } from './load-table.ts';
import { createAbsentView, type StoredVersions } from './load-workspace-tables.ts';
import { countNewEvents } from './new-events.ts';
import {
  comparedTable,
  importArea,
  type PreparedDataset,
  type PreparedImport,
  type PreparedTable,
  type PrepareOptions,
  type TableToImport,
} from './prepared-import.ts';
import { createVersionViews, type VersionFile } from './version-views.ts';

/**
 * Reads all tables of an import and compares them with what the workspace holds, each with the ones before it: what a
 * record says in a later file counts.
 */
export async function prepareImport(
  db: AnalyticsDatabase,
  held: StoredVersions,
  tables: readonly TableToImport[],
  options: PrepareOptions,
): Promise<PreparedImport> {
  await db.run(`DROP SCHEMA IF EXISTS ${importArea} CASCADE; CREATE SCHEMA ${importArea}`);
  await createAbsentView(db, importArea, held.absent);
  const prepared: PreparedTable[] = [];
  const datasets: PreparedDataset[] = [];
  const versions: VersionFile[] = [...held.files];
  for (const [file, table] of tables.entries()) {
    options.onTable?.(file);
    await createVersionViews(db, importArea, versions);
    const loaded = await readTable(db, table, file, options);
    const compared = await compareRows(db, loaded, {
      area: importArea,
      path: join(options.folder, `delta-${file}.parquet`),
      compared: comparedTable(file),
      options,
    });
    const rejects = await writeRejects(db, loaded, file, options);
    prepared.push({ loaded, compared });
    if (rejects) datasets.push(rejects);
    if (compared.path === null) continue;
    datasets.push({ kind: loaded.object, file, rows: compared.rows, path: compared.path });
    versions.push({
      object: loaded.object,
      path: compared.path,
      importId: options.importId,
      file,
      rejects: rejects?.path ?? null,
    });
  }
  const absent = await writeAbsentRecords(db, held, prepared, options);
  await createVersionViews(db, importArea, versions);
  const stageEvents = await countNewEvents(db, importArea, held, prepared, options);
  return { tables: prepared, datasets: absent ? [...datasets, absent] : datasets, stageEvents };
}

function readTable(
  db: AnalyticsDatabase,
  { scanned, mapping, context }: TableToImport,
  file: number,
  options: PrepareOptions,
): Promise<LoadedTable> {
  return loadTable(db, scanned, mapping, context, {
    path: join(options.folder, `typed-${file}.parquet`),
    rejects: `${importArea}.rejects_${file}`,
    options,
  });
}

async function writeRejects(
  db: AnalyticsDatabase,
  loaded: LoadedTable,
  file: number,
  options: PrepareOptions,
): Promise<PreparedDataset | null> {
  const rows = loaded.records - loaded.accepted;
  if (rows === 0) return null;
  const path = join(options.folder, `rejects-${file}.parquet`);
  await db.run(
    `COPY (SELECT * FROM ${loaded.rejects} ORDER BY record) TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`,
    {},
    options,
  );
  return { kind: 'reject', file, rows, path };
}

/** The bytes of the prepared datasets, to be written to the workspace. */
export async function readDatasets(
  prepared: PreparedImport,
): Promise<readonly { kind: string; file: number; rows: number; parquet: Uint8Array }[]> {
  const read: { kind: string; file: number; rows: number; parquet: Uint8Array }[] = [];
  for (const { kind, file, rows, path } of prepared.datasets) {
    read.push({ kind, file, rows, parquet: await readFile(path) });
  }
  return read;
}
