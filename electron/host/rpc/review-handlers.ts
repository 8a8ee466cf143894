import { localDayOf } from '../../../shared/calendar/zone.ts';
import type { Handlers } from '../../../shared/contract/rpc.ts';
import { computeMetric } from '../analytics/metrics/compute-metric.ts';
import { computePipeline } from '../analytics/metrics/compute-pipeline.ts';
import { computeRecycling } from '../analytics/metrics/compute-recycling.ts';
import { computeReview } from '../analytics/metrics/compute-review.ts';
import { computeSeries } from '../analytics/metrics/compute-series.ts';
import { dimensionValues } from '../analytics/metrics/dimension-values.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { Caller } from './caller.ts';

type ReviewHandlers = Pick<Handlers<Caller>, Extract<keyof Handlers<Caller>, `review/${string}`>>;

/** Answers what the review's screens ask of a workspace's figures. */
export function reviewHandlers(sessions: SessionRegistry): ReviewHandlers {
  const prepared = async (workspaceId: string) => {
    const session = await sessions.find(workspaceId);
    const settings = session.settings();
    // A date in the future that a file brought must not move the review into the future.
    return { db: await session.tables(), settings, today: localDayOf(Date.now(), settings.timeZone) };
  };
  return {
    'review/compute': async ({ workspaceId, query }) => {
      const { db, settings, today } = await prepared(workspaceId);
      return computeReview(db, settings, query, today);
    },
    'review/metric': async ({ workspaceId, query, metric, stages }) => {
      const { db, settings, today } = await prepared(workspaceId);
      return computeMetric(db, settings, query, metric, stages, today);
    },
    'review/series': async ({ workspaceId, query, metric, bucket, buckets }) => {
      const { db, settings, today } = await prepared(workspaceId);
      return computeSeries(db, settings, query, { metric, bucket, buckets }, today);
    },
    'review/recycling': async ({ workspaceId, query }) => {
      const { db, settings, today } = await prepared(workspaceId);
      return computeRecycling(db, settings, query, today);
    },
    'review/pipeline': async ({ workspaceId, query }) => {
      const { db, settings, today } = await prepared(workspaceId);
      return computePipeline(db, settings, query, today);
    },
    'review/dimensionValues': async ({ workspaceId, dimension }) => {
      const { db, settings } = await prepared(workspaceId);
      return { values: await dimensionValues(db, settings, dimension) };
    },
  };
}
