import type { ColumnProfile } from '../../../../shared/crm/mapping.ts';
import { maxListedValues, maxSamples, profileColumn } from '../../../../shared/crm/profile-column.ts';
import type { ScannedTable } from '../../crm/bytes/scanned-table.ts';
import type { AnalyticsDatabase, QueryOptions } from '../database.ts';
import { defineCellFunctions } from './cell-functions.ts';
import { readColumnSql } from './cell-sql.ts';
import { cellText, csvRelation } from './csv-relation.ts';

/** Counts are over so many first records; a column that looks clear in them and is not shows in the rejects. */
const profiledRecords = 50_000;
/** Shapes are counted over so many different values of a column, and in proportion for the rest. */
const shapedValues = 1000;
/** The date part of a cell that starts like 3/4/2026, for columns of dates with times. */
const numericDate = '^[0-9]{1,2}(?:[-/ ]|[.] ?)[0-9]{1,2}(?:[-/ ]|[.] ?)(?:[0-9]{4}|[0-9]{2})';

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
    `CREATE TABLE ${sample} AS SELECT ${texts.join(', ')} FROM ${csvRelation(scanned)} LIMIT ${profiledRecords}`,
    {},
    options,
  );
  try {
    const profiles: ColumnProfile[] = [];
    for (const [at, { facts }] of scanned.columns.entries()) {
      // One column a statement: DuckDB slices all columns for each CASE of one, and a sheet may have hundreds.
      const column = `${sample}_${at}`;
      await db.run(
        `CREATE TABLE ${column} AS SELECT ${readColumnSql(`c${at}`, facts)} AS f${at} FROM ${sample}`,
        {},
        options,
      );
      try {
        profiles.push(await profileOf(db, scanned, at, column, options));
      } finally {
        await db.run(`DROP TABLE ${column}`);
      }
    }
    return profiles;
  } finally {
    await db.run(`DROP TABLE ${sample}`);
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
  sample: string,
  options: QueryOptions | undefined,
): Promise<ColumnProfile> {
  const column = scanned.columns[at];
  const counts = await db.row<{ filled: number; distinct: number }>(
    `SELECT count(f${at}) AS filled, count(DISTINCT f${at}) AS "distinct" FROM ${sample}`,
  );
  const values = await db.rows<ValueRows>(
    `SELECT f${at} AS value, count(*) AS rows FROM ${sample} WHERE f${at} IS NOT NULL
      GROUP BY ALL ORDER BY min(rowid) LIMIT ${shapedValues}`,
  );
  const dateOrder = await dateOrderOf(db, scanned, at, sample, options);
  return {
    header: column?.header ?? '',
    index: column?.index ?? at,
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
  sample: string,
  options: QueryOptions | undefined,
): Promise<ColumnProfile['dateOrder']> {
  const order = orderOf(await datesOf(db, `${sample}`, `f${at}`, options));
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
