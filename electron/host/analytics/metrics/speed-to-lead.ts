import { type BusinessClock, businessClock } from '../../../../shared/calendar/business-hours.ts';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import { withNotes } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { type DurationCount, medianDay, medianInterval, survivalSteps } from '../../../../shared/metrics/survival.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { readClock, type When } from '../../../../shared/planning/sla-clock.ts';
import { splitWait, type WaitParts, waitParts } from '../../../../shared/planning/sla-wait.ts';
import { type ClockRow, clockCase, clockSql, knownOf, lastMoments, readClocks, readCreationClocks } from './clocks.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import type { Scope } from './scope.ts';

/** Whose business hours the way to the first touch is counted in: the promise's, else those of who takes MQLs over. */
export function touchingFunction({ promises, stages }: ReviewSettings): MemberFunction {
  const promise = promises.find(({ kind }) => kind === 'first-touch');
  if (promise) return promise.calendar;
  const owner = stages.get('sal')?.ownerFunction;
  return owner === 'telequalification' ? owner : 'sales';
}

interface Timed {
  readonly took: number;
  /** Elapsed hours, or days where the data has no times of day. */
  readonly elapsed: number;
  readonly isTouched: boolean;
  readonly n: number;
  readonly parts: WaitParts | null;
}

interface Counted {
  readonly hours: readonly Timed[];
  readonly days: readonly Timed[];
  readonly invalid: number;
  readonly untouched: number;
}

const noLimit = { amount: Number.MAX_SAFE_INTEGER, unit: 'business-hours' } as const;

function elapsedOf(start: When, end: When): number {
  if (start.instant !== null && end.instant !== null) return (end.instant - start.instant) / 3_600_000;
  return end.day - start.day;
}

function count(rows: readonly ClockRow[], asOf: When, clock: BusinessClock): Counted {
  const counted = { hours: [] as Timed[], days: [] as Timed[], invalid: 0, untouched: 0 };
  for (const row of rows) {
    const timing = clockCase(row, asOf);
    const { start, end } = timing;
    const isEarly = row.is_before && (end === null || row.untouched);
    const reading = readClock(timing, noLimit, clock);
    if (isEarly || reading.state === 'invalid') {
      counted.invalid += row.n;
      continue;
    }
    if (row.untouched && end !== null) counted.untouched += row.n;
    const timed: Timed = {
      took: reading.took,
      elapsed: Math.max(0, elapsedOf(start, end ?? asOf)),
      isTouched: end !== null,
      n: row.n,
      parts: end === null ? null : splitWait({ created: row.created_at, start, taken: row.taken_at, end }, clock),
    };
    (reading.isByDay ? counted.days : counted.hours).push(timed);
  }
  return counted;
}

function durations(timed: readonly Timed[], of: (each: Timed) => number): DurationCount[] {
  // In whole seconds, so that equal times are one step.
  return timed.map((each) => ({
    day: Math.round(of(each) * 3600),
    events: each.isTouched ? each.n : 0,
    others: 0,
    censored: each.isTouched ? 0 : each.n,
  }));
}

/** Kaplan-Meier median, or another share, of times in hours or days; null where so many have not been touched yet. */
function timeFigure(timed: readonly Timed[], of: (each: Timed) => number, unit: 'hours' | 'days', share = 0.5): Figure {
  const steps = survivalSteps(durations(timed, of));
  const reached =
    share === 0.5 ? medianDay(steps) : (steps.find((step) => step.survival <= 1 - share + 1e-12)?.day ?? null);
  const [low, high] = share === 0.5 ? medianInterval(steps) : [null, null];
  const total = (keep: (each: Timed) => boolean) => timed.filter(keep).reduce((sum, each) => sum + each.n, 0);
  return {
    value: reached === null ? null : reached / 3600,
    unit,
    numerator: total((each) => each.isTouched),
    denominator: total(() => true),
    ...(reached !== null && low !== null && high !== null
      ? { interval: [low / 3600, high / 3600] as [number, number] }
      : {}),
    basis: 'cohort',
  };
}

