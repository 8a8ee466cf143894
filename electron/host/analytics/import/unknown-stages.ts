import type { AnalyticsDatabase } from '../database.ts';
import { type LoadedTable, typedRows } from './load-table.ts';

/** The statuses of a file that its mapping puts on no stage, most rows first. */
export function unknownStages(
  db: AnalyticsDatabase,
  loaded: LoadedTable,
): Promise<readonly { readonly value: string; readonly rows: number }[]> {
  return db.rows(
    `SELECT coalesce(status, '') AS value, count(*) AS rows FROM ${typedRows(loaded.path)}
      WHERE record IN (SELECT record FROM ${loaded.rejects} WHERE code = 'unknown_stage')
      GROUP BY ALL ORDER BY rows DESC, value LIMIT 50`,
  );
}
