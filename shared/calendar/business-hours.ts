import type { LocalDay } from './local-day.ts';
import { weekdayOf } from './local-day.ts';
import { localTimeOf } from './zone.ts';

/** When a team works on one day of the week, in minutes after local midnight. One that ends the next day has `to` over 1440. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** When a team works: the hours of its week on the clocks of its zone, and the days on which it does not. */
export interface TeamHours {
  readonly timeZone: string;
  /** Monday first, seven of them. */
  readonly week: readonly (readonly DayWindow[])[];
  /** Days on which no window begins. */
  readonly holidays: readonly LocalDay[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const millisPerDay = 86_400_000;
const millisPerMinute = 60_000;
const minutesPerDay = 1440;

/** Monday to Friday from nine to five, for a team that has said nothing else. */
export function usualHours(timeZone: string): TeamHours {
  const day: readonly DayWindow[] = [{ from: 9 * 60, to: 17 * 60 }];
  return { timeZone, week: [day, day, day, day, day, [], []], holidays: [] };
}

function offsetAt(instant: number, zone: string): number {
  return localTimeOf(instant, zone).offset * millisPerMinute;
}

/** The offset at the beginning of days by UTC, each asked of the system once. */
function dailyOffsets(zone: string): (day: number) => number {
  const known = new Map<number, number>();
  return (day) => {
    const offset = known.get(day) ?? offsetAt(day * millisPerDay, zone);
    known.set(day, offset);
    return offset;
  };
}

/** The first instant between two at which the zone's clocks no longer have the offset that they have at `early`. */
function transition(early: number, late: number, zone: string): number {
  const before = offsetAt(early, zone);
  let [low, high] = [early, late];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The spans of time in which the clocks of the zone show a time of the window. Where the clocks change within it, an
 * hour they skip is no time, and an hour they show twice is two.
 */
function spansOf(
  day: LocalDay,
  { from, to }: DayWindow,
  zone: string,
  offsetOf: (day: number) => number,
): readonly Span[] {
  const wall = { from: day * millisPerDay + from * millisPerMinute, to: day * millisPerDay + to * millisPerMinute };
  // A day to both sides holds every instant at which clocks can show the window, whatever their zone.
  const [early, late] = [day - 1, day + 3];
  const [before, after] = [offsetOf(early), offsetOf(late)];
  if (before === after) return [{ from: wall.from - before, to: wall.to - before }];
  const change = transition(early * millisPerDay, late * millisPerDay, zone);
  return [
    { from: wall.from - before, to: Math.min(wall.to - before, change) },
    { from: Math.max(wall.from - after, change), to: wall.to - after },
  ].filter((span) => span.from < span.to);
}

/** Spans in order, those that touch or overlap made one. */
function united(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.toSorted((left, right) => left.from - right.from);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
}

/** Every stretch of business time that overlaps the days from `first` to `last`, as instants in order. */
export function businessSpans(hours: TeamHours, first: LocalDay, last: LocalDay): readonly Span[] {
  const off = new Set(hours.holidays);
  const spans: Span[] = [];
  const offsetOf = dailyOffsets(hours.timeZone);
  // A window of the evening before may reach into the first day.
  for (let day = first - 1; day <= last; day += 1) {
    if (off.has(day)) continue;
    for (const window of hours.week[weekdayOf(day)] ?? [])
      spans.push(...spansOf(day, window, hours.timeZone, offsetOf));
  }
  return united(spans);
}

/** Whether the team begins to work on a day at all. */
export function isWorkingDay(hours: TeamHours, day: LocalDay): boolean {
  return (hours.week[weekdayOf(day)] ?? []).length > 0 && !hours.holidays.includes(day);
}

/** The team's working days after `from` up to and including `to`; null where `to` is before `from`. */
export function workingDays(hours: TeamHours, from: LocalDay, to: LocalDay): number | null {
  if (to < from) return null;
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (isWorkingDay(hours, day)) count += 1;
  return count;
}

/** The `count`th working day after `day`; null where the team has too few of them in ten years. */
export function addWorkingDays(hours: TeamHours, day: LocalDay, count: number): LocalDay | null {
  let left = count;
  for (let next = day; next < day + farthestDays; next += 1) {
    if (next > day && isWorkingDay(hours, next)) left -= 1;
    if (left <= 0) return next;
  }
  return null;
}

/** Business hours of an ordinary working day of the team: the mean over the days of its week that have any; 8 for none. */
export function hoursOfDay(hours: TeamHours): number {
  const days = hours.week.map((windows) => windows.reduce((sum, { from, to }) => sum + to - from, 0)).filter(Boolean);
  return days.length === 0 ? 8 : days.reduce((sum, minutes) => sum + minutes, 0) / days.length / 60;
}

const farthestDays = 3660;
/** So many days more than asked are made ready at a time. */
const margin = 90;

const utcDay = (instant: number) => Math.floor(instant / millisPerDay);

/** Counts business time. Made once for a team and asked often: what it worked out for earlier questions is kept. */
export interface BusinessClock {
  readonly hours: TeamHours;
  /** Business seconds from one instant to another; 0 where no window was crossed, null where `to` is before `from`. */
  between(from: number, to: number): number | null;
  /** The first instant at which so many business seconds have passed; null where the team never works so long. */
  after(from: number, seconds: number): number | null;
}

/** The business clock of a team. Instants are milliseconds UTC. */
export function businessClock(hours: TeamHours): BusinessClock {
  let reach: { readonly first: LocalDay; readonly last: LocalDay } | null = null;
  let starts: readonly Span[] = [];
  let totals: readonly number[] = [];

  const cover = (first: LocalDay, last: LocalDay) => {
    if (reach && reach.first <= first && last <= reach.last) return;
    reach = {
      first: Math.min(reach?.first ?? first - margin, first - margin),
      last: Math.max(reach?.last ?? last + margin, last + margin),
    };
    starts = businessSpans(hours, reach.first, reach.last);
    let sum = 0;
    totals = starts.map(({ from, to }) => {
      const before = sum;
      sum += to - from;
      return before;
    });
  };
  /** Business milliseconds from the beginning of what is covered to an instant. */
  const until = (instant: number): number => {
    const index = lastAtOrBefore(starts, instant);
    const span = starts[index];
    return span ? (totals[index] ?? 0) + Math.min(instant, span.to) - span.from : 0;
  };

  return {
    hours,
    between(from, to) {
      if (to < from) return null;
      cover(utcDay(from) - 1, utcDay(to) + 1);
      return (until(to) - until(from)) / 1000;
    },
    after(from, seconds) {
      if (seconds <= 0) return from;
      if (hours.week.every((windows) => windows.length === 0)) return null;
      const day = utcDay(from) - 1;
      for (let days = margin; days < farthestDays * 2; days *= 2) {
        cover(day, day + days);
        const wanted = until(from) + seconds * 1000;
        const index = totals.findLastIndex((total) => total < wanted);
        const span = starts[index];
        const instant = span ? span.from + wanted - (totals[index] ?? 0) : null;
        if (span && instant !== null && instant <= span.to) return Math.max(instant, from);
      }
      return null;
    },
  };
}

/** The index of the last span that begins at or before an instant; -1 for none. */
function lastAtOrBefore(spans: readonly Span[], instant: number): number {
  let [low, high] = [-1, spans.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) <= instant) low = middle;
    else high = middle;
  }
  return low;
}

/** A time of day as `08:30`, in minutes after midnight; `24:00` is the day's end. Null where it is none. */
export function parseDayTime(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/u.exec(text.trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= minutesPerDay ? total : null;
}

/** A window between two times of day; one that ends at or before its beginning ends the next day. Null where a time is none. */
export function dayWindow(from: string, to: string): DayWindow | null {
  const [start, end] = [parseDayTime(from), parseDayTime(to)];
  if (start === null || end === null || start === minutesPerDay) return null;
  return { from: start, to: end <= start ? end + minutesPerDay : end };
}
