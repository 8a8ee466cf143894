import { formatLocalDate, type LocalDay } from './local-day.ts';

const millisPerDay = 86_400_000;
const millisPerMinute = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment on the clocks of a zone. */
export interface LocalTime {
  readonly day: LocalDay;
  /** Minutes since local midnight, with fractions. */
  readonly minutes: number;
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}

/** The clock reading of a zone as milliseconds, as if the clock showed UTC. */
function wallMillis(instant: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const year = parts.get('era') === 'BC' ? 1 - number('year') : number('year');
  const date = new Date(0);
  date.setUTCFullYear(year, number('month') - 1, number('day'));
  date.setUTCHours(number('hour'), number('minute'), number('second'));
  return date.getTime() + (((instant % 1000) + 1000) % 1000);
}

/** Whether this runtime knows the IANA zone. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of `zone` show at `instant` (milliseconds UTC). Throws a RangeError for an unknown zone. */
export function localTimeOf(instant: number, zone: string): LocalTime {
  const wall = wallMillis(instant, zone);
  const day = Math.floor(wall / millisPerDay);
  return {
    day,
    minutes: (wall - day * millisPerDay) / millisPerMinute,
    offset: Math.round((wall - instant) / millisPerMinute),
  };
}

/** The local day of `instant` (milliseconds UTC) in `zone`. */
export function localDayOf(instant: number, zone: string): LocalDay {
  return localTimeOf(instant, zone).day;
}

/** The local date in `zone` of an ISO instant, such as `2026-03-31`; a text that is none gives its first ten letters. */
export function localDateOf(instant: string, zone: string): string {
  const at = Date.parse(instant);
  return instant.length <= 10 || Number.isNaN(at) ? instant.slice(0, 10) : formatLocalDate(localDayOf(at, zone));
}

/**
 * The instant (milliseconds UTC) at which the clocks of `zone` show `minutes` after midnight of `day`. A time that the
 * clocks skip becomes the one as far after the gap; of a time shown twice the first is taken.
 */
export function instantOf(day: LocalDay, minutes: number, zone: string): number {
  const wall = day * millisPerDay + minutes * millisPerMinute;
  const before = wall - wallMillis(wall - millisPerDay, zone) + (wall - millisPerDay);
  const after = wall - wallMillis(wall + millisPerDay, zone) + (wall + millisPerDay);
  for (const candidate of [before, after]) {
    if (wallMillis(candidate, zone) === wall) return candidate;
  }
  return before;
}
