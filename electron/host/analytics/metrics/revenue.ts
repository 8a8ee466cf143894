import { withNotes } from '../../../../shared/metrics/build-figure.ts';
import type { Basis, Figure } from '../../../../shared/metrics/figure.ts';
import { leftOutOf, type SummedRow, withLeftOut } from '../../../../shared/metrics/left-out.ts';
import { minorDigits, roundHalfAway, toMajor } from '../../../../shared/money/minor-units.ts';
import { readEntries } from './entries.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import { bySegment, type Scope, type Segmented, type SegmentRow, scan, type Window } from './scope.ts';
import { dayColumn } from './transition.ts';
import { readClosed } from './win-rate.ts';

/** One row of revenue.sql, value in minor units; null without an amount or a rate. */
interface WonRow extends SegmentRow {
  readonly ok: number;
  readonly pk: number;
  readonly entry: number;
  readonly value: number | null;
  /** Its currency, where that has no rate. */
  readonly unrated: string | null;
}

/** What adds up for a segment, values in minor units. */
interface Revenue extends SegmentRow {
  readonly leads: number;
  readonly value: number;
  readonly period_value: number;
  /** What `value` is the sum of. */
  readonly won: SummedRow | null;
  /** What `period_value` is the sum of. */
  readonly period_won: SummedRow | null;
}

const nothing = { leads: 0, value: 0, period_value: 0, won: null, period_won: null };

/**
 * An opportunity with several leads of the cohort is split equally among them to the cent, the earliest first, so that
 * it is counted once.
 */
function shares(rows: readonly WonRow[]): Revenue[] {
  return [...Map.groupBy(rows, (row) => row.ok).values()].flatMap((leads) => {
    const ordered = leads.toSorted((left, right) => left.entry - right.entry || left.pk - right.pk);
    return ordered.map(({ seg, value, unrated }, index) => {
      const won = { n: 1, unpriced: value === null ? 1 : 0, unrated };
      if (value === null) return { ...nothing, seg, won };
      const whole = Math.floor(Math.abs(value) / leads.length);
      const cent = index < Math.abs(value) % leads.length ? 1 : 0;
      return { ...nothing, seg, won, value: Math.sign(value) * (whole + cent) };
    });
  });
}

async function readRevenue(scope: Scope, window: Window): Promise<Segmented<readonly Revenue[]>> {
  const entry = dayColumn('mql', scope.settings.skippedStages);
  const [won, entries, closed] = await Promise.all([
    scan<WonRow>(scope, 'revenue', window, { entry }),
    readEntries(scope, 'lead', entry, window),
    readClosed(scope, window),
  ]);
  const all: Revenue[] = [
    ...shares(won),
    ...entries.map(({ seg, n }) => ({ ...nothing, seg, leads: n })),
    ...closed
      .filter((row) => row.status === 'won')
      .map((row) => ({ ...nothing, seg: row.seg, period_value: row.value, period_won: row })),
  ];
  return bySegment(all, (rows) => rows);
}

/** Money per unit in major units, rounded to the minor one; null without units. */
function perUnit(minor: number, units: number, currency: string, basis: Basis): Figure {
  const scale = 10 ** minorDigits(currency);
  return {
    value: units === 0 ? null : roundHalfAway(minor / units) / scale,
    unit: 'money',
    numerator: toMajor(minor, currency),
    denominator: units,
    basis,
  };
}

/** M-05: value won from the cohort's leads per lead, and the ratio of value won to MQLs within the period. */
export function revenueReader(scope: Scope): MetricReader {
  const { currency } = scope.settings;
  return metricReader<readonly Revenue[]>({
    read: (window) => readRevenue(scope, window),
    merge: (all) => all.flat(),
    figures: (rows) => {
      const sum = (column: 'leads' | 'value' | 'period_value') => rows.reduce((total, row) => total + row[column], 0);
      const leftOut = (of: 'won' | 'period_won') => leftOutOf(rows.flatMap((row) => row[of] ?? []));
      return {
        revenue_per_mql: withLeftOut(
          withNotes(perUnit(sum('value'), sum('leads'), currency, 'cohort'), ['To date, will rise.']),
          leftOut('won'),
        ),
        mql_to_revenue_flow: withLeftOut(
          withNotes(perUnit(sum('period_value'), sum('leads'), currency, 'flow'), [
            'Won in the period per new MQL of the period: a flow ratio, not a conversion.',
          ]),
          leftOut('period_won'),
        ),
      };
    },
  });
}
