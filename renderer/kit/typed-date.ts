import { formatLocalDate, parseLocalDate, partsOf } from '../../shared/calendar/local-day.ts';
import { monthWords } from '../../shared/metrics/words.ts';

const written = /^(?<day>\d{1,2})\.?\s*(?<month>\p{L}{3,})\.?(?:\s+(?<year>\d{4}))?$/u;
/** Points part a day, a month and a year in this order wherever they are used. */
const pointed = /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/u;
const iso = /^\d{4}-\d{2}-\d{2}$/;
const months = Array.from({ length: 12 }, (_, index) => monthWords(index + 1).toLowerCase());

/** A local date in full, as a field writes it: "16 Jun 2026". */
export function writtenDate(date: string): string {
  const parsed = parseLocalDate(date);
  if (parsed === null) return '';
  const { day, month, year } = partsOf(parsed);
  return `${day} ${monthWords(month).slice(0, 3)} ${year}`;
}

/**
 * The local date that a person typed: "16 Jun 2026", "16 June" (of the year of `today`), "16.6.2026" or "2026-06-16". Null
 * for what is no day of the calendar, and for 3/4/2026, which is one day here and another there.
 */
export function readTypedDate(text: string, today: Date = new Date()): string | null {
  const typed = text.trim();
  const inDigits = parseLocalDate(typed);
  if (inDigits !== null) return formatLocalDate(inDigits);
  const { day = '', year = String(today.getFullYear()) } = (written.exec(typed) ?? pointed.exec(typed))?.groups ?? {};
  const number = monthIn(typed);
  if (number === 0) return null;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseLocalDate(date) === null ? null : date;
}

/** Why a typed text is not kept and what stays, in one sentence. */
export function typedDateProblem(text: string, kept: string | null): string {
  const stays = kept === null ? '' : `, so ${writtenDate(kept)} stays`;
  if (text.trim() === '') return kept === null ? 'A date is needed, such as 16 Jun 2026.' : `Nothing typed${stays}.`;
  const typed = text.trim();
  // Written as it should be, but on no calendar: 31 Sep.
  if (iso.test(typed) || pointed.test(typed) || monthIn(typed) > 0) return `There is no ${typed}${stays}.`;
  return `“${typed}” is no date${stays}: write one as 16 Jun 2026.`;
}

/** The month that is meant, 1 to 12, where a day and a month are written; 0 where they are not. */
function monthIn(typed: string): number {
  const inDigits = Number(pointed.exec(typed)?.groups?.month ?? 0);
  if (inDigits > 0) return inDigits;
  const month = written.exec(typed)?.groups?.month?.toLowerCase() ?? '';
  return month === '' ? 0 : months.findIndex((name) => name.startsWith(month)) + 1;
}
