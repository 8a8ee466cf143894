import type { LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { ReviewQuery } from '../../../../shared/contract/review.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { withDerived } from './derive.ts';
import { type ResolvedQuery, resolveQuery } from './resolve-query.ts';
import type { Scope, Span } from './scope.ts';

/** A query made ready to be computed: its days decided, the derived tables fit for them. */
export interface QueryContext {
  readonly scope: Scope;
  readonly resolved: ResolvedQuery;
}

function spanOfPeriods({ before, current }: ResolvedQuery): Span | null {
  const isOneScan = before.asOf === current.asOf && before.period.to === current.period.from;
  return isOneScan ? { earlier: before, later: current } : null;
}

/** Runs `work` on a query with the tables derived for it. Throws the problems of `resolveQuery`. */
export async function withQuery<Value>(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: ReviewQuery,
  today: LocalDay | undefined,
  work: (context: QueryContext) => Promise<Value>,
): Promise<Value> {
  const resolved = await resolveQuery(db, settings, query, today);
  return withDerived(db, settings, resolved.asOf, (derived) => {
    const scope: Scope = {
      db,
      settings,
      derived,
      by: query.by,
      filters: query.filters,
      horizonDays: query.horizonDays,
      span: spanOfPeriods(resolved),
    };
    return work({ scope, resolved });
  });
}
