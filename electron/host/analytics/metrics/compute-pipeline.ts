import type { z } from 'zod';
import type { LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { pipelineSchema, ReviewQuery } from '../../../../shared/contract/review.ts';
import { medianOfCounts } from '../../../../shared/metrics/order-statistics.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { type QueryContext, withQuery } from './context.ts';
import { coverageQuarter, readCoverage } from './coverage.ts';
import { factorSql, scan } from './scope.ts';

type Pipeline = z.infer<typeof pipelineSchema>;

/** One row of pipeline-stages.sql. */
interface StageRow {
  readonly stage: string;
  /** Age in days; null without a day of creation. */
  readonly day: number | null;
  readonly n: number;
  readonly value: number;
}

const movementKeys = ['start', 'created', 'repriced', 'won', 'lost', 'moved-out', 'end'] as const;

/** One row of pipeline-movement.sql. */
interface MovementRow {
  readonly key: (typeof movementKeys)[number] | 'pushed';
  readonly n: number;
  readonly value: number;
}

const nothing = { n: 0, value: 0 };

/**
 * Open opportunities by stage, and how the open value that is to close in the coverage quarter moved since the eve of
 * the period: start and the changes, with their signs, add up to end. Money in minor units of the review's currency.
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
    const slipped = coverage.find((row) => row.part === 'slipped') ?? nothing;
    const of = (key: MovementRow['key']) => movement.find((row) => row.key === key) ?? nothing;
    return {
      stages: stagesOf(stages),
      movement: movementKeys.map((key) => ({ key, value: of(key).value, count: of(key).n })),
      slipped: { count: slipped.n, value: slipped.value },
      pushed: { count: of('pushed').n, value: of('pushed').value },
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
    count: group.reduce((sum, row) => sum + row.n, 0),
    value: group.reduce((sum, row) => sum + row.value, 0),
    daysMedian: medianOfCounts(new Map(group.flatMap(({ day, n }) => (day === null ? [] : [[day, n] as const])))),
  }));
  return stages.sort((left, right) => right.value - left.value || (left.stage < right.stage ? -1 : 1));
}
