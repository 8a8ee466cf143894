import { businessClock } from '../../../../shared/calendar/business-hours.ts';
import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { ReviewQuery } from '../../../../shared/contract/review.ts';
import { ratioFigure } from '../../../../shared/metrics/build-figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import {
  isTestable,
  type PriorityLead,
  placeOf,
  priorityFields,
  rankCorrelation,
} from '../../../../shared/planning/handoff-priority.ts';
import type { When } from '../../../../shared/planning/sla-clock.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { loadSql } from '../load-sql.ts';
import { type ClockTimes, clockTimes, medianTime } from '../metrics/clock-times.ts';
import { type ClockRow, firstTouchSql, knownOf, lastMoments } from '../metrics/clocks.ts';
import { withQuery } from '../metrics/context.ts';
import { answerOf, windowValues } from '../metrics/scope.ts';
import { touchingFunction } from '../metrics/speed-to-lead.ts';
import { fillTemplate } from '../metrics/template.ts';

type PriorityFigures = MethodOutput<'plan/priorities'>;
type Rule = Entity<'priorityRules'>;

/** One row of priority-rows.sql. */
interface PriorityRow
  extends PriorityLead,
    Pick<ClockRow, 'start_day' | 'start_at' | 'end_day' | 'end_at' | 'untouched' | 'is_before'> {
  readonly is_accepted: boolean;
  readonly is_refused: boolean;
  readonly is_opportunity: boolean;
  readonly is_won: boolean;
}

type TimesOf = (rows: readonly PriorityRow[]) => ClockTimes;

/** Without a call or mail in the data nobody's first touch is known: an answer alone tells nothing of it. */
const untold: TimesOf = () => ({ hours: [], days: [], invalid: 0, untouched: 0 });

function timesOf(asOf: When, settings: ReviewSettings): TimesOf {
  const clock = businessClock(settings.hours[touchingFunction(settings)]);
  return (rows) => {
    const clocks = rows.map((row): ClockRow => {
      const { start_day, start_at, end_day, end_at, untouched, is_before } = row;
      const rest = { untouched, taken_at: null, created_at: null, n: 1, seg: '', is_late: true };
      return { start_day, start_at, end_day, end_at, is_before, ...rest };
    });
    return clockTimes(clocks, asOf, clock);
  };
}

function resultOf(rule: Rule | null, rows: readonly PriorityRow[], times: TimesOf): PriorityFigures['rules'][number] {
  const count = (is: (row: PriorityRow) => boolean) => rows.filter(is).length;
  const accepted = count((row) => row.is_accepted);
  return {
    ruleId: rule?.id ?? null,
    isTestable: rule === null || isTestable(rule),
    handoffs: rows.length,
    accepted: ratioFigure(accepted, accepted + count((row) => row.is_refused), 'resolved'),
    opportunities: count((row) => row.is_opportunity),
    won: count((row) => row.is_won),
    firstTouch: medianTime(times(rows)),
  };
}

/** Pairs of a lead's place in the order and its time to the first touch, of those that were touched; the others counted. */
function pairsOf(byPlace: ReadonlyMap<number, readonly PriorityRow[]>, places: number, times: TimesOf) {
  let waiting = 0;
  const pairs = [...byPlace].flatMap(([place, rows]) => {
    const { hours, days } = times(rows);
    const counted = hours.length > 0 ? hours : days;
    const touched = counted.filter(({ isStopped }) => isStopped);
    waiting += counted.length - touched.length;
    return touched.map(({ took }) => [place < 0 ? places : place, took] as const);
  });
  return { pairs, waiting };
}

const mostValues = 200;

/** The values of a field among the handoffs, most first; a score is typed. */
function valuesOf(rows: readonly PriorityRow[], field: (typeof priorityFields)[number]): string[] {
  if (field === 'score' || field === 'company') return [];
  const groups = [...Map.groupBy(rows, (row) => row[field])].filter(([value]) => value !== '');
  const sorted = groups.sort(([one, left], [other, right]) => right.length - left.length || (one < other ? -1 : 1));
  return sorted.slice(0, mostValues).map(([value]) => value);
}

/** Tries an order of work on the handoffs of a period: how many fall under each rule, and how they went. */
export function computePriorities(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: ReviewQuery,
  { rules, today }: { readonly rules: readonly Rule[]; readonly today?: LocalDay },
): Promise<PriorityFigures> {
  return withQuery(db, settings, query, today, async ({ scope, resolved }) => {
    const { current, period, asOf } = resolved;
    const sql = fillTemplate(loadSql('agreement/priority-rows.sql'), {
      ...windowValues(scope, current),
      ...firstTouchSql,
    });
    const rows = await answerOf<PriorityRow>(scope, sql);
    const momentOn = await lastMoments(scope, asOf);
    const times = (await knownOf(scope)).outreach ? timesOf(momentOn(asOf), settings) : untold;
    const byPlace = Map.groupBy(rows, (row) => placeOf(rules, row));
    const { pairs, waiting } = pairsOf(byPlace, rules.length, times);
    return {
      period: { from: formatLocalDate(period.from), to: formatLocalDate(period.to) },
      asOf: formatLocalDate(asOf),
      timeZone: settings.timeZone,
      rules: [
        ...rules.map((rule, index) => resultOf(rule, byPlace.get(index) ?? [], times)),
        resultOf(null, byPlace.get(-1) ?? [], times),
      ],
      correlation: { value: rankCorrelation(pairs), count: pairs.length, waiting },
      hoursOf: touchingFunction(settings),
      fields: priorityFields.map((field) => ({ field, values: valuesOf(rows, field) })),
    };
  });
}
