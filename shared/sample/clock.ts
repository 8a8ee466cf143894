import { dayOf, formatLocalDate, type LocalDay, partsOf, weekdayOf } from '../calendar/local-day.ts';

/** A moment on the company's own clocks, as minutes since 1970-01-01 00:00 there; the exports print it as it is. */
export type Moment = number;

export const minutesPerDay = 1440;
export const fortnightDays = 14;
/** The sample's imports: the first holds the three weeks that nine months have beside whole fortnights. */
export const fortnightCount = 19;
/** The last of them, on which the workspace's reviews were held or will be. */
export const recentFortnights = 3;

/** The three windows of three months that end where today begins, and their months. */
export interface SampleCalendar {
  readonly today: LocalDay;
  /** Ten days: the starts of nine months, then today. */
  readonly monthStarts: readonly LocalDay[];
}

/** The calendar of a sample that is made on a day. */
export function sampleCalendar(today: LocalDay): SampleCalendar {
  const { year, month, day } = partsOf(today);
  const monthStarts = Array.from({ length: 10 }, (_, index) => dayInMonth(year, month - 9 + index, day));
  return { today, monthStarts };
}

/** A day of a month, or the month's last where it is shorter. */
function dayInMonth(year: number, month: number, day: number): LocalDay {
  const last = dayOf(year, month + 1, 1) - 1;
  return Math.min(dayOf(year, month, day), last);
}

/** Minutes since midnight of an hour and a minute on a day. */
export function moment(day: LocalDay, hour: number, minute = 0): Moment {
  return day * minutesPerDay + hour * 60 + minute;
}

export function dayAt(value: Moment): LocalDay {
  return Math.floor(value / minutesPerDay);
}

/** The day itself if people work on it, else the next Monday. */
export function workday(day: LocalDay): LocalDay {
  const weekday = weekdayOf(day);
  return weekday < 5 ? day : day + 7 - weekday;
}

/** The day itself if people work on it, else the Friday before. */
export function workdayBefore(day: LocalDay): LocalDay {
  return day - Math.max(0, weekdayOf(day) - 4);
}

/** `6/13/2026`, as a report prints it in the United States. */
export function americanDate(day: LocalDay): string {
  const { year, month, day: date } = partsOf(day);
  return `${month}/${date}/${year}`;
}

/** `6/13/2026 8:12 AM`. */
export function americanTime(value: Moment): string {
  const minutes = value % minutesPerDay;
  const hour = Math.floor(minutes / 60);
  const clock = `${hour % 12 || 12}:${String(minutes % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${americanDate(dayAt(value))} ${clock}`;
}

/** `2026-06-13 08:12`. */
export function isoTime(value: Moment): string {
  const minutes = value % minutesPerDay;
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${formatLocalDate(dayAt(value))} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
