import { dayOf, formatLocalDate, parseLocalDate, partsOf } from '../../../shared/calendar/local-day.ts';
import { fiscalQuarterOf, monthOf, type Period } from '../../../shared/calendar/periods.ts';
import {
  dayWords as dayOfMonthWords,
  monthWords,
  needsYears,
  rangeWords as rangeOfDays,
} from '../../../shared/metrics/words.ts';

/** A period as the host gives it: local dates, `to` exclusive. */
export interface DatedPeriod {
  readonly from: string;
  readonly to: string;
}

/** "30 Sep", or with its year. */
export function dayWords(text: string, withYear = false): string {
  const day = parseLocalDate(text);
  if (day === null) return text;
  return withYear ? `${dayOfMonthWords(day)} ${partsOf(day).year}` : dayOfMonthWords(day);
}

/** The last day of a period: the one before `to`. */
export function lastDayOf({ to }: DatedPeriod): string {
  const day = parseLocalDate(to);
  return day === null ? to : formatLocalDate(day - 1);
}

function daysOf({ from, to }: DatedPeriod): Period | null {
  const [first, end] = [parseLocalDate(from), parseLocalDate(to)];
  return first === null || end === null ? null : { from: first, to: end };
}

/** "1 Jul – 30 Sep", "1 – 14 Jun", "1 Oct 2016 – 31 Dec 2017". */
export function rangeWords(period: DatedPeriod): string {
  const days = daysOf(period);
  return days === null ? `${period.from} – ${lastDayOf(period)}` : rangeOfDays(days);
}

/** "Q3 2026" or "September 2026" where the period is one, else null. */
export function periodName(period: DatedPeriod, fiscalYearStart: number): string | null {
  const days = daysOf(period);
  if (days === null) return null;
  const { from, to } = days;
  const quarter = fiscalQuarterOf(from, fiscalYearStart);
  if (quarter.from === from && quarter.to === to) return quarter.label.split('-').toReversed().join(' ');
  const month = monthOf(from);
  if (month.from === from && month.to === to) return `${monthWords(partsOf(from).month)} ${partsOf(from).year}`;
  return null;
}

/** "Q3 2026, 1 Jul – 30 Sep"; the range with its year where the period has no name. */
export function longPeriod(period: DatedPeriod, fiscalYearStart: number): string {
  const name = periodName(period, fiscalYearStart);
  if (name !== null) return `${name}, ${rangeWords(period)}`;
  const days = daysOf(period);
  const isTold = days === null || needsYears(days);
  return isTold ? rangeWords(period) : `${rangeWords(period)} ${lastDayOf(period).slice(0, 4)}`;
}

/** How a sentence names a period beside others: "Q2", "August", "18 – 31 May". */
export function shortPeriod(period: DatedPeriod, fiscalYearStart: number): string {
  return periodName(period, fiscalYearStart)?.split(' ')[0] ?? rangeWords(period);
}

/** "this quarter", "in September", "in these two weeks": the period inside a sentence. */
export function periodPhrase(period: DatedPeriod, fiscalYearStart: number): string {
  const name = periodName(period, fiscalYearStart);
  if (name !== null) return `in ${name.split(' ')[0]}`;
  const days = daysOf(period);
  return days !== null && days.to - days.from === 14 ? 'in these two weeks' : `from ${rangeWords(period)}`;
}

/** The label under a column of a series: "Sep", or "14 Sep" for a week. */
export function bucketWords(bucket: DatedPeriod): string {
  const day = parseLocalDate(bucket.from);
  const isMonth = day !== null && dayOf(partsOf(day).year, partsOf(day).month + 1, 1) === parseLocalDate(bucket.to);
  return isMonth ? monthWords(partsOf(day).month).slice(0, 3) : dayWords(bucket.from);
}
