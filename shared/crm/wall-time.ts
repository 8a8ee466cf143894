import { localTimeOf } from '../calendar/zone.ts';

const millisecondsPerDay = 86_400_000;
const millisecondsPerMinute = 60_000;

/** Days since 1970-01-01 of a calendar date, or null if there is no such date. `month` counts from 1. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const instant = Date.UTC(year, month - 1, day);
  const date = new Date(instant);
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? instant / millisecondsPerDay : null;
}

/**
 * The instant (milliseconds UTC) at which a zone's clocks show a time written without zone. A time that the clocks skip
 * counts with the offset before the change, so it lands an hour later; of a time that occurs twice the second is meant,
 * as DuckDB and ICU read it (`calendar/zone.ts`, for times that people plan, takes the first).
 */
export function writtenInstant(day: number, milliseconds: number, zone: string): number {
  const wall = day * millisecondsPerDay + milliseconds;
  const before = offsetAt(wall - millisecondsPerDay, zone);
  const after = offsetAt(wall + millisecondsPerDay, zone);
  const candidates = [wall - before, wall - after].filter((each) => each + offsetAt(each, zone) === wall);
  return candidates.length > 0 ? Math.max(...candidates) : wall - before;
}

/** Milliseconds that a zone is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  return localTimeOf(instant, zone).offset * millisecondsPerMinute;
}
