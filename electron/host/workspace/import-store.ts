import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { checksum, contentHash, sameSum } from './checksum.ts';
import { readHead, writeHead } from './head.ts';
import type { Row } from './rows.ts';
import type { WorkspaceDatabase } from './workspace-database.ts';
import type { DatasetEntry, ImportEntry, NewDataset, NewImport } from './workspace-file.ts';

const hashList = z.array(z.string());

/** Reads a list of hashes as it stands in a column. */
export function readHashes(database: WorkspaceDatabase, text: string): string[] {
  const read = hashList.safeParse(JSON.parse(text));
  if (!read.success) throw database.damaged('a list of hashes can not be read');
  return read.data;
}

function importSum(
  id: number,
  at: string,
  by: string,
  hashes: string,
  datasets: number,
  report: Uint8Array,
): Uint8Array {
  return checksum(['import', id, at, by, hashes, datasets, report]);
}

function datasetSum(entry: DatasetEntry): Uint8Array {
  return checksum(['dataset', entry.id, entry.importId, entry.kind, entry.file, entry.rows, entry.bytes, entry.hash]);
}

/** Writes an import with all its datasets in one commit. Answers with its number. */
export function addImport(database: WorkspaceDatabase, record: NewImport): number {
  // Compressing and hashing come before the transaction, which then only writes.
  const report = zstdCompressSync(record.reportJson);
  const hashes = JSON.stringify(record.fileHashes);
  const prepared = record.datasets.map((dataset) => ({ dataset, hash: contentHash(dataset.parquet) }));
  return database.transaction(() => {
    const head = readHead(database);
    const id = head.imports + 1;
    const sum = importSum(id, record.at, record.by, hashes, prepared.length, report);
    database.run(
      'INSERT INTO import (id, at, made_by, file_hashes, datasets, sum, report) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [id, record.at, record.by, hashes, prepared.length, sum, report],
    );
    for (const [index, { dataset, hash }] of prepared.entries()) {
      insertDataset(database, head.datasets + index + 1, id, dataset, hash);
    }
    writeHead(database, { ...head, imports: id, datasets: head.datasets + prepared.length });
    return id;
  });
}

function insertDataset(
  database: WorkspaceDatabase,
  id: number,
  importId: number,
  dataset: NewDataset,
  hash: string,
): void {
  const { kind, file, rows, parquet } = dataset;
  const entry = { id, importId, kind, file, rows, bytes: parquet.byteLength, hash };
  database.run(
    'INSERT INTO dataset (id, import_id, kind, file, rows, bytes, hash, sum, parquet) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [id, importId, kind, file, rows, entry.bytes, hash, datasetSum(entry), parquet],
  );
}

/** All imports, oldest first; a missing or changed one is damage. */
export function listImports(database: WorkspaceDatabase): ImportEntry[] {
  return database.reading(() => {
    const entries = [...database.all('import', 'SELECT * FROM import ORDER BY id')].map((row) =>
      readImport(database, row),
    );
    checkSequence(database, 'imports', entries, readHead(database).imports);
    return entries;
  });
}

function readImport(database: WorkspaceDatabase, row: Row): ImportEntry {
  const [id, at, by] = [row.integer('id'), row.text('at'), row.text('made_by')];
  const [hashes, report] = [row.text('file_hashes'), row.blob('report')];
  if (!sameSum(row.blob('sum'), importSum(id, at, by, hashes, row.integer('datasets'), report))) {
    throw database.damaged(`import ${id} does not match its checksum`);
  }
  return { id, at, by, fileHashes: readHashes(database, hashes), reportJson: zstdDecompressSync(report).toString() };
}

const datasetColumns = 'id, import_id, kind, file, rows, bytes, hash, sum';

/** All datasets in the order they were written, without their bytes. */
export function listDatasets(database: WorkspaceDatabase): DatasetEntry[] {
  return database.reading(() => {
    const sql = `SELECT ${datasetColumns} FROM dataset ORDER BY id`;
    const entries = [...database.all('dataset', sql)].map((row) => readDatasetEntry(database, row));
    checkSequence(database, 'datasets', entries, readHead(database).datasets);
    return entries;
  });
}

function readDatasetEntry(database: WorkspaceDatabase, row: Row): DatasetEntry {
  const entry = {
    id: row.integer('id'),
    importId: row.integer('import_id'),
    kind: row.text('kind'),
    file: row.integer('file'),
    rows: row.integer('rows'),
    bytes: row.integer('bytes'),
    hash: row.text('hash'),
  };
  if (!sameSum(row.blob('sum'), datasetSum(entry))) {
    throw database.damaged(`dataset ${entry.id} does not match its checksum`);
  }
  return entry;
}

/** The Parquet bytes of a dataset, checked against its hash. */
export function readDataset(database: WorkspaceDatabase, id: number): Uint8Array {
  return database.reading(() => {
    const row = database.one('dataset', `SELECT ${datasetColumns}, parquet FROM dataset WHERE id = ?`, [id]);
    if (!row) throw database.damaged(`dataset ${id} is missing`);
    const parquet = row.blob('parquet');
    if (contentHash(parquet) !== readDatasetEntry(database, row).hash) {
      throw database.damaged(`the rows of dataset ${id} are not those that were written`);
    }
    return parquet;
  });
}

/** Ids run from 1 without gaps up to what the head counts: a record that fell out is noticed. */
export function checkSequence(
  database: WorkspaceDatabase,
  what: string,
  entries: readonly { readonly id: number }[],
  expected: number,
): void {
  const isWhole = entries.length === expected && entries.every((entry, index) => entry.id === index + 1);
  if (!isWhole) throw database.damaged(`there should be ${expected} ${what}, ${entries.length} can be read`);
}
