import { withNotes } from '../../../../shared/metrics/build-figure.ts';
import type { Basis, Figure } from '../../../../shared/metrics/figure.ts';
import { minorDigits, roundHalfAway, toMajor } from '../../../../shared/money/minor-units.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import { bySegment, type Scope, type SegmentRow, scan } from './scope.ts';
import { dayColumn } from './transition.ts';

/** One row of revenue.sql, values in minor units. */
interface RevenueRow extends SegmentRow {
  readonly leads: number;
  readonly value: number;
  readonly unpriced: number;
  readonly period_value: number;
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
  const { currency, skippedStages } = scope.settings;
  const entry = dayColumn('mql', skippedStages);
  return metricReader<readonly RevenueRow[]>({
    read: async (window) => bySegment(await scan<RevenueRow>(scope, 'revenue', window, { entry }), (rows) => rows),
    merge: (all) => all.flat(),
    figures: (rows) => {
      const sum = (column: keyof Omit<RevenueRow, 'seg'>) => rows.reduce((total, row) => total + row[column], 0);
      const unpriced = sum('unpriced');
      return {
        revenue_per_mql: withNotes(perUnit(sum('value'), sum('leads'), currency, 'cohort'), [
          'To date, will rise.',
          unpriced > 0 ? `${unpriced} won without an amount or a rate are left out.` : null,
        ]),
        mql_to_revenue_flow: withNotes(perUnit(sum('period_value'), sum('leads'), currency, 'flow'), [
          'Won in the period per new MQL of the period: a flow ratio, not a conversion.',
        ]),
      };
    },
  });
}
