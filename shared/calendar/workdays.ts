import { type LocalDay, weekdayOf } from './local-day.ts';

/** Working days since a Monday long ago, Monday to Friday: what work is counted in. */
export type Workday = number;

const firstMonday = -3;

/** How many working days lie before `day`: on a weekend the number of the Monday that follows. */
export function workdayOf(day: LocalDay): Workday {
  const since = day - firstMonday;
  return Math.floor(since / 7) * 5 + Math.min(weekdayOf(day), 5);
}

/** The day of a working day. */
export function dayOfWorkday(workday: Workday): LocalDay {
  const week = Math.floor(workday / 5);
  return firstMonday + week * 7 + (workday - week * 5);
}
