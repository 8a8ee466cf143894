import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { ReviewQuery, ReviewResult } from '../../../../shared/contract/review.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { withPrevious } from './compare.ts';
import { withDerived } from './derive.ts';
import type { MetricReader, WindowFigures } from './metric-reader.ts';
import { metricFamilies } from './readers.ts';
import { type ResolvedQuery, resolveQuery } from './resolve-query.ts';
import type { Scope } from './scope.ts';

/** The figures of one family over the three windows that a comparison needs. */
interface FamilyFigures {
  readonly current: WindowFigures;
  readonly before: WindowFigures;
  readonly beforeAtAge: WindowFigures;
}

const defaultStages = 'mql:opportunity';

/**
 * Computes the whole review of a query: every figure with its period before, the funnel, the segments and what there is
 * to know about the data. `today` bounds what counts as data when the query names no as-of day.
 */
export async function computeReview(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: ReviewQuery,
  today?: LocalDay,
): Promise<ReviewResult> {
  const resolved = await resolveQuery(db, settings, query, today);
  return withDerived(db, settings, resolved.asOf, async (values) => {
    const scope: Scope = { db, settings, values, by: query.by, filters: query.filters, horizonDays: query.horizonDays };
    const request = { scope, asOf: resolved.asOf, stages: defaultStages };
    const families = await Promise.all(
      metricFamilies.map(async (family) => readFamily(await family.create(request), resolved)),
    );
    return {
      schema: 1,
      period: {
        from: formatLocalDate(resolved.period.from),
        to: formatLocalDate(resolved.period.to),
        previous: { from: formatLocalDate(resolved.previous.from), to: formatLocalDate(resolved.previous.to) },
      },
      asOf: formatLocalDate(resolved.asOf),
      timeZone: settings.timeZone,
      currency: settings.currency,
      by: query.by,
      metrics: wholeFigures(families),
      funnel: [],
      segments: segmentKeys(families).map((key) => ({ key, metrics: segmentFigures(families, key), funnel: [] })),
      warnings: [],
    };
  });
}

async function readFamily(read: MetricReader, { current, before, beforeAtAge }: ResolvedQuery): Promise<FamilyFigures> {
  const isSame = before.asOf === beforeAtAge.asOf;
  const [now, then, young] = await Promise.all([read(current), read(before), isSame ? null : read(beforeAtAge)]);
  return { current: now, before: then, beforeAtAge: young ?? then };
}

function wholeFigures(families: readonly FamilyFigures[]): Record<string, Figure> {
  return collect(families, (figures) => figures.whole);
}

function segmentFigures(families: readonly FamilyFigures[], key: string): Record<string, Figure> {
  return collect(families, (figures) => figures.segments.get(key) ?? figures.empty);
}

function collect(
  families: readonly FamilyFigures[],
  of: (figures: WindowFigures) => Readonly<Record<string, Figure>>,
): Record<string, Figure> {
  const entries = families.flatMap(({ current, before, beforeAtAge }) =>
    Object.entries(of(current)).map(([id, figure]): [string, Figure] => [
      id,
      withPrevious(figure, { before: of(before)[id], beforeAtAge: of(beforeAtAge)[id] }),
    ]),
  );
  return Object.fromEntries(entries);
}

function segmentKeys(families: readonly FamilyFigures[]): string[] {
  const keys = families.flatMap((family) => [...family.current.segments.keys(), ...family.before.segments.keys()]);
  return [...new Set(keys)].sort();
}
