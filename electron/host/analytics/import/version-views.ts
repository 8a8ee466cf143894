import { type CrmObject, crmObjectNames } from '../../../../shared/crm/fields.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { sqlName, sqlText } from '../sql-text.ts';
import { versionColumns } from './version-columns.ts';

/** A Parquet file of versions, from the workspace or about to become part of it. */
export interface VersionFile {
  readonly object: CrmObject;
  readonly path: string;
  readonly importId: number;
  /** Position of the file in its import. */
  readonly file: number;
  /** Parquet of the file's refused records, if there are any: repeated rows can't be told from the versions alone. */
  readonly rejects: string | null;
}

/** The view of all versions of an object in a schema. */
export function versionView(area: string, object: CrmObject): string {
  return `${area}.${object}_version`;
}

/** What puts versions in order: later imports, later files of an import, later records of a file. */
function sequence(file: VersionFile): string {
  const before = file.importId * 2 ** 37 + file.file * 2 ** 28;
  return `CAST(${before} + coalesce(record, file_row_number + 1) AS BIGINT)`;
}

/** The versions of one file: rows that were refused are left out, `seq` orders them among all. */
export function versionsOfFile(file: VersionFile): string {
  const repeated = file.rejects
    ? `AND coalesce(record, file_row_number + 1) NOT IN
      (SELECT record FROM read_parquet(${sqlText(file.rejects)}) WHERE code = 'duplicate_row')`
    : '';
  return `SELECT * EXCLUDE (file_row_number, record, bad),
      CAST(coalesce(record, file_row_number + 1) AS INTEGER) AS record, ${sequence(file)} AS seq,
      CAST(${file.importId} AS INTEGER) AS import_id, CAST(${file.file} AS INTEGER) AS file
    FROM read_parquet(${sqlText(file.path)}, file_row_number = true) WHERE bad = 0 ${repeated}`;
}

/** Creates a view of all versions for each object in the schema `area`, empty for objects without any. */
export async function createVersionViews(
  db: AnalyticsDatabase,
  area: string,
  files: readonly VersionFile[],
): Promise<void> {
  for (const object of crmObjectNames) {
    const own = files.filter((file) => file.object === object);
    const union = [emptyVersions(object), ...own.map(versionsOfFile)].join('\nUNION ALL BY NAME\n');
    await db.run(`CREATE OR REPLACE VIEW ${versionView(area, object)} AS ${union}`);
  }
}

function emptyVersions(object: CrmObject): string {
  const columns = versionColumns(object)
    .filter(({ name }) => name !== 'record' && name !== 'bad')
    .map(({ name, type }) => `CAST(NULL AS ${type}) AS ${sqlName(name)}`);
  return `SELECT ${columns.join(', ')}, CAST(NULL AS INTEGER) AS record, CAST(NULL AS BIGINT) AS seq,
    CAST(NULL AS INTEGER) AS import_id, CAST(NULL AS INTEGER) AS file WHERE false`;
}

/** The stages whose entry dates an object's versions have, the workspace's own among them. */
export async function stageDateColumns(
  db: AnalyticsDatabase,
  area: string,
  object: 'person' | 'opportunity',
): Promise<readonly { readonly stage: string; readonly day: string; readonly instant: string }[]> {
  const notStages = new Set(['created', 'score', 'closed', 'expected_close', 'seen']);
  const columns = await db.rows<{ column_name: string }>(`DESCRIBE ${versionView(area, object)}`);
  return columns
    .map((column) => /^(.+)_day$/.exec(column.column_name)?.[1] ?? '')
    .filter((stage) => stage !== '' && !notStages.has(stage))
    .map((stage) => ({ stage, day: sqlName(`${stage}_day`), instant: sqlName(`${stage}_instant`) }));
}
