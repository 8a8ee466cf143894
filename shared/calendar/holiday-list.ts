import { monthWords } from '../metrics/words.ts';
import { formatLocalDate, parseLocalDate } from './local-day.ts';

/** A day off as a pasted line names it. */
export interface ListedHoliday {
  /** A local date. */
  readonly on: string;
  readonly name: string;
}

/** What a pasted list says: the days that could be read, and a sentence for each line that could not. */
export interface HolidayList {
  readonly days: readonly ListedHoliday[];
  readonly problems: readonly string[];
}

const monthNames = Array.from({ length: 12 }, (_, index) => monthWords(index + 1).toLowerCase());
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*[.,]?\s+/iu;

const shapes = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?=$|\D)/u,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?=$|\D)/u,
  /^(?<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?<name>\p{L}{3,})\.?,?\s+(?<year>\d{4})(?=$|\D)/u,
  /^(?<name>\p{L}{3,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?=$|\D)/u,
] as const;
const slashes = /^(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>\d{4})(?=$|\D)/u;

type DateAhead = { readonly on: string; readonly rest: string } | { readonly problem: string };

function dateOf(year: string, month: number, day: string | number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = parseLocalDate(text);
  return parsed === null ? null : formatLocalDate(parsed);
}

/** 3/4/2026 is one day here and another there; 25/12/2026 is one day everywhere. */
function slashDate(line: string): DateAhead | null {
  const found = slashes.exec(line);
  if (!found?.groups) return null;
  const { first, second, year = '' } = found.groups;
  const [one, two] = [Number(first), Number(second)];
  const readings = [dateOf(year, two, one), dateOf(year, one, two)].filter((date) => date !== null);
  const [on, other] = [...new Set(readings)];
  if (on === undefined) return { problem: `“${found[0]}” is no day of the calendar.` };
  if (other !== undefined) return { problem: `“${found[0]}” can be ${on} or ${other}: write the one that is meant.` };
  return { on, rest: line.slice(found[0].length) };
}

function dateAhead(line: string): DateAhead {
  const text = line.replace(weekday, '');
  for (const shape of shapes) {
    const found = shape.exec(text);
    if (!found?.groups) continue;
    const { year = '', day = '', month, name = '' } = found.groups;
    const number =
      month === undefined ? monthNames.findIndex((each) => each.startsWith(name.toLowerCase())) + 1 : Number(month);
    const on = number === 0 ? null : dateOf(year, number, day);
    if (on === null) return { problem: `“${found[0]}” is no day of the calendar.` };
    return { on, rest: text.slice(found[0].length) };
  }
  return slashDate(text) ?? { problem: `“${shortened(line)}” begins with no date: write one as 2026-12-25.` };
}

const shortened = (text: string) => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);

/** What is left of a line beside its date, without the marks between them. */
const nameOf = (text: string) =>
  text
    .replace(/^[\s,;:|–—-]+|[\s,;|]+$/gu, '')
    .replace(/^"(.*)"$/u, '$1')
    .trim();

/**
 * Reads days off from pasted lines, a date and a name each: "2026-12-25 Christmas Day", "25.12.2026;Weihnachten",
 * "Fri 25 December 2026". Empty lines are none. Each line that can't be read gives one sentence that names it.
 */
export function readHolidayList(text: string): HolidayList {
  const days: ListedHoliday[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/u).entries()) {
    const typed = line
      .trim()
      .replace(/^[-*•]\s+/u, '')
      .replace(/^"/u, '');
    if (typed === '') continue;
    const ahead = dateAhead(typed);
    if ('problem' in ahead) problems.push(`Line ${index + 1}: ${ahead.problem}`);
    else days.push({ on: ahead.on, name: nameOf(ahead.rest.replace(/^"/u, '')) });
  }
  return { days, problems };
}
