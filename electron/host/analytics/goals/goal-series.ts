import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import { monthOf, type Period, previousPeriod } from '../../../../shared/calendar/periods.ts';
import type { GoalQuestion, GoalSeries } from '../../../../shared/contract/goals.ts';
import { bareFigure } from '../../../../shared/metrics/build-figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { goalMetric } from '../../../../shared/planning/goal-metrics.ts';
import { isUsable } from '../../../../shared/planning/pace.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { firstWholeDay, isWhole } from './data-from.ts';
import { type GoalReader, goalReader, periodOf, withGoals } from './goal-scope.ts';

const fortnight = 14;
/** Longer goals are shown by months. */
const mostFortnights = 16;
/** Of a share or a level, which has a past of its own. */
const levelBuckets = 12;

const empty: GoalSeries = { asOf: null, previous: null, buckets: [] };

/** A goal's number bucket by bucket; throws the problem of one that can't be measured. */
export async function computeGoalSeries(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  question: GoalQuestion,
  today?: LocalDay,
): Promise<GoalSeries> {
  const period = periodOf(question);
  if (question.metric === null || period === null || !isUsable(period)) return empty;
  const series = await withGoals(db, settings, today === undefined ? {} : { today }, async (goals) => {
    const read = await goalReader(goals, question);
    const isSum = goalMetric(question.metric)?.kinds.includes('sum') ?? false;
    const buckets = isSum ? sumBuckets(period, goals.asOf) : levelBucketsUpTo(Math.min(goals.asOf, period.to - 1));
    const figures: GoalSeries['buckets'] = [];
    for (const bucket of buckets) {
      const { figure } = await read(bucket);
      if (figure === null) continue;
      figures.push({
        from: formatLocalDate(bucket.from),
        to: formatLocalDate(bucket.to),
        isOpen: bucket.to > goals.asOf + 1,
        figure: bareFigure(figure),
      });
    }
    const dataFrom = await firstWholeDay(db);
    const before = { period: earlierPart(period, goals.asOf), dataFrom };
    return { asOf: formatLocalDate(goals.asOf), previous: await readPrevious(read, before), buckets: figures };
  });
  return series ?? empty;
}

/** The days of the period before that correspond to those gone by of this one. */
function earlierPart(period: Period, asOf: LocalDay): Period {
  const before = previousPeriod(period);
  const gone = Math.min(period.to, asOf + 1) - period.from;
  return { from: before.from, to: Math.min(before.to, before.from + Math.max(0, gone)) };
}

async function readPrevious(
  read: GoalReader,
  { period, dataFrom }: { readonly period: Period; readonly dataFrom: LocalDay | null },
): Promise<GoalSeries['previous']> {
  if (dataFrom === null || period.from >= period.to || !isWhole(period.from, dataFrom)) return null;
  const { figure, isYoung } = await read(period);
  if (figure === null || isYoung) return null;
  return { from: formatLocalDate(period.from), to: formatLocalDate(period.to), figure: bareFigure(figure) };
}

/** From the goal's first day to the data's last: fortnights, or the months of a long goal. */
function sumBuckets({ from, to }: Period, asOf: LocalDay): readonly Period[] {
  const isLong = to - from > mostFortnights * fortnight;
  const buckets: Period[] = [];
  for (let start = from; start < to && start <= asOf; ) {
    const end = Math.min(to, isLong ? monthOf(start).to : start + fortnight);
    buckets.push({ from: start, to: end });
    start = end;
  }
  return buckets;
}

function levelBucketsUpTo(lastDay: LocalDay): readonly Period[] {
  return Array.from({ length: levelBuckets }, (_, index) => {
    const to = lastDay + 1 - (levelBuckets - 1 - index) * fortnight;
    return { from: to - fortnight, to };
  });
}
