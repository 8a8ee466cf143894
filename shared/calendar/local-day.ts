/**
 * A calendar day as whole days since 1970-01-01, without a zone. Dates that came without a time are local days as they
 * stand and are never shifted; instants become local days in one zone only, the workspace's.
 */
export type LocalDay = number;

const millisPerDay = 86_400_000;
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

export interface YearMonthDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The local day of a calendar date; months and days outside their range roll over, as in `Date.UTC`. */
export function dayOf(year: number, month: number, day: number): LocalDay {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / millisPerDay;
}

/** The local day written `YYYY-MM-DD`, or null where it is no such date (also for 30 February). */
export function parseLocalDate(text: string): LocalDay | null {
  const match = datePattern.exec(text);
  if (!match) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatLocalDate(day) === text ? day : null;
}

/** The local day as `YYYY-MM-DD`. */
export function formatLocalDate(day: LocalDay): string {
  return new Date(day * millisPerDay).toISOString().slice(0, 10);
}

/** The parts of a local day. */
export function partsOf(day: LocalDay): YearMonthDay {
  const date = new Date(day * millisPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of the week, 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: LocalDay): number {
  return (((day + 3) % 7) + 7) % 7;
}
