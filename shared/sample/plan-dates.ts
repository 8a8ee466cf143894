import { formatLocalDate, type LocalDay } from '../calendar/local-day.ts';
import { instantOf } from '../calendar/zone.ts';
import { sampleCompany } from './company.ts';

/** An ISO instant for a time on the company's clocks. */
export function instantText(day: LocalDay, hour: number, minute = 0): string {
  return new Date(instantOf(day, hour * 60 + minute, sampleCompany.timeZone)).toISOString();
}

/** A local date as the document keeps it. */
export function dateText(day: LocalDay): string {
  return formatLocalDate(day);
}

/** Keeps a list in its order: one capital letter and a digit each, as long as there are few. */
export function orderText(position: number): string {
  return `${String.fromCharCode(65 + Math.floor(position / 8))}${(position % 8) + 1}`;
}
