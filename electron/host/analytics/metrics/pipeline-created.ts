import { countFigure, moneyFigure, withNotes } from '../../../../shared/metrics/build-figure.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import { bySegment, type Scope, type SpanRow, scanSpan } from './scope.ts';

/** One row of pipeline-created.sql, values in minor units. */
interface CreatedRow extends SpanRow {
  readonly n: number;
  readonly created_value: number;
  readonly repriced_value: number;
  readonly unpriced: number;
}

/** M-08: value of the pipeline created in the period at creation, and as a variant what it is worth now. */
export function pipelineCreatedReader(scope: Scope): MetricReader {
  const { currency, pipelineEntry } = scope.settings;
  const entry = pipelineEntry === 'created' ? 'created' : 'entered';
  return metricReader<readonly CreatedRow[]>({
    read: async (window) =>
      bySegment(await scanSpan<CreatedRow>(scope, 'pipeline-created', window, { entry }), (rows) => rows),
    merge: (all) => all.flat(),
    figures: (rows) => {
      const sum = (column: keyof Omit<CreatedRow, keyof SpanRow>) =>
        rows.reduce((total, row) => total + row[column], 0);
      const unpriced = sum('unpriced');
      const deals = { denominator: sum('n') };
      const created = { ...moneyFigure(sum('created_value'), currency, 'flow'), ...deals };
      const current = {
        ...moneyFigure(sum('repriced_value'), currency, 'flow', 'At the amounts of the as-of day.'),
        ...deals,
      };
      return {
        pipeline_created: withNotes(
          { ...created, variants: { at_creation: created, current, deals: countFigure(sum('n'), 'flow') } },
          [
            `${sum('n')} opportunities at their amounts at creation.`,
            unpriced > 0 ? `${unpriced} without an amount or a rate are left out.` : null,
          ],
        ),
      };
    },
  });
}
