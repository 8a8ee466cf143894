import { countFigure, ratioFigure, withNotes } from '../../../../shared/metrics/build-figure.ts';
import { historicHorizon, inferredNote } from './conversion.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import { bySegment, type Scope, type SpanRow, scanSpan } from './scope.ts';

/** One row of recycling.sql. */
interface RecycledRow extends SpanRow {
  readonly recycled: number;
  readonly late: number;
  readonly mature: number;
  readonly returned: number;
  readonly inferred: number;
}

/** Days within which 80 % of the recycled that ever came back had come back, 30 at least, unless told otherwise. */
export async function returnHorizon(scope: Scope, asOf: number): Promise<number> {
  const fixed = scope.horizonDays ?? scope.settings.horizonDays;
  if (fixed !== null) return fixed;
  return historicHorizon(scope, { units: 'episode', entry: 'rec', goal: 'next_mql' }, asOf);
}

/** M-03: how many handoffs were recycled in the period, and how many of them came back as MQL within the horizon. */
export async function recyclingReader(scope: Scope, asOf: number): Promise<MetricReader> {
  const horizon = await returnHorizon(scope, asOf);
  return metricReader<readonly RecycledRow[]>({
    read: async (window) =>
      bySegment(await scanSpan<RecycledRow>(scope, 'recycling', window, { horizon }), (rows) => rows),
    merge: (all) => all.flat(),
    figures: (rows) => {
      const sum = (column: keyof Omit<RecycledRow, keyof SpanRow>) =>
        rows.reduce((total, row) => total + row[column], 0);
      const afterOpportunity = countFigure(sum('late'), 'flow', 'Recycled after an opportunity or a loss.');
      return {
        recycled_count: withNotes(
          { ...countFigure(sum('recycled'), 'flow'), variants: { post_opp: afterOpportunity } },
          [inferredNote(sum('inferred'))],
        ),
        re_mql_rate: ratioFigure(
          sum('returned'),
          sum('mature'),
          'cohort',
          `MQL again within ${horizon} days, of those recycled in the period that had ${horizon} days.`,
        ),
      };
    },
  });
}
