import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import { addMonths, type Period, weekStartOf } from '../../../../shared/calendar/periods.ts';
import type { ReviewQuery, Series } from '../../../../shared/contract/review.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { familyOf } from './compute-metric.ts';
import { withQuery } from './context.ts';

export interface SeriesRequest {
  readonly metric: string;
  readonly bucket: 'month' | 'week';
  readonly buckets: number;
}

/** The buckets up to the one that holds `lastDay`, oldest first. */
function bucketsUpTo(lastDay: LocalDay, { bucket, buckets }: SeriesRequest, settings: ReviewSettings): Period[] {
  return Array.from({ length: buckets }, (_, index) => {
    const back = buckets - 1 - index;
    if (bucket === 'month') return addMonths(lastDay, -back);
    const from = weekStartOf(lastDay, settings.weekStart) - back * 7;
    return { from, to: from + 7 };
  });
}

/** Whether more can still come into a figure: its days are not over, or none or not all of its members are mature. */
function isOpen(figure: Figure, period: Period, asOf: LocalDay): boolean {
  if (period.to > asOf + 1) return true;
  const { mature, to_date } = figure.variants ?? {};
  return mature !== undefined && to_date !== undefined && mature.denominator !== to_date.denominator;
}

/** One metric over the months or weeks up to the end of the query's period, all as known on its as-of day. */
export async function computeSeries(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: ReviewQuery,
  request: SeriesRequest,
  today?: LocalDay,
): Promise<Series> {
  const { metric } = request;
  const family = familyOf(metric);
  return withQuery(db, settings, { ...query, by: null }, today, async ({ scope, resolved }) => {
    const { asOf, period } = resolved;
    const read = await family.create({ scope, asOf, stages: null });
    // What is there on a day is shown as of each bucket's own last day.
    const dayOf = (bucket: Period) => (family.comparedAt === 'age' ? Math.min(bucket.to - 1, asOf) : asOf);
    const buckets = bucketsUpTo(Math.min(period.to - 1, asOf), request, settings);
    const figures = await Promise.all(
      buckets.map(async (bucket) => ({
        bucket,
        figure: (await read({ period: bucket, asOf: dayOf(bucket) })).whole[metric],
      })),
    );
    return {
      metric,
      buckets: figures.flatMap(({ bucket, figure }) =>
        figure
          ? [
              {
                from: formatLocalDate(bucket.from),
                to: formatLocalDate(bucket.to),
                isOpen: isOpen(figure, bucket, asOf),
                figure,
              },
            ]
          : [],
      ),
    };
  });
}
