import type { LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { Period } from '../../../../shared/calendar/periods.ts';
import type { Dimension, ReviewQuery } from '../../../../shared/contract/review.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { factorOn, rateSpans } from '../../../../shared/money/rates.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { loadSql } from '../load-sql.ts';
import { sqlText } from '../sql-text.ts';
import type { Derived } from './derive.ts';
import { fillTemplate, type TemplateValue } from './template.ts';

/** Two periods in a row that are read in one scan: the earlier ends where the later begins. */
export interface Span {
  readonly earlier: Window;
  readonly later: Window;
}

/** What all scans of one computation share. */
export interface Scope {
  readonly db: AnalyticsDatabase;
  readonly settings: ReviewSettings;
  readonly derived: Derived;
  readonly by: Dimension | null;
  readonly filters: ReviewQuery['filters'];
  /** Days after entry, where the query fixes them. */
  readonly horizonDays: number | null;
  /** The period and the one before, where both are asked as of one day. */
  readonly span: Span | null;
}

/** A period seen on a day: everything after `asOf` has not happened yet. */
export interface Window {
  readonly period: Period;
  readonly asOf: LocalDay;
}

/** Rows of a scan that are grouped by the dimension asked for; '' where there is none or it is blank. */
export interface SegmentRow {
  readonly seg: string;
}

/** Counts for each value of the dimension; the whole is their sum, so that parts always add up. */
export type Segmented<Counts> = ReadonlyMap<string, Counts>;

/** A row of a scan over a span: whether it belongs to the later period. */
export interface SpanRow extends SegmentRow {
  readonly is_late: boolean;
}

/** The span that a window is a part of, made up of the window alone where it is of none. */
export function spanOf({ span }: Scope, window: Window): Span {
  const isOf = (part: Window) => part.period.from === window.period.from && part.period.to === window.period.to;
  const isPart = span && span.later.asOf === window.asOf && (isOf(span.earlier) || isOf(span.later));
  if (isPart) return span;
  const { period, asOf } = window;
  return { earlier: { period: { from: period.from, to: period.from }, asOf }, later: window };
}

/** The values of the scan of a span; `{{split}}` is the first day of its later period. */
export function spanValues(scope: Scope, { earlier, later }: Span): Record<string, TemplateValue> {
  const period = { from: earlier.period.from, to: later.period.to };
  return { ...windowValues(scope, { period, asOf: later.asOf }), split: later.period.from };
}

/**
 * As `scan`, for SQL that tells by `is_late` which period a row is of: the other period of the span comes with it, and
 * is known when it is asked for.
 */
export async function scanSpan<Row extends SpanRow>(
  scope: Scope,
  file: string,
  window: Window,
  values: Readonly<Record<string, TemplateValue>> = {},
): Promise<Row[]> {
  const span = spanOf(scope, window);
  const sql = fillTemplate(loadSql(`metrics/${file}.sql`), { ...spanValues(scope, span), ...values });
  return ofWindow(await answerOf<Row>(scope, sql), span, window);
}

/** The rows of a span's scan that are of one of its windows. */
export function ofWindow<Row extends SpanRow>(rows: readonly Row[], span: Span, window: Window): Row[] {
  return rows.filter((row) => row.is_late === (window.period.from === span.later.period.from));
}

/** Runs a metric's SQL file over a window, with the scope's dimension and filters in `{{segment}}` and `{{filter}}`. */
export function scan<Row>(
  scope: Scope,
  file: string,
  window: Window,
  values: Readonly<Record<string, TemplateValue>> = {},
): Promise<Row[]> {
  const sql = fillTemplate(loadSql(`metrics/${file}.sql`), { ...windowValues(scope, window), ...values });
  return answerOf<Row>(scope, sql);
}

/** The rows of SQL over the derived tables alone; whoever asked it before of the same tables has had the same rows. */
export function answerOf<Row>({ db, derived }: Pick<Scope, 'db' | 'derived'>, sql: string): Promise<Row[]> {
  return derived.answers.rowsOf(sql, (text) => db.rows<Row>(text));
}

/** The values that every metric's SQL may name. */
export function windowValues(scope: Scope, window: Window): Record<string, TemplateValue> {
  return {
    from: window.period.from,
    to: window.period.to,
    asOf: window.asOf,
    last: Math.min(window.period.to - 1, window.asOf),
    segment: scope.by ?? "''",
    filter: filterSql(scope),
    asOfFactor: factorSql(scope, window.asOf),
  };
}

/** What an opportunity's amount is multiplied by on a day, over its column `currency`; NULL where there is no rate. */
export function factorSql(
  { settings, derived: { currencies } }: Pick<Scope, 'settings' | 'derived'>,
  day: LocalDay,
): string {
  const spans = rateSpans(settings.rates, settings.currency);
  const factors = currencies.map((currency) => ({ currency, factor: factorOn(spans, currency, day) }));
  if (factors.every(({ factor }) => factor === 1)) return '1';
  const cases = factors.map(({ currency, factor }) => `WHEN ${sqlText(currency)} THEN ${factor ?? 'NULL'}`);
  return `CASE currency ${cases.join(' ')} ELSE NULL END`;
}

/** The filters as `AND ...`, over columns named like the dimensions. Values nobody has are left out; none left, no rows. */
function filterSql(scope: Scope): string {
  return scope.filters
    .map((filter) => {
      const known = filter.values.filter((value) => scope.derived.values[filter.dimension].includes(value));
      return known.length === 0 ? ' AND false' : ` AND ${filter.dimension} IN (${known.map(sqlText).join(', ')})`;
    })
    .join('');
}

/** Groups rows by their segment. */
export function bySegment<Row extends SegmentRow, Counts>(
  rows: readonly Row[],
  toCounts: (rows: readonly Row[]) => Counts,
): Segmented<Counts> {
  return new Map([...Map.groupBy(rows, (row) => row.seg)].map(([seg, group]) => [seg, toCounts(group)]));
}
