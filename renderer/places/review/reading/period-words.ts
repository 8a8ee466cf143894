import { dayOf, formatLocalDate, parseLocalDate, partsOf } from '../../../../shared/calendar/local-day.ts';
import { fiscalQuarterOf, monthOf } from '../../../../shared/calendar/periods.ts';
import { dayWords as dayOfMonthWords, monthWords } from '../../../../shared/metrics/words.ts';

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

/** "1 Jul – 30 Sep", "1 – 14 Jun". */
export function rangeWords(period: DatedPeriod): string {
  const last = lastDayOf(period);
  const isOneMonth = period.from.slice(0, 7) === last.slice(0, 7);
  const first = isOneMonth && period.from !== last ? String(Number(period.from.slice(8))) : dayWords(period.from);
  return period.from === last ? dayWords(last) : `${first} – ${dayWords(last)}`;
}

/** "Q3 2026" or "September 2026" where the period is one, else null. */
export function periodName(period: DatedPeriod, fiscalYearStart: number): string | null {
  const [from, to] = [parseLocalDate(period.from), parseLocalDate(period.to)];
  if (from === null || to === null) return null;
  const quarter = fiscalQuarterOf(from, fiscalYearStart);
  if (quarter.from === from && quarter.to === to) return quarter.label.split('-').toReversed().join(' ');
  const month = monthOf(from);
  if (month.from === from && month.to === to) return `${monthWords(partsOf(from).month)} ${partsOf(from).year}`;
  return null;
}

/** "Q3 2026, 1 Jul – 30 Sep"; the range with its year where the period has no name. */
export function longPeriod(period: DatedPeriod, fiscalYearStart: number): string {
  const name = periodName(period, fiscalYearStart);
  return name === null ? `${rangeWords(period)} ${lastDayOf(period).slice(0, 4)}` : `${name}, ${rangeWords(period)}`;
}

/** How a sentence names a period beside others: "Q2", "August", "18 – 31 May". */
export function shortPeriod(period: DatedPeriod, fiscalYearStart: number): string {
  return periodName(period, fiscalYearStart)?.split(' ')[0] ?? rangeWords(period);
}

/** "this quarter", "in September", "in these two weeks": the period inside a sentence. */
export function periodPhrase(period: DatedPeriod, fiscalYearStart: number): string {
  const name = periodName(period, fiscalYearStart);
  if (name !== null) return `in ${name.split(' ')[0]}`;
  const [from, to] = [parseLocalDate(period.from), parseLocalDate(period.to)];
  return from !== null && to !== null && to - from === 14 ? 'in these two weeks' : `from ${rangeWords(period)}`;
}

/** The label under a column of a series: "Sep", or "14 Sep" for a week. */
export function bucketWords(bucket: DatedPeriod): string {
  const day = parseLocalDate(bucket.from);
  const isMonth = day !== null && dayOf(partsOf(day).year, partsOf(day).month + 1, 1) === parseLocalDate(bucket.to);
  return isMonth ? monthWords(partsOf(day).month).slice(0, 3) : dayWords(bucket.from);
}