const partNotes: Readonly<Record<keyof WaitParts, string>> = {
  total: 'From the creation of the lead to the first touch.',
  system_wait: 'From the creation of the lead to its handoff.',
  out_of_hours: 'After the handoff, while the team was off.',
  queue: 'In business hours, until somebody accepted or touched it.',
  rep_time: 'In business hours, from the acceptance to the first touch.',
};

/** The mean of each part over the touched handoffs; the parts add up to the total, second by second. */
function partFigures(timed: readonly Timed[]): Record<string, Figure> {
  const split = timed.filter((each) => each.parts !== null);
  const n = split.reduce((sum, each) => sum + each.n, 0);
  return Object.fromEntries(
    waitParts.map((part): [string, Figure] => {
      const seconds = split.reduce((sum, each) => sum + (each.parts?.[part] ?? 0) * each.n, 0) / 1000;
      return [
        part,
        {
          value: n === 0 ? null : seconds / 3600 / n,
          unit: 'hours',
          numerator: seconds,
          denominator: n,
          basis: 'cohort',
          note: `Mean of touched handoffs; the numerator is in seconds. ${partNotes[part]}`,
        },
      ];
    }),
  );
}

function speedFigure(counted: Counted, scope: Scope, facts: Facts): Figure {
  const isHours = counted.hours.length > 0;
  const timed = isHours ? counted.hours : counted.days;
  const unit = isHours ? 'hours' : 'days';
  const { numerator = 0, denominator = 0, ...median } = timeFigure(timed, (each) => each.took, unit);
  const left = isHours ? counted.days.reduce((sum, each) => sum + each.n, 0) : 0;
  const many = (n: number, one: string, more: string) => (n === 0 ? null : `${n} ${n === 1 ? one : more}`);
  const hours = `${isHours ? 'Business hours' : 'Business days, since the data has no times of day,'} of ${functionLabel(facts.team)} (${scope.settings.hours[facts.team].timeZone}).`;
  const figure: Figure = {
    ...median,
    numerator,
    denominator,
    variants: {
      elapsed: timeFigure(timed, (each) => each.elapsed, unit),
      p90: timeFigure(timed, (each) => each.took, unit, 0.9),
      ...(isHours ? partFigures(timed) : {}),
    },
  };
  return withNotes(facts.hasOutreach ? figure : { ...figure, value: null }, [
    facts.hasOutreach ? hours : 'No calls or mails are imported, so first touches are not known.',
    facts.hasOutreach && denominator > 0 && median.value === null
      ? 'Not reached: more than half have not been touched yet.'
      : null,
    facts.isFromCreation ? 'From the creation of the lead, since none has an MQL date.' : null,
    many(denominator - numerator, 'still waits.', 'still wait.'),
    many(
      counted.untouched,
      'answered without a recorded call: the answer counts.',
      'answered without a recorded call: their answers count.',
    ),
    many(counted.invalid, 'touched before it began is left out.', 'touched before they began are left out.'),
    many(left, 'without times of day is left out.', 'without times of day are left out.'),
  ]);
}

interface Facts {
  readonly team: MemberFunction;
  readonly hasOutreach: boolean;
  readonly isFromCreation: boolean;
}

/** M-13: business hours from a handoff to the first touch, a Kaplan-Meier median in which those still waiting count. */
export async function speedToLeadReader(scope: Scope, asOfDay: number): Promise<MetricReader> {
  const team = touchingFunction(scope.settings);
  const clock = businessClock(scope.settings.hours[team]);
  const known = await knownOf(scope);
  const facts: Facts = { team, hasOutreach: known.outreach, isFromCreation: !known.handoffs };
  const sql = clockSql({ kind: 'first-touch', fromStage: 'mql', toStage: 'sal' });
  const momentOn = await lastMoments(scope, asOfDay);
  return metricReader<readonly ClockRow[]>({
    read: (window) =>
      sql === null || facts.isFromCreation ? readCreationClocks(scope, window) : readClocks(scope, window, sql),
    merge: (all) => all.flat(),
    figures: (rows, window) => ({
      speed_to_lead: speedFigure(count(rows, momentOn(window.asOf), clock), scope, facts),
    }),
  });
}
