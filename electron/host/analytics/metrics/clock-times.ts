import type { BusinessClock } from '../../../../shared/calendar/business-hours.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { type DurationCount, medianDay, medianInterval, survivalSteps } from '../../../../shared/metrics/survival.ts';
import type { TimeTaken } from '../../../../shared/planning/handoff-flow.ts';
import { readClock, type TimeLimit, type When } from '../../../../shared/planning/sla-clock.ts';
import { splitWait, type WaitParts } from '../../../../shared/planning/sla-wait.ts';
import { type ClockRow, clockCase } from './clocks.ts';

/** Clocks that showed the same. */
export interface ClockTime {
  readonly took: number;
  /** Elapsed hours, or days where the data has no times of day. */
  readonly elapsed: number;
  readonly isStopped: boolean;
  readonly n: number;
  readonly parts: WaitParts | null;
}

export interface ClockTimes {
  readonly hours: readonly ClockTime[];
  readonly days: readonly ClockTime[];
  readonly invalid: number;
  /** Stopped by an answer without a recorded call. */
  readonly untouched: number;
}

interface EarlyCase {
  readonly row: Pick<ClockRow, 'is_before' | 'untouched'>;
  readonly end: When | null;
}

/** Whether somebody had touched a lead before its clock began, and nobody since: then the clock tells nothing. */
export function isEarly({ row, end }: EarlyCase): boolean {
  return row.is_before && (end === null || row.untouched);
}

function elapsedOf(start: When, end: When): number {
  if (start.instant !== null && end.instant !== null) return (end.instant - start.instant) / 3_600_000;
  return end.day - start.day;
}

/** What the clocks show, those that still run included. */
export function clockTimes(
  rows: readonly ClockRow[],
  asOf: When,
  clock: BusinessClock,
  unit: TimeLimit['unit'] = 'business-hours',
): ClockTimes {
  const times = { hours: [] as ClockTime[], days: [] as ClockTime[], invalid: 0, untouched: 0 };
  for (const row of rows) {
    const timing = clockCase(row, asOf);
    const { start, end } = timing;
    const reading = readClock(timing, { amount: Number.MAX_SAFE_INTEGER, unit }, clock);
    if (isEarly({ row, end }) || reading.state === 'invalid') {
      times.invalid += row.n;
      continue;
    }
    if (row.untouched && end !== null) times.untouched += row.n;
    (reading.unit === 'hours' ? times.hours : times.days).push({
      took: reading.took,
      elapsed: Math.max(0, elapsedOf(start, end ?? asOf)),
      isStopped: end !== null,
      n: row.n,
      parts: end === null ? null : splitWait({ created: row.created_at, start, taken: row.taken_at, end }, clock),
    });
  }
  return times;
}

// In whole seconds, so that equal times are one step.
const perUnit = { hours: 3600, days: 86_400 } as const;

/** Kaplan-Meier median, or another share, of times in hours or days; null where so many still run. */
export function timeFigure(
  times: readonly ClockTime[],
  of: (time: ClockTime) => number,
  unit: 'hours' | 'days',
  share = 0.5,
): Figure {
  const scale = perUnit[unit];
  const counts = times.map((time): DurationCount => {
    const n = { events: time.isStopped ? time.n : 0, others: 0, censored: time.isStopped ? 0 : time.n };
    return { day: Math.round(of(time) * scale), ...n };
  });
  const steps = survivalSteps(counts);
  const isMedian = share === 0.5;
  const found = isMedian ? medianDay(steps) : steps.find((step) => step.survival <= 1 - share + 1e-12)?.day;
  const value = found ?? null;
  const [low, high] = isMedian ? medianInterval(steps) : [null, null];
  const total = (keep: (time: ClockTime) => boolean) => times.filter(keep).reduce((sum, time) => sum + time.n, 0);
  return {
    value: value === null ? null : value / scale,
    unit,
    numerator: total((time) => time.isStopped),
    denominator: total(() => true),
    ...(value !== null && low !== null && high !== null
      ? { interval: [low / scale, high / scale] as [number, number] }
      : {}),
    basis: 'cohort',
  };
}

/** The median of clocks, in hours where any was read in hours. */
export function medianTime({ hours, days }: ClockTimes): TimeTaken {
  const unit = hours.length > 0 ? 'hours' : 'days';
  const { value, denominator = 0 } = timeFigure(hours.length > 0 ? hours : days, ({ took }) => took, unit);
  return { value, unit, count: denominator };
}
