import type { ColumnProfile } from '../../../../shared/crm/mapping.ts';
import { maxListedValues, maxSamples, profileColumn } from '../../../../shared/crm/profile-column.ts';
import type { ScannedTable } from '../../crm/bytes/scanned-table.ts';
import type { AnalyticsDatabase, QueryOptions } from '../database.ts';
import { defineCellFunctions } from './cell-functions.ts';
import { readColumnSql } from './cell-sql.ts';
import { cellText, csvBeginning, csvRelation } from './csv-relation.ts';

/** Counts are over so many first records; a column that looks clear in them and is not shows in the rejects. */
const profiledRecords = 50_000;
/** Shapes are counted over so many different values of a column, and in proportion for the rest. */
const shapedValues = 1000;
/** A sample this small keeps one thread busy at a time, and reading what it gives another. */
const columnsAtOnce = 2;
/** The date part of a cell that starts like 3/4/2026, for columns of dates with times. */
const numericDate = '^[0-9]{1,2}(?:[-/ ]|[.] ?)[0-9]{1,2}(?:[-/ ]|[.] ?)(?:[0-9]{4}|[0-9]{2})';

/** Where the cells of a column are, as they are read. */
interface ReadCells {
  readonly table: string;
  readonly column: string;
}

interface ValueRows {
  readonly value: string;
  readonly rows: number;
}

/**
 * Counts over each column of a table (`profileColumn` says what each count means), at a cost that does not grow with
 * the file: over its first 50,000 records. Whether dates such as 3/4/2026 prove an order is looked up in the whole file
 * where its beginning proves none.
 */
export async function profileTable(
  db: AnalyticsDatabase,
  scanned: ScannedTable,
  options?: QueryOptions,
): Promise<readonly ColumnProfile[]> {
  if (scanned.records <= shapedValues) return profileSmallTable(db, scanned, options);
  const sample = `profiled_${crypto.randomUUID().replaceAll('-', '')}`;
  const texts = scanned.columns.map((_, at) => `${cellText(scanned, at)} AS c${at}`);
  defineCellFunctions(db);
  await db.run(
    `CREATE TABLE ${sample} AS SELECT ${texts.join(', ')} FROM ${csvBeginning(scanned, profiledRecords)}`,
    {},
    options,
  );
  try {
    const profiles: ColumnProfile[] = [];
    for (let at = 0; at < scanned.columns.length; at += columnsAtOnce) {
      const some = [...scanned.columns.keys()].slice(at, at + columnsAtOnce);
      // All of them end before one's failure is told: the sample is dropped then.
      const done = await Promise.allSettled(some.map((each) => profileSampled(db, scanned, each, sample, options)));
      for (const each of done) {
        if (each.status === 'rejected') throw each.reason;
        profiles.push(each.value);
      }
    }
    return profiles;
  } finally {
    await db.run(`DROP TABLE ${sample}`);
  }
}

/** The counts of one column of the sample. Most columns read as they stand; a table of its own is for all others. */
async function profileSampled(
  db: AnalyticsDatabase,
  scanned: ScannedTable,
  at: number,
  sample: string,
  options: QueryOptions | undefined,
): Promise<ColumnProfile> {
  const cell = `c${at}`;
  const facts = scanned.columns[at]?.facts;
  const read = facts ? readColumnSql(cell, facts) : cell;
  if (read === cell) return profileOf(db, scanned, at, { table: sample, column: cell }, options);
  // One column a statement: DuckDB slices all columns for each CASE of one, and a sheet may have hundreds.
  const table = `${sample}_${at}`;
  await db.run(`CREATE TABLE ${table} AS SELECT ${read} AS ${cell} FROM ${sample}`, {}, options);
  try {
    return await profileOf(db, scanned, at, { table, column: cell }, options);
  } finally {
    await db.run(`DROP TABLE ${table}`);
  }
}

