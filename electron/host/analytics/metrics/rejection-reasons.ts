import { countFigure, ratioFigure } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import { bySegment, type Scope, type SpanRow, scanSpan } from './scope.ts';

/** One row of rejection-reasons.sql; `reason` is '' where none was given. */
interface ReasonRow extends SpanRow {
  readonly reason: string;
  readonly in_period: number;
  readonly in_cohort: number;
  readonly recycled: number;
  readonly regretted: number;
}

type Counted = 'in_period' | 'in_cohort' | 'recycled' | 'regretted';

function sum(rows: readonly ReasonRow[], column: Counted): number {
  return rows.reduce((total, row) => total + row[column], 0);
}

/** Reasons with their share of all refusals, blank included, most first; the value says how many gave a reason. */
function byReason(rows: readonly ReasonRow[], column: 'in_period' | 'in_cohort'): Figure {
  const all = sum(rows, column);
  const counts = [...Map.groupBy(rows, (row) => row.reason)]
    .map(([reason, group]) => ({ reason, count: sum(group, column), recycled: sum(group, 'recycled') }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count || (left.reason < right.reason ? -1 : 1));
  const basis = column === 'in_period' ? 'flow' : 'cohort';
  const given = all - (counts.find(({ reason }) => reason === '')?.count ?? 0);
  const items = counts.map(({ reason, count, recycled }) => ({
    key: reason,
    ...ratioFigure(count, all, basis, recycled > 0 && column === 'in_period' ? `${recycled} recycled.` : undefined),
  }));
  return { ...ratioFigure(given, all, basis, 'Refusals with a reason, of all.'), items };
}

/** M-07: why handoffs were refused, by the day of the refusal, and as a variant by the period of their MQL. */
export function rejectionReasonsReader(scope: Scope): MetricReader {
  return metricReader<readonly ReasonRow[]>({
    read: async (window) => bySegment(await scanSpan<ReasonRow>(scope, 'rejection-reasons', window), (rows) => rows),
    merge: (all) => all.flat(),
    figures: (rows) => ({
      rejection_reasons: {
        ...byReason(rows, 'in_period'),
        variants: {
          by_cohort: byReason(rows, 'in_cohort'),
          regretted: countFigure(sum(rows, 'regretted'), 'flow', 'Refused, and won under a later handoff.'),
        },
      },
    }),
  });
}
