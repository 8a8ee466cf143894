import type { AnalyticsDatabase } from '../database.ts';
import { sqlText } from '../sql-text.ts';
import { acceptedRows } from './compare-rows.ts';
import type { LoadedTable } from './load-table.ts';
import type { StoredVersions } from './load-workspace-tables.ts';
import { comparedTable, type PreparedImport, type PreparedTable, type PrepareOptions } from './prepared-import.ts';
import { deriveEvents } from './stage-events.ts';
import { dateColumns, stageOfDateField } from './version-columns.ts';
import { versionView } from './version-views.ts';

/** How many entries into stages an import tells that were not known, and how many only the comparison gives. */
export async function countNewEvents(
  db: AnalyticsDatabase,
  area: string,
  held: StoredVersions,
  tables: readonly PreparedTable[],
  options: PrepareOptions,
): Promise<PreparedImport['stageEvents']> {
  let explicit = 0;
  for (const [file, table] of tables.entries()) {
    explicit +=
      table.loaded.object === 'stage_event' ? table.compared.new : await newEntries(db, area, table, file, options);
  }
  const canInfer = held.files.length > 0 && tables.some((table) => table.compared.changed > 0);
  return { explicit, inferred: canInfer ? await countInferred(db, area, options) : 0 };
}

async function newEntries(
  db: AnalyticsDatabase,
  area: string,
  { loaded, compared }: PreparedTable,
  file: number,
  options: PrepareOptions,
): Promise<number> {
  const days = stageDays(loaded);
  if (days.length === 0 || compared.rows === 0) return 0;
  const accepted = acceptedRows(loaded);
  const rows = `(SELECT r.* FROM ${accepted} r JOIN ${comparedTable(file)} c ON c.record = r.record`;
  const added = compared.new === loaded.accepted ? accepted : `${rows} AND c.what = 'new')`;
  const { entries } = await db.row<{ entries: number }>(
    `SELECT ${days.map((day) => `count("${day}")`).join(' + ')} AS entries FROM ${added}`,
    {},
    options,
  );
  if (compared.changed === 0) return entries;
  const told = (from: string) =>
    days
      .map(
        (day) => `SELECT system, id, ${sqlText(day)} AS stage, "${day}" AS day FROM ${from} WHERE "${day}" IS NOT NULL`,
      )
      .join(' UNION ALL ');
  const dates = days.map((day) => `"${day}"`).join(', ');
  const before = `(SELECT system, id, ${dates} FROM ${versionView(area, loaded.object)} v
    WHERE v.import_id < ${options.importId} AND (v.system, v.id) IN (SELECT (system, id) FROM changed))`;
  const changed = await db.row<{ entries: number }>(
    `WITH changed AS MATERIALIZED ${rows} AND c.what = 'changed'), before AS MATERIALIZED ${before}
      SELECT count(*) AS entries FROM ((${told('changed')}) EXCEPT (${told('before')}))`,
    {},
    options,
  );
  return entries + changed.entries;
}

function stageDays(loaded: LoadedTable): readonly string[] {
  return loaded.plans
    .filter((plan) => stageOfDateField(loaded.object, plan.field.name) !== null)
    .map((plan) => dateColumns(plan.field.name).day);
}

async function countInferred(db: AnalyticsDatabase, area: string, options: PrepareOptions): Promise<number> {
  await deriveEvents(db, area, options);
  const { events } = await db.row<{ events: number }>(
    `SELECT count(*) AS events FROM ${area}.inferred_event WHERE import_id = ${options.importId}`,
  );
  return events;
}
