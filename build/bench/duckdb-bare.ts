// The peer of the import bench: DuckDB's own reader and writer over the same file, every column as text, no checks, with
// the threads and the room that an import has.
import { DuckDBInstance } from '@duckdb/node-api';

const [, , from = '', to = ''] = process.argv;
const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' });
const connection = await instance.connect();
await connection.run(
  `COPY (FROM read_csv('${from}', all_varchar = true, header = true)) TO '${to}' (FORMAT parquet, COMPRESSION zstd)`,
);
connection.closeSync();
instance.closeSync();
