import { type Dimension, dimensions } from '../../../../shared/contract/review.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { rateSpans } from '../../../../shared/money/rates.ts';
import type { AnalyticsDatabase, Queries } from '../database.ts';
import { loadSql } from '../load-sql.ts';
import { sqlText } from '../sql-text.ts';
import { KnownAnswers } from './known-answers.ts';
import { fillTemplate } from './template.ts';

/** The values of each dimension over leads and opportunities, trimmed, blank as ''. */
export type DimensionValues = Readonly<Record<Dimension, readonly string[]>>;

/** What is known of one dimension before the tables are built. */
interface DimensionColumn {
  readonly dimension: Dimension;
  readonly values: readonly string[];
  /** Whether any value has blanks around it: trimming each row costs more than all else about a dimension. */
  readonly isPadded: boolean;
}

/** Above it a dimension stays text: an enumeration of so many values costs more than it saves. */
const mostEnumValues = 20_000;

/** What a row says of a dimension; a campaign that is known only by its id is called by that. */
function rawColumn(dimension: Dimension, row = ''): string {
  const column = `${row}${dimension}`;
  return dimension === 'campaign' ? `coalesce(nullif(${column}, ''), ${row}campaign_id)` : column;
}

const opportunityColumns: readonly Dimension[] = ['source', 'campaign', 'channel', 'owner', 'segment', 'region'];

/** What is known of the derived tables. */
export interface Derived {
  readonly values: DimensionValues;
  /** Every currency that an opportunity is in. */
  readonly currencies: readonly string[];
  /** What the tables have been asked so far. */
  readonly answers: KnownAnswers;
}

interface Known {
  readonly fingerprint: string;
  readonly derived: Derived;
  /** What the fingerprint was taken for; while none of it changes, neither does the fingerprint. */
  readonly asked: string;
}

const derivedOf = new WeakMap<AnalyticsDatabase, Known>();
const queueOf = new WeakMap<AnalyticsDatabase, Promise<unknown>>();

/**
 * Runs `work` with the derived tables `episode`, `lead` and `opp` fit for the data as it is, the settings' currency and
 * rates, and the merges known on `asOf`. They are rebuilt only when one of these changed. One piece of work at a time
 * per database, so that no figure mixes two states.
 */
export function withDerived<Value>(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  asOf: number,
  work: (derived: Derived) => Promise<Value>,
): Promise<Value> {
  const before = queueOf.get(db) ?? Promise.resolve();
  const mine = before.then(async () => work(await currentlyDerived(db, settings, asOf)));
  queueOf.set(
    db,
    mine.catch(() => undefined),
  );
  return mine;
}

/** Has the derived tables rebuilt at their next use, for changes of the data that no count or import number shows. */
export function forgetDerived(db: AnalyticsDatabase): void {
  derivedOf.delete(db);
}

async function currentlyDerived(db: AnalyticsDatabase, settings: ReviewSettings, asOf: number): Promise<Derived> {
  const known = derivedOf.get(db);
  const asked = JSON.stringify([db.writes, asOf, settings.currency, settings.rates]);
  if (known?.asked === asked) return known.derived;
  const fingerprint = await fingerprintOf(db, settings, asOf);
  if (known?.fingerprint === fingerprint) {
    derivedOf.set(db, { ...known, asked });
    return known.derived;
  }
  const derived = await db.transaction((queries) => derive(queries, settings, asOf));
  derivedOf.set(db, { fingerprint, derived, asked });
  return derived;
}

async function fingerprintOf(db: AnalyticsDatabase, settings: ReviewSettings, asOf: number): Promise<string> {
  const row = await db.row(fillTemplate(loadSql('metrics/fingerprint.sql'), { asOf }));
  return JSON.stringify([row, settings.currency, settings.rates]);
}

async function derive(queries: Queries, settings: ReviewSettings, asOf: number): Promise<Derived> {
  await queries.run(loadSql('metrics/macros.sql'));
  await insertRates(queries, settings);
  const columns = await readDimensions(queries);
  const currencies = await readCurrencies(queries, settings);
  const parts = {
    mergeAsOf: asOf,
    currency: settings.currency,
    currencyType: typeOf(currencies),
    dimensions: dimensions.join(', '),
    leadDimensions: leadDimensions(columns),
    opportunityDimensions: opportunityDimensions(columns),
  };
  for (const name of ['derive-links', 'derive-episodes', 'derive-opportunities', 'derive-end']) {
    await queries.run(fillTemplate(loadSql(`metrics/${name}.sql`), parts));
  }
  const values = Object.fromEntries(columns.map((column) => [column.dimension, column.values]));
  return { values: values as Record<Dimension, readonly string[]>, currencies, answers: new KnownAnswers() };
}

async function readCurrencies(queries: Queries, settings: ReviewSettings): Promise<string[]> {
  const rows = await queries.rows<{ currency: string }>(
    "SELECT DISTINCT coalesce(nullif(upper(trim(currency)), ''), $own) AS currency FROM opportunity UNION SELECT $own ORDER BY 1",
    { own: settings.currency },
  );
  return rows.map((row) => row.currency);
}

async function insertRates(queries: Queries, settings: ReviewSettings): Promise<void> {
  const spans = rateSpans(settings.rates, settings.currency);
  const rows = spans.map((span) => `(${sqlText(span.currency)}, ${span.from}, ${span.to}, ${span.factor}::DOUBLE)`);
  await queries.run(
    `CREATE OR REPLACE TABLE rate AS SELECT * FROM (VALUES ${rows.join(', ')}) t(currency, from_day, to_day, factor)`,
  );
}

async function readDimensions(queries: Queries): Promise<DimensionColumn[]> {
  const columns: DimensionColumn[] = [];
  for (const dimension of dimensions) {
    const tables = opportunityColumns.includes(dimension) ? ['person', 'opportunity'] : ['person'];
    const sources = tables.map((table) => `SELECT DISTINCT coalesce(${rawColumn(dimension)}, '') AS raw FROM ${table}`);
    const rows = await queries.rows<{ value: string; is_padded: boolean }>(
      `SELECT trim(raw) AS value, bool_or(trim(raw) <> raw) AS is_padded
      FROM (${sources.join(' UNION ')} UNION SELECT '') GROUP BY ALL ORDER BY value`,
    );
    columns.push({ dimension, values: rows.map((row) => row.value), isPadded: rows.some((row) => row.is_padded) });
  }
  return columns;
}

function typeOf(values: readonly string[]): string {
  return values.length > mostEnumValues ? 'VARCHAR' : `ENUM(${values.map(sqlText).join(', ')})`;
}

function leadDimensions(columns: readonly DimensionColumn[]): string {
  return columns
    .map(({ dimension, values, isPadded }) => {
      const raw = rawColumn(dimension, 'p.');
      const own = isPadded ? `trim(${raw})` : raw;
      return `coalesce(${own}, '')::${typeOf(values)} AS ${dimension}`;
    })
    .join(',\n  ');
}

/** The opportunity's own value; where it has none, that of the lead it came from. */
function opportunityDimensions(columns: readonly DimensionColumn[]): string {
  return columns
    .map(({ dimension, values, isPadded }) => {
      const type = typeOf(values);
      const raw = rawColumn(dimension, 'o.');
      const own = isPadded ? `trim(${raw})` : raw;
      const ownOrNone = opportunityColumns.includes(dimension) ? `nullif(${own}, '')::${type}, ` : '';
      return `coalesce(${ownOrNone}d.${dimension}, ''::${type}) AS ${dimension}`;
    })
    .join(',\n  ');
}
