import { countFigure, moneyFigure, withNotes } from '../../../../shared/metrics/build-figure.ts';
import { leftOutOf, withLeftOut } from '../../../../shared/metrics/left-out.ts';
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
      const sum = (column: 'n' | 'value') => rows.reduce((total, row) => total + row[column], 0);
      const deals = sum('n');
      const left = leftOutOf(rows);
      const revenue = { ...moneyFigure(sum('value'), currency, 'flow'), denominator: deals };
      return {
        won_revenue: withLeftOut(
          withNotes(
            {
              ...revenue,
              variants: {
                revenue: withLeftOut(revenue, left),
                deals: countFigure(deals, 'flow', 'Opportunities won.'),
              },
            },
            [`${deals} won at their amounts at the close.`],
          ),
          left,
        ),
      };
    },
  });
}
