import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { Cell, RowsQuery } from '../../../../shared/contract/rows.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { csvText } from '../../crm/bytes/csv-text.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { withDerived } from '../metrics/derive.ts';
import { orderVector } from './order-vector.ts';
import { cellSql, columnOf, rowTableSources } from './row-tables.ts';

type Query = Omit<RowsQuery, 'workspaceId'>;

/** The last day there is: derived tables that know all merges. */
const always = 59_999;

/** One window of the rows of a query, with the exact number of all of them. */
export function rowPage(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: Query & { readonly columns: readonly string[]; readonly offset: number; readonly limit: number },
): Promise<MethodOutput<'rows/page'>> {
  return withTables(db, settings, query, async () => {
    const vector = await orderVector(db, settings, query);
    const rows = await rowsFrom(db, query, vector.table, query.offset, query.limit);
    return { total: vector.total, rows: [...rows] };
  });
}

/** The rows that are shown, all of them, as CSV that a spreadsheet opens without running anything. */
export function exportRows(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: Query & { readonly columns: readonly string[] },
): Promise<MethodOutput<'rows/export'>> {
  return withTables(db, settings, query, async () => {
    const vector = await orderVector(db, settings, query);
    const header = query.columns.map((key) => columnOf(query.table, key).label);
    const parts = [csvText([header], { withMark: true })];
    for (let offset = 0; offset < vector.total; offset += exportedAtOnce) {
      const rows = await rowsFrom(db, query, vector.table, offset, exportedAtOnce);
      parts.push(
        csvText(
          rows.map((row) => row.cells.map(cellText)),
          { withMark: false },
        ),
      );
    }
    return { name: `${query.table}.csv`, csv: parts.join('') };
  });
}

const exportedAtOnce = 20_000;

function cellText(cell: Cell): string {
  return cell === null ? '' : String(cell);
}

/** How many rows each value of a column has, most first. */
export function rowGroups(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: Query,
): Promise<MethodOutput<'rows/groups'>> {
  return withTables(db, settings, query, async () => {
    if (query.groupBy === null) return { groups: [] };
    const vector = await orderVector(db, settings, { ...query, sort: null });
    const source = rowTableSources[query.table];
    const value = `CAST(${cellSql(columnOf(query.table, query.groupBy))} AS VARCHAR)`;
    const groups = await db.rows<{ value: string | null; rows: number }>(
      `SELECT ${value} AS value, count(*) AS rows FROM ${source.relation}
        JOIN ${vector.table} v ON v.row_key = ${source.key} GROUP BY ALL ORDER BY rows DESC, value LIMIT ${mostGroups}`,
    );
    return { groups };
  });
}

const mostGroups = 5000;

/** Tables that metrics derive are brought up to date first, where the query reads them. */
async function withTables<Value>(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: Query,
  work: () => Promise<Value>,
): Promise<Value> {
  if (rowTableSources[query.table].isDerived && query.drill === null)
    await withDerived(db, settings, always, async () => {});
  return work();
}

async function rowsFrom(
  db: AnalyticsDatabase,
  query: Query & { readonly columns: readonly string[] },
  table: string,
  offset: number,
  limit: number,
): Promise<readonly MethodOutput<'rows/page'>['rows'][number][]> {
  const source = rowTableSources[query.table];
  const cells = query.columns.map((key, at) => `${cellSql(columnOf(query.table, key))} AS x${at}`);
  const keys = await db.rows<{ row_key: number }>(
    `SELECT row_key FROM ${table} WHERE rowid >= $offset AND rowid < $end ORDER BY rowid`,
    { offset, end: offset + limit },
  );
  if (keys.length === 0) return [];
  const found = await db.rows<Record<string, Cell> & { readonly currency: string | null }>(
    `SELECT CAST(${source.key} AS INTEGER) AS row_key, ${source.currency} AS currency, ${cells.join(', ')} FROM ${source.relation}
      WHERE ${source.key} IN (${keys.map((key) => key.row_key).join(', ')})`,
  );
  const byKey = new Map(found.map((row) => [row.row_key, row]));
  return keys.flatMap(({ row_key }) => {
    const row = byKey.get(row_key);
    if (!row) return [];
    return [{ pk: row_key, currency: row.currency, cells: query.columns.map((_, at) => row[`x${at}`] ?? null) }];
  });
}
