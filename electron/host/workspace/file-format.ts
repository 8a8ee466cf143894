/** "TAND": stands in the SQLite header of every workspace file. */
export const applicationId = 0x54414e44;

/** The format that this build writes; a file with a higher one was written by a newer app. */
export const formatVersion = 1;

/**
 * The tables, one statement each. A file is only written to when its schema is these texts exactly: a stranger's file
 * may carry triggers that delete what is put in.
 */
export const schemaStatements: readonly string[] = [
  `CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  workspace_id TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  sum BLOB NOT NULL
) STRICT`,
  `CREATE TABLE head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL,
  chain BLOB NOT NULL,
  imports INTEGER NOT NULL,
  datasets INTEGER NOT NULL,
  reviews INTEGER NOT NULL,
  sum BLOB NOT NULL
) STRICT`,
  `CREATE TABLE doc_update (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  author TEXT NOT NULL,
  sum BLOB NOT NULL,
  data BLOB NOT NULL
) STRICT`,
  `CREATE TABLE doc_checkpoint (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  chain BLOB NOT NULL,
  sum BLOB NOT NULL,
  data BLOB NOT NULL
) STRICT`,
  `CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  file_hashes TEXT NOT NULL,
  datasets INTEGER NOT NULL,
  sum BLOB NOT NULL,
  report BLOB NOT NULL
) STRICT`,
  `CREATE TABLE dataset (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  file INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  hash TEXT NOT NULL,
  sum BLOB NOT NULL,
  parquet BLOB NOT NULL
) STRICT`,
  `CREATE TABLE review_record (
  id INTEGER PRIMARY KEY,
  record_id TEXT NOT NULL,
  meeting_id TEXT NOT NULL,
  at TEXT NOT NULL,
  dataset_hashes TEXT NOT NULL,
  sum BLOB NOT NULL,
  body BLOB NOT NULL
) STRICT`,
];
