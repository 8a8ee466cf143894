import type { z } from 'zod';
import type { LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { pipelineSchema, ReviewQuery } from '../../../../shared/contract/review.ts';
import { leftOutOf, type SummedRow } from '../../../../shared/metrics/left-out.ts';
import { medianOfCounts } from '../../../../shared/metrics/order-statistics.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { type QueryContext, withQuery } from './context.ts';
import { coverageQuarter, readCoverage } from './coverage.ts';
import { factorSql, scan } from './scope.ts';

type Pipeline = z.infer<typeof pipelineSchema>;

/** One row of pipeline-stages.sql. */
interface StageRow extends SummedRow {
  readonly stage: string;
  /** Age in days; null without a day of creation. */
  readonly day: number | null;
  readonly value: number;
}

const movementKeys = ['start', 'created', 'repriced', 'won', 'lost', 'moved-out', 'end'] as const;

/** One row of pipeline-movement.sql. */
interface MovementRow extends SummedRow {
  readonly key: (typeof movementKeys)[number] | 'pushed';
  readonly value: number;
}

/** What rows add up to, with what it leaves out. */
function summed(rows: readonly (SummedRow & { readonly value: number })[]): Pipeline['slipped'] {
  const { isUnknown, withoutAmount, unrated } = leftOutOf(rows);
  return {
    count: rows.reduce((sum, row) => sum + row.n, 0),
    value: isUnknown ? null : rows.reduce((sum, row) => sum + row.value, 0),
    leftOut: { withoutAmount, unrated: [...unrated] },
  };
}

/**
 * Open opportunities by stage, and how the open value that is to close in the coverage quarter moved since the eve of
 * the period: start and the changes, with their signs, add up to end. Money in minor units of the review's currency;
 * each sum says what it leaves out for want of an amount or of a rate.
 */
export function computePipeline(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: ReviewQuery,
  today?: LocalDay,
): Promise<Pipeline> {
  return withQuery(db, settings, { ...query, by: null }, today, async (context) => {
    const { scope, resolved } = context;
    const [stages, movement, coverage] = await Promise.all([
      scan<StageRow>(scope, 'pipeline-stages', resolved.current),
      readMovement(context),
      readCoverage(scope, resolved.current),
    ]);
    const moved = (key: MovementRow['key']) => summed(movement.filter((row) => row.key === key));
    return {
      stages: stagesOf(stages),
      movement: movementKeys.map((key) => ({ key, ...moved(key) })),
      slipped: summed(coverage.filter((row) => row.part === 'slipped')),
      pushed: moved('pushed'),
    };
  });
}

function readMovement({ scope, resolved: { asOf, period } }: QueryContext): Promise<MovementRow[]> {
  const eve = Math.min(period.from - 1, asOf);
  return scan<MovementRow>(
    scope,
    'pipeline-movement',
    { period: coverageQuarter(scope, asOf), asOf },
    { eve, eveFactor: factorSql(scope, eve) },
  );
}

/** Stages by what they hold, most first, with the median age of their opportunities. */
function stagesOf(rows: readonly StageRow[]): Pipeline['stages'] {
  const stages = [...Map.groupBy(rows, (row) => row.stage)].map(([stage, group]) => ({
    stage,
    ...summed(group),
    daysMedian: medianOfCounts(new Map(group.flatMap(({ day, n }) => (day === null ? [] : [[day, n] as const])))),
  }));
  return stages.sort((left, right) => (right.value ?? 0) - (left.value ?? 0) || (left.stage < right.stage ? -1 : 1));
}
