import { countFigure, moneyFigure, withNotes } from '../../../../shared/metrics/build-figure.ts';
import { leftOutOf, type SummedRow, withLeftOut } from '../../../../shared/metrics/left-out.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import { bySegment, type Scope, type SpanRow, scanSpan } from './scope.ts';

/** One row of pipeline-created.sql, values in minor units. */
interface CreatedRow extends SpanRow, SummedRow {
  readonly created_value: number;
  readonly repriced_value: number;
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
      const sum = (column: 'n' | 'created_value' | 'repriced_value') =>
        rows.reduce((total, row) => total + row[column], 0);
      const left = leftOutOf(rows);
      const money = (value: number, note?: string) => ({
        ...moneyFigure(value, currency, 'flow', note),
        denominator: sum('n'),
      });
      const created = money(sum('created_value'));
      const current = money(sum('repriced_value'), 'At the amounts of the as-of day.');
      const variants = { at_creation: created, current };
      const known = Object.entries(variants).map(([key, figure]) => [key, withLeftOut(figure, left)] as const);
      return {
        pipeline_created: withLeftOut(
          withNotes({ ...created, variants: { ...Object.fromEntries(known), deals: countFigure(sum('n'), 'flow') } }, [
            `${sum('n')} opportunities at their amounts at creation.`,
          ]),
          left,
        ),
      };
    },
  });
}
