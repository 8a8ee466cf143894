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
