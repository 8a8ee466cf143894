import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import { addQuarters, type FiscalQuarter } from '../../../../shared/calendar/periods.ts';
import type { PaidMetric, ReplayQuarter } from '../../../../shared/contract/alignment.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { type ReviewQuery, reviewQuerySchema } from '../../../../shared/contract/review.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { paidMetricKey } from '../../../../shared/planning/incentive-replay.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { computeMetric } from './compute-metric.ts';
import { dataThrough } from './resolve-query.ts';

const quartersBack = 4;

/** The last four quarters that the data covers in full, oldest first, with each metric as it is known now. */
export async function replayQuarters(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  metrics: readonly PaidMetric[],
  today: LocalDay,
): Promise<ReplayQuarter[]> {
  const through = await dataThrough(db, today);
  if (through === null) return [];
  // The day after the last one: a quarter that ends with the data is over.
  const current = through + 1;
  const since = await leadsSince(db);
  const replayed: ReplayQuarter[] = [];
  for (let back = quartersBack; back >= 1; back -= 1) {
    const quarter = addQuarters(current, -back, settings.fiscalYearStart);
    const query = queryOf(quarter);
    const figures: Record<string, Figure | null> = {};
    for (const paid of metrics) {
      // What was before the first lead isn't nothing: it isn't known.
      const isKnown = since !== null && since <= quarter.from;
      figures[paidMetricKey(paid)] = isKnown
        ? await figureOrNull(() => computeMetric(db, settings, query, paid.metric, paid.stages, today))
        : null;
    }
    replayed.push({
      label: quarter.label,
      from: formatLocalDate(quarter.from),
      to: formatLocalDate(quarter.to),
      figures,
    });
  }
  return replayed;
}

/** The day of the first MQL that the data knows of. */
async function leadsSince(db: AnalyticsDatabase): Promise<LocalDay | null> {
  const row = await db.row<{ day: number | null }>(
    "SELECT min(day) AS day FROM stage_event WHERE entity_type = 'person' AND stage = 'mql'",
  );
  return row.day;
}

function queryOf({ from, to }: FiscalQuarter): ReviewQuery {
  return reviewQuerySchema.parse({ from: formatLocalDate(from), to: formatLocalDate(to) });
}

/** A metric that this version doesn't know, or a step that it doesn't have, can't be replayed; all else is a mistake. */
async function figureOrNull(compute: () => Promise<Figure>): Promise<Figure | null> {
  try {
    return await compute();
  } catch (error) {
    if (error instanceof ProblemError && ['review.unknownMetric', 'request.invalid'].includes(error.problem.code))
      return null;
    throw error;
  }
}
