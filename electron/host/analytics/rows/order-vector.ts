import { localDayOf } from '../../../../shared/calendar/zone.ts';
import type { RowsQuery } from '../../../../shared/contract/rows.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { loadedTablesVersion } from '../import/load-workspace-tables.ts';
import { drillPks } from '../metrics/drill.ts';
import { conditionSql } from './row-filters.ts';
import { columnOf, rowTableSources } from './row-tables.ts';

/** The rows of a query in its order: a table of their keys, in order, and how many there are. */
export interface OrderVector {
  readonly table: string;
  readonly total: number;
}

interface Vectors {
  next: number;
  readonly byKey: Map<string, Promise<OrderVector>>;
}

/** So many orders are kept for each database; the one that was asked for longest ago goes first. */
const keptVectors = 6;
const vectorsOf = new WeakMap<AnalyticsDatabase, Vectors>();

/**
 * The rows of a query in its order. It is worked out once for each sort, filter and search, so that paging through a
 * million rows costs as little at the end as at the beginning. Rows that the sort holds equal keep the order of their key.
 */
export function orderVector(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: Omit<RowsQuery, 'workspaceId'>,
): Promise<OrderVector> {
  const vectors = vectorsOf.get(db) ?? { next: 0, byKey: new Map() };
  vectorsOf.set(db, vectors);
  const { table, filters, search, sort, drill } = query;
  const needsSettings = rowTableSources[table].isDerived || drill !== null;
  const key = JSON.stringify([
    loadedTablesVersion(db),
    table,
    filters,
    search,
    sort,
    drill,
    needsSettings && settingsKey(settings),
  ]);
  const known = vectors.byKey.get(key);
  if (known) {
    // Asked for again, it is the newest.
    vectors.byKey.delete(key);
    vectors.byKey.set(key, known);
    return known;
  }
  vectors.next += 1;
  const made = makeVector(db, settings, query, `rows_order_${vectors.next}`);
  vectors.byKey.set(key, made);
  made.catch(() => vectors.byKey.delete(key));
  forgetOldest(db, vectors);
  return made;
}

function settingsKey(settings: ReviewSettings): string {
  return JSON.stringify([settings, [...settings.stages]]);
}

function forgetOldest(db: AnalyticsDatabase, { byKey }: Vectors): void {
  for (const [key, vector] of byKey) {
    if (byKey.size <= keptVectors) return;
    byKey.delete(key);
    vector.then(({ table }) => db.run(`DROP TABLE IF EXISTS ${table}`)).catch(() => {});
  }
}

async function makeVector(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: Omit<RowsQuery, 'workspaceId'>,
  table: string,
): Promise<OrderVector> {
  const source = rowTableSources[query.table];
  const condition = `${conditionSql(query)}${await drillSql(db, settings, query, `${table}_drill`)}`;
  const sorted = query.sort && columnOf(query.table, query.sort.column);
  const direction = query.sort?.descending ? 'DESC' : 'ASC';
  const order = sorted ? `${sorted.sql} ${direction} NULLS LAST, row_key` : 'row_key';
  await db.run(
    `CREATE OR REPLACE TABLE ${table} AS SELECT CAST(${source.key} AS INTEGER) AS row_key FROM ${source.relation}
      WHERE ${condition} ORDER BY ${order}`,
  );
  await db.run(`DROP TABLE IF EXISTS ${table}_drill`);
  const { total } = await db.row<{ total: number }>(`SELECT count(*) AS total FROM ${table}`);
  return { table, total };
}

/** The rows behind a figure, as one more condition. */
async function drillSql(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: Omit<RowsQuery, 'workspaceId'>,
  table: string,
): Promise<string> {
  if (query.drill === null) return '';
  // Bounded by today as the figures are, or rows would be listed that no figure counted.
  const today = localDayOf(Date.now(), settings.timeZone);
  const drilled = await drillPks(db, settings, query.drill, today);
  await db.run(`CREATE OR REPLACE TABLE ${table} (row_key INTEGER)`);
  await db.append(
    table,
    drilled.pks.map((pk) => [pk]),
  );
  const { key } = rowTableSources[query.table];
  const keys = `SELECT row_key FROM ${table}`;
  if (drilled.table === query.table) return ` AND ${key} IN (${keys})`;
  // A lead stands for its handoffs, and the other way round.
  if (drilled.table === 'handoffs' && query.table === 'leads')
    return ` AND ${key} IN (SELECT pk FROM episode WHERE hk IN (${keys}))`;
  if (drilled.table === 'leads' && query.table === 'handoffs') return ` AND h.pk IN (${keys})`;
  return ' AND false';
}
