import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crmObjectNames } from '../../../../shared/crm/fields.ts';
import type { AnalyticsDatabase, QueryOptions } from '../database.ts';
import { sqlText } from '../sql-text.ts';
import { deriveHistory } from './field-history.ts';
import { fillTables } from './fill-tables.ts';
import { deriveEvents } from './stage-events.ts';
import { createVersionViews, type VersionFile } from './version-views.ts';

/** Where versions are kept: a workspace's file, or what stands for one. */
export interface DatasetSource {
  datasets(): Promise<readonly StoredDataset[]>;
  readDataset(id: number): Promise<Uint8Array>;
}

export interface StoredDataset {
  readonly id: number;
  readonly importId: number;
  readonly kind: string;
  readonly file: number;
  readonly hash: string;
}

/** Datasets copied to disk, as the derivations read them. */
export interface StoredVersions {
  readonly files: readonly VersionFile[];
  /** Parquet files that list which records an export no longer held. */
  readonly absent: readonly { readonly path: string; readonly importId: number }[];
}

export interface LoadOptions extends QueryOptions {
  /** Only what these imports brought, as a frozen review saw it; all by default. */
  readonly importIds?: readonly number[];
}

const versions = new WeakMap<AnalyticsDatabase, number>();

/** Changes whenever the normalised tables of a database were replaced: what was worked out from them is void then. */
export function loadedTablesVersion(db: AnalyticsDatabase): number {
  return versions.get(db) ?? 0;
}

/**
 * Replaces the normalised tables (`tables.sql`) by what the workspace's imports say, in one step: whoever queries
 * meanwhile sees the old ones to the end.
 */
export async function loadWorkspaceTables(
  db: AnalyticsDatabase,
  source: DatasetSource,
  options: LoadOptions = {},
): Promise<void> {
  const folder = join(db.tempFolder, 'datasets');
  const area = 'incoming';
  try {
    const stored = await copyDatasets(source, folder, options.importIds);
    await db.run(`CREATE SCHEMA IF NOT EXISTS ${area}`);
    await createVersionViews(db, area, stored.files);
    await createAbsentView(db, area, stored.absent);
    await deriveEvents(db, area, options);
    await deriveHistory(db, area, options);
    await fillTables(db, area, options);
    versions.set(db, loadedTablesVersion(db) + 1);
  } finally {
    await db.run(`DROP SCHEMA IF EXISTS ${area} CASCADE`);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Copies the datasets of a workspace that hold versions into a folder. */
export async function copyDatasets(
  source: DatasetSource,
  folder: string,
  importIds: readonly number[] | null = null,
): Promise<StoredVersions> {
  await mkdir(folder, { recursive: true });
  const kinds = new Set<string>([...crmObjectNames, 'absent', 'reject']);
  const wanted = (await source.datasets()).filter(
    (dataset) => kinds.has(dataset.kind) && (importIds === null || importIds.includes(dataset.importId)),
  );
  for (const dataset of wanted) {
    const path = pathOf(folder, dataset);
    if (!existsSync(path)) await writeFile(path, await source.readDataset(dataset.id));
  }
  const rejectsOf = ({ importId, file }: StoredDataset): string | null => {
    const found = wanted.find((each) => each.kind === 'reject' && each.importId === importId && each.file === file);
    return found ? pathOf(folder, found) : null;
  };
  return {
    files: wanted.flatMap((dataset) => {
      const object = crmObjectNames.find((name) => name === dataset.kind);
      const { importId, file } = dataset;
      return object ? [{ object, path: pathOf(folder, dataset), importId, file, rejects: rejectsOf(dataset) }] : [];
    }),
    absent: wanted
      .filter((dataset) => dataset.kind === 'absent')
      .map((dataset) => ({ path: pathOf(folder, dataset), importId: dataset.importId })),
  };
}

function pathOf(folder: string, dataset: StoredDataset): string {
  return join(folder, `${dataset.id}.parquet`);
}

/** The view of records that a later export no longer held: one row with a null id for each export, one for each record. */
export async function createAbsentView(
  db: AnalyticsDatabase,
  area: string,
  absent: StoredVersions['absent'],
): Promise<void> {
  const none = `SELECT CAST(NULL AS VARCHAR) AS object, CAST(NULL AS VARCHAR) AS system, CAST(NULL AS VARCHAR) AS id,
    CAST(NULL AS INTEGER) AS seen_day, CAST(NULL AS INTEGER) AS import_id WHERE false`;
  const each = absent.map(({ path, importId }) => `SELECT *, ${importId} FROM read_parquet(${sqlText(path)})`);
  await db.run(`CREATE OR REPLACE VIEW ${area}.absent AS ${[none, ...each].join(' UNION ALL ')}`);
}
