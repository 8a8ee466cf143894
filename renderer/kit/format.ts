/** Numbers, dates and sizes in the person's locale; dates of the data are local dates and are never shifted. */

const minus = '−';
const plain = (text: string) => text.replaceAll('-', minus);

/** A number with at most `digits` decimals: "1,236", "−11.6". */
export function formatNumber(value: number, digits = 0): string {
  return plain(new Intl.NumberFormat(undefined, { maximumFractionDigits: digits }).format(value));
}

/** A share as percent with one decimal at most: 0.614 gives "61.4%". */
export function formatPercent(share: number, digits = 1): string {
  return plain(new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: digits }).format(share));
}

/** Money in major units; from a million on shortened: "€430,000", "€4.48M". */
export function formatMoney(amount: number, currency: string): string {
  const isLarge = Math.abs(amount) >= 1_000_000;
  const options: Intl.NumberFormatOptions = isLarge
    ? { notation: 'compact', maximumFractionDigits: 2 }
    : { maximumFractionDigits: 0 };
  return plain(new Intl.NumberFormat(undefined, { style: 'currency', currency, ...options }).format(amount));
}

/** Bytes as the file lists of the system show them: "48.2 MB". */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${formatNumber(size, unit === 0 ? 0 : 1)} ${units[unit] ?? ''}`;
}

const localDatePattern = /^\d{4}-\d{2}-\d{2}$/u;

/** A local date (`2026-06-16`) stays that day in every zone; an instant becomes the computer's own time. */
function toDate(text: string): Date {
  return new Date(localDatePattern.test(text) ? `${text}T00:00:00` : text);
}

function isThisYear(date: Date, now: Date): boolean {
  return date.getFullYear() === now.getFullYear();
}

/** "16 Jun", with the year when it is not this one. */
export function formatDate(text: string, now: Date = new Date()): string {
  const date = toDate(text);
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear(date, now) ? {} : { year: 'numeric' }),
  }).format(date);
}

/** "Thu, 18 Jun", for days that are planned. */
export function formatWeekday(text: string): string {
  return new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' }).format(toDate(text));
}

/** "07:54" for an instant. */
export function formatTime(text: string): string {
  return new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }).format(toDate(text));
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
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(daysFromNow(text, now), 'day');
}

/** "9 s left", "2 min left"; empty while it can't be told. */
export function formatTimeLeft(seconds: number | null): string {
  if (seconds === null) return '';
  return seconds < 90 ? `${Math.max(1, Math.round(seconds))} s left` : `${Math.round(seconds / 60)} min left`;
}

/** "1 row", "13 rows": the count with its word in the right number. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
