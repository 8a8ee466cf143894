import { localDayOf } from '../calendar/zone.ts';
import { monthNumbers, serialEpochs, tidyCell, yearPivot, yearRange } from './coercion-rules.ts';
import { type DateForm, type DateFormat, type DatePart, dateFormat } from './date-pattern.ts';
import { dayNumber, writtenInstant } from './wall-time.ts';

/** A date as it was written: the day in the workspace's zone, and the instant where a time was given. */
export interface DateValue {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Milliseconds UTC, null for a date without time. */
  readonly instant: number | null;
}

type Parts = Readonly<Partial<Record<DatePart, string>>>;

const patterns = new WeakMap<DateForm, RegExp>();
const millisecondsPerDay = 86_400_000;

/**
 * Reads a date cell; the slow, obvious reference of the SQL that reads whole files. `format` is what a mapping's `dates`
 * holds, `zone` the workspace's. Null if the text is no date in that format; blank cells are the caller's (`isBlank`).
 */
export function parseDate(text: string, format: string, zone: string): DateValue | null {
  const known = dateFormat(format);
  return known ? readDate(text, known, zone) : null;
}

/** `parseDate` with a format that was looked up before. */
export function readDate(text: string, format: DateFormat, zone: string): DateValue | null {
  const tidy = tidyCell(text);
  for (const form of format.forms) {
    const parts = match(tidy, form);
    const value = parts && valueOfParts(parts, format, zone);
    if (value) return format.isDayOnly ? { day: value.day, instant: null } : value;
  }
  return null;
}

function match(text: string, form: DateForm): Parts | null {
  const found = patternOf(form).exec(text);
  if (!found) return null;
  return Object.fromEntries(form.groups.flatMap((part, index) => pair(part, found[index + 1])));
}

function patternOf(form: DateForm): RegExp {
  const known = patterns.get(form);
  if (known) return known;
  const made = new RegExp(form.source, 'u');
  patterns.set(form, made);
  return made;
}

function pair(part: DatePart, value: string | undefined): readonly (readonly [DatePart, string])[] {
  return value === undefined ? [] : [[part, value]];
}

function valueOfParts(parts: Parts, format: DateFormat, zone: string): DateValue | null {
  if (parts.epochMilliseconds) return atInstant(Number(parts.epochMilliseconds), format, zone);
  if (parts.epochSeconds) return atInstant(Number(parts.epochSeconds) * 1000, format, zone);
  if (parts.serial) return atSerial(parts, format, zone);
  const day = calendarDay(parts);
  if (day === null) return null;
  if (parts.hour === undefined) return parts.minute === undefined ? { day, instant: null } : null;
  return atClock(day, parts, format, zone);
}

function calendarDay(parts: Parts): number | null {
  const year = fullYear(parts.year ?? '');
  const month = parts.monthName ? monthNumbers[parts.monthName.toLowerCase()] : Number(parts.month);
  if (month === undefined || year < yearRange[0] || year > yearRange[1]) return null;
  return dayNumber(year, month, Number(parts.day));
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < yearPivot ? 2000 + year : 1900 + year;
}

function atClock(day: number, parts: Parts, format: DateFormat, zone: string): DateValue | null {
  const milliseconds = clockTime(parts);
  if (milliseconds === null) return null;
  if (parts.zone === undefined) return { day, instant: writtenInstant(day, milliseconds, zone) };
  const offset = zoneOffset(parts.zone);
  if (offset === null) return null;
  if (format.isDayOnly) return { day, instant: null };
  return atInstant(day * millisecondsPerDay + milliseconds - offset, format, zone);
}

/** Milliseconds since midnight, or null for a time that no clock shows. An hour alone needs AM or PM. */
function clockTime(parts: Parts): number | null {
  const hour = hourOf(Number(parts.hour), parts.meridiem);
  const minute = Number(parts.minute ?? 0);
  const second = Number(parts.second ?? 0);
  if (hour === null || minute > 59 || second > 59) return null;
  if (parts.minute === undefined && parts.meridiem === undefined) return null;
  const fraction = Number((parts.fraction ?? '').padEnd(3, '0').slice(0, 3));
  return ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
}

function hourOf(hour: number, meridiem: string | undefined): number | null {
  if (meridiem === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (meridiem.toLowerCase() === 'p' ? 12 : 0);
}

function zoneOffset(text: string): number | null {
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (!found) return 0;
  const [, sign, hours, minutes] = found;
  if (Number(hours) > 14 || Number(minutes ?? 0) > 59) return null;
  return (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000 * (sign === '-' ? -1 : 1);
}

function atSerial(parts: Parts, format: DateFormat, zone: string): DateValue {
  const day = Number(parts.serial) - serialEpochs[format.serialEpoch];
  if (parts.serialFraction === undefined || Number(parts.serialFraction) === 0) return { day, instant: null };
  const seconds = Math.round(Number(`0.${parts.serialFraction}`) * 86_400);
  return { day, instant: writtenInstant(day, seconds * 1000, zone) };
}

function atInstant(instant: number, format: DateFormat, zone: string): DateValue | null {
  // A day that a system keeps as midnight UTC must not move to the evening before.
  const day = localDayOf(instant, format.isDayOnly ? 'UTC' : zone);
  const year = new Date(day * millisecondsPerDay).getUTCFullYear();
  return year < yearRange[0] || year > yearRange[1] ? null : { day, instant };
}
