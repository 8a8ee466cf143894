const millisecondsPerDay = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A reading of a clock on the wall, without zone. */
export interface WallTime {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Milliseconds since midnight as the clock shows them. */
  readonly milliseconds: number;
}

/** Days since 1970-01-01 of a calendar date, or null if there is no such date. `month` counts from 1. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const instant = Date.UTC(year, month - 1, day);
  const date = new Date(instant);
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? instant / millisecondsPerDay : null;
}

/** What the clocks of a zone show at an instant (milliseconds UTC). Throws a RangeError for an unknown zone. */
export function wallTimeAt(instant: number, zone: string): WallTime {
  const wall = instant + offsetAt(instant, zone);
  const day = Math.floor(wall / millisecondsPerDay);
  return { day, milliseconds: wall - day * millisecondsPerDay };
}

/**
 * The instant (milliseconds UTC) at which a zone's clocks show a wall time. A time that the clocks skip counts with the
 * offset before the change, so it lands an hour later; of a time that occurs twice the second is meant.
 */
export function instantAt(wall: WallTime, zone: string): number {
  const asUtc = wall.day * millisecondsPerDay + wall.milliseconds;
  const offsets = [offsetAt(asUtc - millisecondsPerDay, zone), offsetAt(asUtc + millisecondsPerDay, zone)];
  const candidates = offsets.map((offset) => asUtc - offset).filter((each) => each + offsetAt(each, zone) === asUtc);
  if (candidates.length > 0) return Math.max(...candidates);
  return asUtc - (offsets[0] ?? 0);
}

/** Milliseconds that a zone is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const parts = formatter(zone).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}

/** True if the platform knows the IANA zone. */
export function isTimeZone(zone: string): boolean {
  try {
    formatter(zone);
    return true;
  } catch {
    return false;
  }
}
