import { dayOf, type LocalDay, partsOf, weekdayOf } from '../../../shared/calendar/local-day.ts';
import { localTimeOf } from '../../../shared/calendar/zone.ts';

const millisPerDay = 86_400_000;
/** How far a zone is written out: clocks after that follow the rules found, or stay as they are. */
const years = 12;
/** Nobody changes their clocks back within it. */
const step = 5 * millisPerDay;

/** The clocks of a zone change: at this instant, from so many minutes ahead of UTC to so many. */
interface ClockChange {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The code of a weekday in calendar files, 0 for Monday. */
export function weekdayCode(weekday: number): string {
  return weekdayCodes[weekday] ?? 'MO';
}

/** A clock reading as calendar files write it: `20261027T093000`. */
export function clockText(wallMillis: number): string {
  return new Date(wallMillis).toISOString().replaceAll(/[-:]|\.\d+Z$/g, '');
}

/** What the clocks of a zone show at an instant, as calendar files write it. */
export function wallText(instant: number, zone: string): string {
  return clockText(instant + localTimeOf(instant, zone).offset * 60_000);
}

/** The clocks of a zone (RFC 5545, VTIMEZONE) from the year of an instant on: their rule where they have one. */
export function calendarZone(zone: string, from: number): string {
  const { year } = partsOf(localTimeOf(from, zone).day);
  const start = dayOf(year, 1, 1) * millisPerDay;
  const offset = localTimeOf(start, zone).offset;
  const changes = changesOf(zone, start, dayOf(year + years, 1, 1) * millisPerDay);
  const kinds = [...Map.groupBy(changes, ({ before, after }) => `${before} ${after}`).values()];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance('STANDARD', { before: offset, after: offset }, ['DTSTART:19700101T000000']),
    ...kinds.flatMap(kindLines),
    'END:VTIMEZONE',
  ].join('\r\n');
}

function changesOf(zone: string, from: number, to: number): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  const offsetAt = (instant: number) => localTimeOf(instant, zone).offset;
  for (let at = from, before = offsetAt(from); at < to; at += step) {
    const after = offsetAt(at + step);
    if (after !== before) changes.push({ at: changeWithin(offsetAt, at, at + step), before, after });
    before = after;
  }
  return changes;
}

/** The minute at which the offset changes between two instants with different ones. */
function changeWithin(offsetAt: (instant: number) => number, from: number, to: number): number {
  const before = offsetAt(from);
  let [low, high] = [from / 60_000, to / 60_000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 60_000) === before) low = middle;
    else high = middle;
  }
  return high * 60_000;
}

/** All changes of one kind: as a yearly rule where they follow one, else each by its date. */
function kindLines(changes: readonly ClockChange[]): readonly string[] {
  const [first] = changes;
  if (!first) return [];
  const walls = changes.map(({ at, before }) => at + before * 60_000);
  const [start = 0, ...others] = walls;
  const rule = yearlyRule(walls);
  const dates = [`DTSTART:${clockText(start)}`];
  if (rule !== null) dates.push(`RRULE:${rule}`);
  else dates.push(...others.map((wall) => `RDATE:${clockText(wall)}`));
  return observance(first.after > first.before ? 'DAYLIGHT' : 'STANDARD', first, dates);
}

function observance(
  name: 'STANDARD' | 'DAYLIGHT',
  { before, after }: Pick<ClockChange, 'before' | 'after'>,
  dates: readonly string[],
): readonly string[] {
  return [
    `BEGIN:${name}`,
    ...dates,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${name}`,
  ];
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** "The last Sunday of March", "the second Sunday of March": once in each of the years, at the same time of day. */
function yearlyRule(walls: readonly number[]): string | null {
  const days = walls.map((wall): LocalDay => Math.floor(wall / millisPerDay));
  const [first] = days;
  if (first === undefined || days.length < years) return null;
  const isSame = (of: (day: LocalDay) => number) => days.every((day) => of(day) === of(first));
  const isOnce = days.every((day, index) => partsOf(day).year === partsOf(first).year + index);
  const isSameTime = walls.every(
    (wall, index) => wall - (days[index] ?? 0) * millisPerDay === (walls[0] ?? 0) - first * millisPerDay,
  );
  if (!isOnce || !isSameTime || !isSame((day) => partsOf(day).month) || !isSame(weekdayOf)) return null;
  const rule = (nth: number) =>
    `FREQ=YEARLY;BYMONTH=${partsOf(first).month};BYDAY=${nth}${weekdayCode(weekdayOf(first))}`;
  if (days.every((day) => partsOf(day + 7).month !== partsOf(day).month)) return rule(-1);
  const nth = (day: LocalDay) => Math.ceil(partsOf(day).day / 7);
  return isSame(nth) ? rule(nth(first)) : null;
}
