import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import { addQuarters, type FiscalQuarter } from '../../../../shared/calendar/periods.ts';
import type { PaidMetric, ReplayGap, ReplayQuarter } from '../../../../shared/contract/alignment.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { type ReviewQuery, reviewQuerySchema } from '../../../../shared/contract/review.ts';
import { metricEntry } from '../../../../shared/metrics/catalogue.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { paidMetricKey } from '../../../../shared/planning/incentive-replay.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { isWhole } from '../goals/data-from.ts';
import { computeMetric } from './compute-metric.ts';
import { dataThrough } from './resolve-query.ts';

const quartersBack = 4;

/** The last four quarters that are over, oldest first, with each metric as it is known now where the data covers it. */
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
  const begins = await beginningsOf(db);
  const replayed: ReplayQuarter[] = [];
  for (let back = quartersBack; back >= 1; back -= 1) {
    const quarter = addQuarters(current, -back, settings.fiscalYearStart);
    const query = queryOf(quarter);
    const figures: Record<string, Figure | null> = {};
    const gaps: Record<string, ReplayGap> = {};
    for (const paid of metrics) {
      const key = paidMetricKey(paid);
      const of = basisOf(paid.metric);
      const since = begins[of];
      // What was before the first lead or deal isn't nothing: it isn't known.
      if (since !== null && isWhole(quarter.from, since)) {
        const asked = askedOf(settings, paid);
        figures[key] = await figureOrNull(() =>
          computeMetric(db, asked.settings, query, paid.metric, asked.stages, today),
        );
      } else {
        figures[key] = null;
        gaps[key] = { of, since: since === null ? null : formatLocalDate(since) };
      }
    }
    replayed.push({
      label: quarter.label,
      from: formatLocalDate(quarter.from),
      to: formatLocalDate(quarter.to),
      figures,
      gaps,
    });
  }
  return replayed;
}

/** What a metric is computed with: of promises kept, what is paid for may be one of them. */
function askedOf(settings: ReviewSettings, { metric, stages }: PaidMetric) {
  if (metric !== 'sla_compliance' || stages === null) return { settings, stages };
  return { settings: { ...settings, promises: settings.promises.filter(({ id }) => id === stages) }, stages: null };
}

type Basis = ReplayGap['of'];

/** What the data must hold of a quarter for a metric: deals by their creation or close, else leads. */
function basisOf(metric: string): Basis {
  if (metricEntry(metric)?.counts !== 'opportunity') return 'leads';
  return metric === 'pipeline_created' || metric === 'pipeline_coverage' ? 'deals' : 'closes';
}

/** The first days that the data knows of MQLs, of deals and of deals closed; a few stray older ones don't count. */
function beginningsOf(db: AnalyticsDatabase): Promise<Readonly<Record<Basis, LocalDay | null>>> {
  const first = (day: string, from: string) => `(SELECT quantile_disc(${day}, 0.002)::INTEGER FROM ${from})`;
  return db.row(`SELECT
    ${first('day', "stage_event WHERE entity_type = 'person' AND stage = 'mql'")} AS leads,
    ${first('created_day', 'opportunity WHERE created_day IS NOT NULL')} AS deals,
    ${first('closed_day', "opportunity WHERE outcome IN ('won', 'lost', 'no_decision') AND closed_day IS NOT NULL")} AS closes`);
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
