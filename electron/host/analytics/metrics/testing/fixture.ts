import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { type ReviewQuery, reviewQuerySchema } from '../../../../../shared/contract/review.ts';
import { type ReviewSettings, reviewSettings } from '../../../../../shared/metrics/review-settings.ts';
import { roots, type Snapshot } from '../../../../../shared/model/entities.ts';
import { type AnalyticsDatabase, openDatabase } from '../../database.ts';
import { loadSql } from '../../load-sql.ts';
import { sqlText } from '../../sql-text.ts';
import { forgetDerived } from '../derive.ts';

/** A value of a row; null and missing are NULL. */
export type TestRow = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The day of `2026-03-31`; throws for no date, which is a broken test. */
export function day(text: string): number {
  const parsed = parseLocalDate(text);
  if (parsed === null) throw new Error(`No date: ${text}`);
  return parsed;
}

/** A database with the normalised tables, empty, that ends with `close`. */
export async function openTestDatabase(): Promise<{ db: AnalyticsDatabase; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-metrics-'));
  const db = await openDatabase({ threads: 2, memoryLimit: '512MB', tempFolder: folder });
  await db.run(loadSql('tables.sql'));
  return {
    db,
    close: async () => {
      db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Rows in the order given; columns left out are NULL. */
export async function insertRows(db: AnalyticsDatabase, table: string, rows: readonly TestRow[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (rows.length === 0) return;
  const values = rows.map((row) => `(${columns.map((column) => literal(row[column])).join(', ')})`);
  await db.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values.join(', ')}`);
}

function literal(value: TestRow[string]): string {
  if (value === null || value === undefined) return 'NULL';
  return typeof value === 'string' ? sqlText(value) : String(value);
}

/** Empties the tables, so that one database serves many cases. */
export async function clearTables(db: AnalyticsDatabase): Promise<void> {
  const tables = ['person', 'opportunity', 'stage_event', 'touch', 'activity', 'quota', 'field_history'];
  await db.run(tables.map((table) => `DELETE FROM ${table}`).join('; '));
  forgetDerived(db);
}

/** Settings as an untouched workspace has them, with some changed. */
export function settingsWith(changes: Partial<ReviewSettings> = {}): ReviewSettings {
  const empty = Object.fromEntries(Object.keys(roots).map((root) => [root, new Map()])) as unknown as Snapshot;
  return { ...reviewSettings(empty), ...changes };
}

/** A query with its defaults filled in. */
export function queryWith(changes: Partial<ReviewQuery> = {}): ReviewQuery {
  return { ...reviewQuerySchema.parse({}), ...changes };
}
