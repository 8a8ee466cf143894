import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import { type Period, previousPeriod } from '../../../../shared/calendar/periods.ts';
import type { ReviewQuery } from '../../../../shared/contract/review.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { Compared, Counted, SymptomFacts } from '../../../../shared/planning/symptom-rules.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { computeMetric } from './compute-metric.ts';
import { type QueryContext, withQuery } from './context.ts';
import { scan } from './scope.ts';

/** The row of symptoms.sql. */
interface CountRow {
  readonly handoffs: number;
  readonly aged: number;
  readonly untouched: number;
  readonly all_activities: number;
  readonly activities: number;
  readonly early_activities: number;
  readonly opportunities: number;
  readonly decided_days: number | null;
  readonly decided: number;
  readonly open_now: number;
  readonly stalled: number;
  readonly costly: number;
  readonly barren: number;
}

/** The row of symptom-losses.sql. */
interface LossRow {
  readonly refused: number;
  readonly regretted: number;
  readonly lost: number;
  readonly to_competitor: number;
}

interface Counts {
  readonly period: { readonly from: string; readonly to: string };
  readonly counts: Compared<CountRow>;
  readonly losses: Compared<LossRow>;
}

/** Decided opportunities that it takes to say how long they usually last. */
const enoughDecided = 20;
const daysOfYear = 365;

/** What symptoms are judged by, over the query's period, its period before, and for what is rare a year and the one before. */
export async function readSymptoms(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: ReviewQuery,
  today: LocalDay,
): Promise<{ readonly period: Counts['period']; readonly facts: SymptomFacts }> {
  const acceptance = await computeMetric(db, settings, query, 'mql_to_sal', null, today);
  const reasons = await computeMetric(db, settings, query, 'rejection_reasons', null, today);
  const counted = await withQuery(db, settings, query, today, readCounts);
  return { period: counted.period, facts: factsOf(counted, acceptance, reasons) };
}

async function readCounts({ scope, resolved: { period, asOf } }: QueryContext): Promise<Counts> {
  const year: Period = { from: asOf + 1 - daysOfYear, to: asOf + 1 };
  const rowOf = async <Row>(file: string, of: Period) => {
    const [row] = await scan<Row>(scope, file, { period: of, asOf });
    if (!row) throw new Error(`${file}.sql gave no row.`);
    return row;
  };
  const both = async <Row>(file: string, now: Period): Promise<Compared<Row>> => ({
    now: await rowOf<Row>(file, now),
    before: await rowOf<Row>(file, previousPeriod(now)),
  });
  return {
    period: { from: formatLocalDate(period.from), to: formatLocalDate(period.to) },
    counts: await both<CountRow>('symptoms', period),
    losses: await both<LossRow>('symptom-losses', year),
  };
}

function factsOf({ counts, losses }: Counts, acceptance: Figure, reasons: Figure): SymptomFacts {
  const { now, before } = counts;
  const hasHandoffs = now.handoffs + before.handoffs > 0;
  const hasActivities = now.all_activities > 0;
  const given = countedOf(reasons);
  const of = (part: number, whole: number): Counted => ({ part, whole });
  return {
    handoffs: hasHandoffs ? { now: now.handoffs, before: before.handoffs } : null,
    acceptance: acceptanceOf(acceptance),
    refusedWithoutReason: given && of(given.whole - given.part, given.whole),
    refusedLaterWon: of(losses.now.regretted, losses.now.refused),
    untouched: hasActivities ? of(now.untouched, now.aged) : null,
    activitiesBeforeMql: hasActivities ? of(now.early_activities, now.activities) : null,
    effort: hasActivities
      ? {
          now: { activities: now.activities, opportunities: now.opportunities },
          before: { activities: before.activities, opportunities: before.opportunities },
        }
      : null,
    lostToCompetitor: {
      now: of(losses.now.to_competitor, losses.now.lost),
      before: of(losses.before.to_competitor, losses.before.lost),
    },
    stalled:
      now.decided < enoughDecided || now.decided_days === null
        ? null
        : { ...of(now.stalled, now.open_now), days: now.decided_days },
    barrenCampaigns: of(now.barren, now.costly),
  };
}

function countedOf({ numerator, denominator }: Figure): Counted | null {
  return numerator === undefined || denominator === undefined ? null : { part: numerator, whole: denominator };
}

function acceptanceOf(figure: Figure): Compared<Counted> | null {
  const now = countedOf(figure);
  const before = figure.previous ? countedOf(figure.previous) : null;
  return now && before && now.whole > 0 ? { now, before } : null;
}
