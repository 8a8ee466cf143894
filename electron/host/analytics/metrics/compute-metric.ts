import type { LocalDay } from '../../../../shared/calendar/local-day.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import type { ReviewQuery } from '../../../../shared/contract/review.ts';
import { bareFigure } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { withQuery } from './context.ts';
import { comparedFigures, readFamily, segmentKeysOf } from './read-family.ts';
import { askedFamilies, type MetricFamily, metricFamilies } from './readers.ts';

/** The family that gives a metric; throws `review.unknownMetric` where none does. */
export function familyOf(metric: string): MetricFamily {
  const families = [...metricFamilies, ...askedFamilies];
  const family = families.find(({ ids }) => ids.includes(metric));
  if (family) return family;
  throw new ProblemError({
    code: 'review.unknownMetric',
    message: `There is no metric “${metric}”.`,
    remedy: `Known are ${families.flatMap(({ ids }) => ids).join(', ')}.`,
  });
}

/**
 * One metric with its period before; where the query asks for a dimension and the metric has no items of its own, its
 * values are the items. `stages` names the step for metrics of one.
 */
export async function computeMetric(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: ReviewQuery,
  metric: string,
  stages: string | null = null,
  today?: LocalDay,
): Promise<Figure> {
  const family = familyOf(metric);
  return withQuery(db, settings, query, today, async ({ scope, resolved }) => {
    const figures = await readFamily(family, { scope, asOf: resolved.asOf, stages }, resolved);
    const figure = comparedFigures(figures, null)[metric];
    if (!figure) throw new Error(`The family of ${metric} gave no such figure.`);
    if (query.by === null || figure.items) return figure;
    const items = segmentKeysOf([figures]).flatMap((key) => {
      const part = comparedFigures(figures, key)[metric];
      return part ? [{ key, ...bareFigure(part), ...(part.previous ? { previous: part.previous } : {}) }] : [];
    });
    return { ...figure, items: items.sort((left, right) => (left.key < right.key ? -1 : 1)) };
  });
}
