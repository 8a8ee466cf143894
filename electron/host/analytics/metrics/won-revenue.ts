import { countFigure, moneyFigure, withNotes } from '../../../../shared/metrics/build-figure.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import { bySegment, type Scope } from './scope.ts';
import { readClosed } from './win-rate.ts';

type ClosedRow = Awaited<ReturnType<typeof readClosed>>[number];

/** What was won in the period by the day of the close, at the close's exchange rate, and as a variant how many deals. */
export function wonRevenueReader(scope: Scope): MetricReader {
  const { currency } = scope.settings;
  return metricReader<readonly ClosedRow[]>({
    read: async (window) => {
      const closed = await readClosed(scope, window);
      return bySegment(
        closed.filter((row) => row.status === 'won'),
        (rows) => rows,
      );
    },
    merge: (all) => all.flat(),
    figures: (rows) => {
      const sum = (column: 'n' | 'value' | 'unpriced') => rows.reduce((total, row) => total + row[column], 0);
      const deals = sum('n');
      const unpriced = sum('unpriced');
      const revenue = { ...moneyFigure(sum('value'), currency, 'flow'), denominator: deals };
      return {
        won_revenue: withNotes(
          { ...revenue, variants: { revenue, deals: countFigure(deals, 'flow', 'Opportunities won.') } },
          [
            `${deals} won at their amounts at the close.`,
            unpriced > 0 ? `${unpriced} without an amount or a rate are left out.` : null,
          ],
        ),
      };
    },
  });
}
