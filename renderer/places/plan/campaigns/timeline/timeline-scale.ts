import { type LocalDay, weekdayOf } from '../../../../../shared/calendar/local-day.ts';

/** Pixels: a row, the head with days and marks, and a day at least. */
export const rowHeight = 30;
export const headHeight = 28;
const leastDayWidth = 3.5;
/** Of a day with its year, as those of another year are written. */
const tickRoom = 84;

/** The middle of a row. */
export function rowMiddle(row: number): number {
  return headHeight + row * rowHeight + rowHeight / 2;
}

/** Where days lie on a timeline. */
export interface TimelineScale {
  readonly from: LocalDay;
  /** Exclusive. */
  readonly to: LocalDay;
  readonly dayWidth: number;
  readonly width: number;
  /** Mondays that carry a line and, where there is room, a label. */
  readonly ticks: readonly LocalDay[];
  x(day: LocalDay): number;
}

const daysBefore = 3;
/** Room for words after the last bar. */
const daysAfter = 14;
const leastDays = 42;

/** A scale over whole weeks that holds all days given, as wide as there is room for and no narrower than can be read. */
export function timelineScale(days: readonly LocalDay[], room: number): TimelineScale {
  const first = Math.min(...days) - daysBefore;
  const from = first - weekdayOf(first);
  const last = Math.max(...days, from + leastDays - daysAfter) + daysAfter;
  const to = last + (7 - weekdayOf(last));
  const dayWidth = Math.max(leastDayWidth, room / (to - from));
  const every = Math.max(1, Math.ceil(tickRoom / (dayWidth * 7)));
  const weeks = Array.from({ length: (to - from) / 7 }, (_, index) => from + index * 7);
  return {
    from,
    to,
    dayWidth,
    width: dayWidth * (to - from),
    ticks: weeks.filter((_, index) => index % every === 0),
    x: (day) => (day - from) * dayWidth,
  };
}
