import { monthWords, numberWords, shortNumberWords } from '../../shared/metrics/words.ts';

/** Dates, sizes and plain counts; dates of the data are local dates and are never shifted. Figures have their own words. */

/** Bytes as the file lists of the system show them: "48.2 MB". */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${shortNumberWords(size, 1)} ${units[unit] ?? ''}`;
}

const localDatePattern = /^\d{4}-\d{2}-\d{2}$/u;

/** A local date (`2026-06-16`) stays that day in every zone; an instant becomes the computer's own time. */
function toDate(text: string): Date {
  return new Date(localDatePattern.test(text) ? `${text}T00:00:00` : text);
}

function isThisYear(date: Date, now: Date): boolean {
  return date.getFullYear() === now.getFullYear();
}

const dayAndMonth = (date: Date) => `${date.getDate()} ${monthWords(date.getMonth() + 1).slice(0, 3)}`;

/** "16 Jun", with the year when it is not this one. */
export function formatDate(text: string, now: Date = new Date()): string {
  const date = toDate(text);
  return isThisYear(date, now) ? dayAndMonth(date) : `${dayAndMonth(date)} ${date.getFullYear()}`;
}

const weekdays = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');

/** "Thu 18 Jun", for days that are planned. */
export function formatWeekday(text: string): string {
  const date = toDate(text);
  return `${weekdays[date.getDay()] ?? ''} ${dayAndMonth(date)}`;
}

/** "07:54" for an instant. */
export function formatTime(text: string): string {
  const date = toDate(text);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** "07:54" for today, the date before that. */
export function formatTimeOrDate(text: string, now: Date = new Date()): string {
  return toDate(text).toDateString() === now.toDateString() ? formatTime(text) : formatDate(text, now);
}

const dayMs = 86_400_000;

/** Whole days from now to a date by the calendar: 0 today, negative in the past. */
export function daysFromNow(text: string, now: Date = new Date()): number {
  const day = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((day(toDate(text)) - day(now)) / dayMs);
}

/** "in 2 days", "today", "12 days ago". */
export function formatRelativeDay(text: string, now: Date = new Date()): string {
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(daysFromNow(text, now), 'day');
}

/** "9 s left", "2 min left"; empty while it can't be told. */
export function formatTimeLeft(seconds: number | null): string {
  if (seconds === null) return '';
  return seconds < 90 ? `${Math.max(1, Math.round(seconds))} s left` : `${Math.round(seconds / 60)} min left`;
}

/** "1 row", "13 rows": the count with its word in the right number. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`;
}
