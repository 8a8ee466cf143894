import { dayWindow, parseDayTime } from './business-hours.ts';

/** A stretch of a day as a team's calendar keeps it: `08:30` to `17:00`; one that ends at or before it begins ends the next day. */
export interface WrittenWindow {
  readonly from: string;
  readonly to: string;
}

const noHours = /^(?:|-|–|—|closed|off|none|no hours)$/iu;
const clockTime = /^(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2})?)?\s*(?<half>am|pm|a\.m\.|p\.m\.)?$/iu;
const minutesPerDay = 1440;

/** A time of day as people type it ("9", "9.30", "5pm") as `09:30`; null for none. */
function readTime(text: string): string | null {
  const found = clockTime.exec(text.trim())?.groups;
  if (!found) return null;
  const typed = Number(found.hour);
  const half = found.half?.[0]?.toLowerCase();
  if (half !== undefined && (typed < 1 || typed > 12)) return null;
  const hour = half === undefined ? typed : (typed % 12) + (half === 'p' ? 12 : 0);
  const time = `${String(hour).padStart(2, '0')}:${found.minute ?? '00'}`;
  return parseDayTime(time) === null ? null : time;
}

function readWindow(text: string): WrittenWindow | null {
  const [from, to, ...more] = text.split(/\s*(?:-|–|—|\bto\b|\buntil\b)\s*/iu).map(readTime);
  if (!from || !to || more.length > 0 || dayWindow(from, to) === null) return null;
  return { from, to };
}

const readAll = (text: string) =>
  text
    .split(/[,;+]|\band\b/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The first two windows that share a minute; windows come in order of their beginning. */
function overlapOf(windows: readonly WrittenWindow[]): readonly [WrittenWindow, WrittenWindow] | null {
  const spans = windows.flatMap((window) => {
    const span = dayWindow(window.from, window.to);
    return span === null ? [] : [{ window, ...span }];
  });
  for (const [index, later] of spans.entries()) {
    const earlier = spans[index - 1];
    if (earlier && earlier.to > later.from) return [earlier.window, later.window];
  }
  return null;
}

const byBeginning = (windows: readonly WrittenWindow[]) => windows.toSorted((a, b) => a.from.localeCompare(b.from));

/** The hours of a day as typed: "9-17", "8:30–12, 13–17", "closed"; null for what is none or overlaps. */
export function readDayHours(text: string): readonly WrittenWindow[] | null {
  if (noHours.test(text.trim())) return [];
  const windows = readAll(text).map(readWindow);
  const known = windows.filter((window) => window !== null);
  if (known.length < windows.length || known.length === 0) return null;
  const sorted = byBeginning(known);
  return overlapOf(sorted) === null ? sorted : null;
}

/** What is wrong with typed hours, in one sentence; null if nothing is. */
export function dayHoursProblem(text: string): string | null {
  if (readDayHours(text) !== null) return null;
  const wrong = readAll(text).find((part) => readWindow(part) === null);
  const overlap = overlapOf(byBeginning(readAll(text).flatMap((part) => readWindow(part) ?? [])));
  if (wrong === undefined && overlap !== null) {
    return `${windowText(overlap[0])} and ${windowText(overlap[1])} overlap.`;
  }
  return 'Hours such as 9–17 or 8:30–12, 13–17; or “closed”.';
}

const windowText = ({ from, to }: WrittenWindow) => `${from}–${to}`;

/** The hours of a day as they are read: "08:30–12:00, 13:00–17:00"; "Closed" for none. */
export function dayHoursText(windows: readonly WrittenWindow[]): string {
  return windows.length === 0 ? 'Closed' : windows.map(windowText).join(', ');
}

/** How many hours all these days have together. */
export function hoursOfWeek(week: readonly (readonly WrittenWindow[])[]): number {
  const minutes = week.flat().map(({ from, to }) => {
    const window = dayWindow(from, to);
    return window === null ? 0 : Math.min(window.to - window.from, minutesPerDay);
  });
  return minutes.reduce((sum, each) => sum + each, 0) / 60;
}
