import { type LocalDay, weekdayOf } from '../calendar/local-day.ts';
import { countWorkdays, nextWorkday, type Workdays } from './goal-days.ts';

interface Days {
  readonly startsOn: LocalDay;
  readonly endsOn: LocalDay;
}

/** How a task is taken: as a whole, or by one of its ends. */
export type Grip = 'move' | 'start' | 'end';

/**
 * The days of a task after it was moved or resized by some days. It begins and ends on working days, the next one in
 * the direction in which it was moved; moved as a whole it keeps its length in working days. It keeps one day at least,
 * and is left as it is where it was not moved at all.
 */
export function movedDays({ startsOn, endsOn }: Days, grip: Grip, by: number, isWorkday: Workdays): Days {
  const last = Math.max(startsOn, endsOn);
  if (by === 0) return { startsOn, endsOn: last };
  const snap = (day: LocalDay) => (by > 0 ? nextWorkday(day, isWorkday) : workdayBefore(day, isWorkday));
  switch (grip) {
    case 'move': {
      const first = snap(startsOn + by);
      return { startsOn: first, endsOn: lastOf(first, lengthOf(startsOn, last, isWorkday), isWorkday) };
    }
    case 'start':
      return { startsOn: Math.min(snap(startsOn + by), last), endsOn: last };
    case 'end':
      return { startsOn, endsOn: Math.max(snap(last + by), startsOn) };
  }
}

/** The last day of so many working days from a first one on. */
export function lastOf(first: LocalDay, length: number, isWorkday: Workdays): LocalDay {
  let day = first;
  for (let left = length - 1; left > 0; left -= 1) day = nextWorkday(day + 1, isWorkday);
  return day;
}

/** Working days of a task; one that lies on days off alone has as many as its days. */
function lengthOf(first: LocalDay, last: LocalDay, isWorkday: Workdays): number {
  return countWorkdays({ from: first, to: last + 1 }, isWorkday) || last - first + 1;
}

function workdayBefore(day: LocalDay, isWorkday: Workdays): LocalDay {
  for (let before = day; before > day - 366; before--) if (isWorkday(before)) return before;
  return day;
}

const weekend = new Map([
  [5, 'a Saturday'],
  [6, 'a Sunday'],
]);

/** What to know of days that were typed: "It begins on a Saturday."; null where both are working days. */
export function daysOffWords({ startsOn, endsOn }: Days, isWorkday: Workdays): string | null {
  const wordsOf = (day: LocalDay) => (isWorkday(day) ? null : (weekend.get(weekdayOf(day)) ?? 'a day off'));
  const [first, last] = [wordsOf(startsOn), wordsOf(Math.max(startsOn, endsOn))];
  if (first !== null && endsOn <= startsOn) return `It is on ${first}.`;
  const parts = [first && `begins on ${first}`, last && `ends on ${last}`].filter(Boolean);
  return parts.length === 0 ? null : `It ${parts.join(' and ')}.`;
}