/** By the reference itself, of all cells: several queries for each column would take longer than reading these few rows. */
async function profileSmallTable(
  db: AnalyticsDatabase,
  scanned: ScannedTable,
  options: QueryOptions | undefined,
): Promise<readonly ColumnProfile[]> {
  const texts = scanned.columns.map((_, at) => `${cellText(scanned, at)} AS c${at}`);
  const rows = await db.rows<Record<string, string | null>>(
    `SELECT ${texts.join(', ')} FROM ${csvRelation(scanned)}`,
    {},
    options,
  );
  return scanned.columns.map(({ header, index }, at) =>
    profileColumn(
      header,
      index,
      rows.map((row) => row[`c${at}`] ?? ''),
    ),
  );
}

async function profileOf(
  db: AnalyticsDatabase,
  scanned: ScannedTable,
  at: number,
  { table, column }: ReadCells,
  options: QueryOptions | undefined,
): Promise<ColumnProfile> {
  const scannedColumn = scanned.columns[at];
  const counts = await db.row<{ filled: number; distinct: number }>(
    `SELECT count(${column}) AS filled, count(DISTINCT ${column}) AS "distinct" FROM ${table}`,
  );
  const values = await db.rows<ValueRows>(
    `SELECT ${column} AS value, count(*) AS rows FROM ${table} WHERE ${column} IS NOT NULL
      GROUP BY ALL ORDER BY min(rowid) LIMIT ${shapedValues}`,
  );
  const dateOrder = await dateOrderOf(db, scanned, at, { table, column }, options);
  return {
    header: scannedColumn?.header ?? '',
    index: scannedColumn?.index ?? at,
    ...counts,
    samples: values.slice(0, maxSamples).map((each) => each.value),
    values: counts.distinct <= maxListedValues ? values.toSorted((a, b) => b.rows - a.rows) : null,
    dateOrder,
    shapes: shapesOf(values, counts.filled),
  };
}

/** Shapes by the reference, each value counted as often as it stands in the column. */
function shapesOf(values: readonly ValueRows[], filled: number): ColumnProfile['shapes'] {
  const total = {
    isoDate: 0,
    otherDate: 0,
    excelSerial: 0,
    number: 0,
    decimalComma: 0,
    email: 0,
    salesforceId: 0,
    flag: 0,
  };
  const names = Object.keys(total) as (keyof typeof total)[];
  for (const { value, rows } of values) {
    const { shapes } = profileColumn('', 0, [value]);
    for (const name of names) total[name] += shapes[name] * rows;
  }
  const seen = values.reduce((sum, each) => sum + each.rows, 0);
  if (seen === 0 || seen === filled) return total;
  for (const name of names) total[name] = Math.round((total[name] / seen) * filled);
  return total;
}

async function dateOrderOf(
  db: AnalyticsDatabase,
  scanned: ScannedTable,
  at: number,
  { table, column }: ReadCells,
  options: QueryOptions | undefined,
): Promise<ColumnProfile['dateOrder']> {
  const order = orderOf(await datesOf(db, table, column, options));
  if (!order || order.dayFirstOnly + order.monthFirstOnly > 0 || scanned.records <= profiledRecords) return order;
  return orderOf(await datesOf(db, csvRelation(scanned), cellText(scanned, at), options));
}

function datesOf(
  db: AnalyticsDatabase,
  relation: string,
  cell: string,
  options: QueryOptions | undefined,
): Promise<ValueRows[]> {
  return db.rows<ValueRows>(
    `SELECT regexp_extract(${cell}, '${numericDate}') AS value, count(*) AS rows FROM ${relation}
      WHERE regexp_matches(${cell}, '${numericDate}') GROUP BY ALL`,
    {},
    options,
  );
}

function orderOf(dates: readonly ValueRows[]): ColumnProfile['dateOrder'] {
  if (dates.length === 0) return null;
  const total = { dayFirstOnly: 0, monthFirstOnly: 0, either: 0, impossible: 0 };
  for (const { value, rows } of dates) {
    const { dateOrder } = profileColumn('', 0, [value]);
    for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += (dateOrder?.[name] ?? 0) * rows;
  }
  return total.dayFirstOnly + total.monthFirstOnly + total.either + total.impossible === 0 ? null : total;
}
