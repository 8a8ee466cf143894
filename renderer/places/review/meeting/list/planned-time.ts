/** The time of a review of which only the day was chosen. */
export const usualTime = '10:00';

/** The local date of an instant by the computer's own clock. */
export function localDateOf(instant: string): string {
  const date = new Date(instant);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** The instant at which the computer's own clock shows a time on a day. */
export function atTime(date: string, time: string): string {
  return new Date(`${date}T${time}`).toISOString();
}

/** A typed time as `09:30`; null for none that a clock shows. */
export function readTime(text: string): string | null {
  const { hour = '', minute = '' } = /^(?<hour>\d{1,2})[:.](?<minute>\d{2})$/u.exec(text.trim())?.groups ?? {};
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
