import type { Period } from '../../../../shared/calendar/periods.ts';
import { shareFigure, withNotes } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { wilson } from '../../../../shared/metrics/intervals.ts';
import { leftOutOf, leftOutWords, withLeftOut } from '../../../../shared/metrics/left-out.ts';
import { toMajor } from '../../../../shared/money/minor-units.ts';
import { loadSql } from '../load-sql.ts';
import { answerOf, factorSql, type Scope, type SegmentRow, windowValues } from './scope.ts';
import { fillTemplate } from './template.ts';

/** One row of quarter-conversion.sql, values in minor units of the review's currency. */
export interface QuarterRow extends SegmentRow {
  readonly started: number;
  /** Those and the ones without an amount or a rate. */
  readonly started_deals: number;
  readonly started_value: number;
  readonly won_value: number;
  readonly won_deals: number;
  /** Of these with an amount and a rate. */
  readonly won_priced: number;
  /** The currency of those without a value, where it's the rate that is missing. */
  readonly unrated: string | null;
}

/** What quarters began with and won, as known on `asOf`, by segment. */
export function readQuarters(scope: Scope, quarters: readonly Period[], asOf: number): Promise<QuarterRow[]> {
  const parts = quarters.map((period) =>
    fillTemplate(loadSql('metrics/quarter-conversion.sql'), {
      ...windowValues(scope, { period, asOf }),
      eve: period.from - 1,
      eveFactor: factorSql(scope, period.from - 1),
    }),
  );
  return answerOf<QuarterRow>(scope, parts.join('\nUNION ALL\n'));
}

/**
 * M-06 pipeline conversion rate: value won of the value open at the start that was to close within. The interval is that
 * of as large a share of the deals open at the start; above one there is none.
 */
export function quarterConversion(rows: readonly QuarterRow[], currency: string): Figure {
  const sum = (column: keyof Omit<QuarterRow, 'seg' | 'unrated'>) =>
    rows.reduce((total, row) => total + row[column], 0);
  const started = sum('started_value');
  const deals = sum('started');
  const leftOf = (all: 'started_deals' | 'won_deals', priced: 'started' | 'won_priced') =>
    leftOutOf(rows.map((row) => ({ n: row[all], unpriced: row[all] - row[priced], unrated: row.unrated })));
  const leftOpen = leftOf('started_deals', 'started');
  const leftWon = leftOf('won_deals', 'won_priced');
  // Nothing known of what was won is no share of 0.
  const share = started > 0 && !leftWon.isUnknown ? sum('won_value') / started : null;
  const interval = share !== null && share <= 1 ? wilson(share * deals, deals) : null;
  const figure = shareFigure(
    toMajor(sum('won_value'), currency),
    toMajor(started, currency),
    'flow',
    `Value won of the value open at the start that was to close within, ${deals} deals.`,
  );
  if (leftWon.isUnknown) return withNotes({ ...figure, value: null }, ['What was won has no amount or no rate.']);
  const leftOfWon = leftOutWords(leftWon);
  return withNotes(withLeftOut(interval ? { ...figure, interval } : figure, leftOpen), [
    leftOfWon === '' ? null : `Of what was won, ${leftOfWon} are left out.`,
  ]);
}
