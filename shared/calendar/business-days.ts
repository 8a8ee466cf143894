import { type LocalDay, weekdayOf } from './local-day.ts';
import type { Period } from './periods.ts';

/** Whether people work that day: Monday to Friday and no holiday. */
export function isBusinessDay(day: LocalDay, holidays: ReadonlySet<LocalDay> = new Set()): boolean {
  return weekdayOf(day) < 5 && !holidays.has(day);
}

/** The number of business days of a period. */
export function businessDays(period: Period, holidays: ReadonlySet<LocalDay> = new Set()): number {
  let count = 0;
  for (let day = period.from; day < period.to; day++) if (isBusinessDay(day, holidays)) count++;
  return count;
}

/**
 * The part of `period` that holds its first `count` business days: it ends before business day `count + 1`, so that
 * days off after the last one belong to it. The whole period where it has no more of them.
 */
export function firstBusinessDays(period: Period, count: number, holidays: ReadonlySet<LocalDay> = new Set()): Period {
  let seen = 0;
  for (let day = period.from; day < period.to; day++) {
    if (!isBusinessDay(day, holidays)) continue;
    if (seen === count) return { from: period.from, to: day };
    seen++;
  }
  return period;
}
