import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { ReviewQuery, ReviewResult } from '../../../../shared/contract/review.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { type QueryContext, withQuery } from './context.ts';
import { funnelFigures, readFunnel, readFunnelTotals, type StageTotals, type StepRow } from './funnel.ts';
import { comparedFigures, type FamilyFigures, readFamily, segmentKeysOf } from './read-family.ts';
import { metricFamilies } from './readers.ts';
import type { ResolvedQuery } from './resolve-query.ts';
import { readWarnings } from './warnings.ts';

/**
 * Computes the whole review of a query: every figure with its period before, the funnel, the segments and what there is
 * to know about the data. `today` bounds what counts as data when the query names no as-of day.
 */
export function computeReview(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: ReviewQuery,
  today?: LocalDay,
): Promise<ReviewResult> {
  return withQuery(db, settings, query, today, async (context) => {
    const { scope, resolved } = context;
    const request = { scope, asOf: resolved.asOf, stages: null };
    const [families, funnel, warnings] = await Promise.all([
      Promise.all(metricFamilies.map((family) => readFamily(family, request, resolved))),
      readFunnels(context),
      readWarnings(scope, resolved.current),
    ]);
    return {
      schema: 1,
      period: periodOf(resolved),
      asOf: formatLocalDate(resolved.asOf),
      timeZone: settings.timeZone,
      currency: settings.currency,
      by: query.by,
      metrics: figuresOf(families, null),
      funnel: funnelFigures(funnel.current, funnel.beforeAtAge),
      segments: query.by === null ? [] : segmentsOf(families, funnel),
      warnings,
    };
  });
}

interface Funnels {
  readonly current: readonly StepRow[];
  readonly beforeAtAge: readonly StageTotals[];
}

async function readFunnels({ scope, resolved }: QueryContext): Promise<Funnels> {
  const [current, beforeAtAge] = await Promise.all([
    readFunnel(scope, resolved.current),
    readFunnelTotals(scope, resolved.beforeAtAge),
  ]);
  return { current, beforeAtAge };
}

function periodOf({ period, previous }: ResolvedQuery): ReviewResult['period'] {
  return {
    from: formatLocalDate(period.from),
    to: formatLocalDate(period.to),
    previous: { from: formatLocalDate(previous.from), to: formatLocalDate(previous.to) },
  };
}

function figuresOf(families: readonly FamilyFigures[], key: string | null): Record<string, Figure> {
  return Object.assign({}, ...families.map((family) => comparedFigures(family, key)));
}

/** One segment for each value with rows, most leads first, blank ones under ''. */
function segmentsOf(families: readonly FamilyFigures[], funnel: Funnels): ReviewResult['segments'] {
  const keys = new Set([...segmentKeysOf(families), ...funnel.current.map((row) => row.seg)]);
  const segments = [...keys].map((key) => ({
    key,
    metrics: figuresOf(families, key),
    funnel: funnelFigures(
      funnel.current.filter((row) => row.seg === key),
      funnel.beforeAtAge.filter((row) => row.seg === key),
    ),
  }));
  const entered = (segment: ReviewResult['segments'][number]) => segment.funnel[0]?.entered ?? 0;
  return segments.sort((left, right) => entered(right) - entered(left) || (left.key < right.key ? -1 : 1));
}
