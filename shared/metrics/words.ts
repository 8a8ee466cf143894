import type { LocalDay } from '../calendar/local-day.ts';
import { dayOf, partsOf } from '../calendar/local-day.ts';
import { fiscalQuarterOf, monthOf, type Period } from '../calendar/periods.ts';
import type { Figure } from './figure.ts';

/** U+2212: the minus that is as wide as a plus. */
export const minus = '−';

/** Shown where there is no value; never 0%. */
export const notAvailable = 'n/a';

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const symbols: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' };

/** Rounds half away from zero to `digits` decimals, as everything on screen is rounded. */
export function roundTo(value: number, digits: number): number {
  const scaled = Number(`${Math.abs(value)}e${digits}`);
  const rounded = Number(`${Math.round(Number.isNaN(scaled) ? Math.abs(value) * 10 ** digits : scaled)}e${-digits}`);
  return value < 0 ? -rounded : rounded;
}

/** A number with grouped thousands: `2,400`, `−3.5`. */
export function numberWords(value: number, digits = 0): string {
  const rounded = roundTo(value, digits);
  const text = Math.abs(rounded).toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return rounded < 0 ? `${minus}${text}` : text;
}

/** A number with as many decimals as it needs and `digits` at most: `3`, `3.5`. */
export function shortNumberWords(value: number, digits: number): string {
  const needed = Array.from({ length: digits }, (_, fewer) => fewer).find(
    (fewer) => roundTo(value, fewer) === roundTo(value, digits),
  );
  return numberWords(value, needed ?? digits);
}

/** A share as percent with one decimal, none where told: `61.4%`. */
export function percentWords(share: number, digits = 1): string {
  return `${numberWords(share * 100, digits)}%`;
}

/** `188 of 306`. */
export function ofWords(part: number, whole: number): string {
  return `${numberWords(part)} of ${numberWords(whole)}`;
}

/** A difference of shares in percentage points with its sign: `−11.6 pts`. */
export function pointsWords(difference: number): string {
  const text = numberWords(difference * 100, 1);
  return `${difference > 0 && !text.startsWith(minus) ? '+' : ''}${text} pts`;
}

/** Money in major units, short: `€4.48M`, `€430k`, `€950`, `€37.50`. Currencies without a sign carry their code. */
export function moneyWords(major: number, currency: string): string {
  const sign = symbols[currency] ?? `${currency} `;
  const size = Math.abs(major);
  const negative = major < 0 ? minus : '';
  if (roundTo(size / 1e9, 2) >= 1) return `${negative}${sign}${numberWords(size / 1e9, 2)}B`;
  if (roundTo(size / 1e6, 2) >= 1) return `${negative}${sign}${numberWords(size / 1e6, 2)}M`;
  if (size >= 10_000) return `${negative}${sign}${numberWords(size / 1e3)}k`;
  // Cents say something of a cost per lead, nothing of a thousand.
  return exactMoneyWords(size >= 100 ? roundTo(major, 0) : major, currency);
}

/** Money in major units in full, for the record of one deal: `€45,250`. */
export function exactMoneyWords(major: number, currency: string): string {
  const amount = numberWords(Math.abs(major), Number.isInteger(major) ? 0 : 2);
  return `${major < 0 ? minus : ''}${symbols[currency] ?? `${currency} `}${amount}`;
}

/** An interval in the figure's own unit without repeating it: `61.7 – 72.0`. */
export function intervalWords(figure: Figure): string | null {
  if (!figure.interval) return null;
  const [low, high] = figure.interval;
  if (figure.unit === 'ratio') return `${numberWords(low * 100, 1)} – ${numberWords(high * 100, 1)}`;
  const digits = figure.unit === 'multiple' ? 2 : 0;
  return `${numberWords(low, digits)} – ${numberWords(high, digits)}`;
}

function daysWords(days: number): string {
  return days === 1 ? '1 day' : `${shortNumberWords(days, 1)} days`;
}

/**
 * The value as people read it. A ratio of fewer than `smallSample` is its counts alone: no percentage is shown for it.
 */
export function figureWords(figure: Figure, currency: string, smallSample = 5): string {
  const { value, unit, numerator, denominator } = figure;
  if (value === null) return notAvailable;
  switch (unit) {
    case 'ratio':
      return isTooFew(figure, smallSample) ? ofWords(numerator ?? 0, denominator ?? 0) : percentWords(value);
    case 'count':
      return numberWords(value);
    case 'money':
      return moneyWords(value, currency);
    case 'days':
      return daysWords(value);
    case 'hours':
      return `${numberWords(value, 1)} h`;
    case 'multiple':
      return `${numberWords(value, 2)}×`;
  }
}

/** Whether a ratio counts too few units for a percentage. Ratios of values are not counts of units. */
export function isTooFew(figure: Figure, smallSample = 5): boolean {
  return figure.unit === 'ratio' && figure.interval !== undefined && (figure.denominator ?? smallSample) < smallSample;
}

/** The English name of a month from 1 to 12: `September`. Its first three letters are the short form. */
export function monthWords(month: number): string {
  return monthNames[month - 1] ?? '';
}

/** `1 Oct`. */
export function dayWords(day: LocalDay): string {
  const { month, day: date } = partsOf(day);
  return `${date} ${monthWords(month).slice(0, 3)}`;
}

/** What people call a period: `Q3` for a whole quarter, `July` for a month, else `1 – 14 Jun`. */
export function periodWords(period: Period, fiscalYearStart = 1): string {
  const quarter = fiscalQuarterOf(period.from, fiscalYearStart);
  if (quarter.from === period.from && quarter.to === period.to) return quarter.label.slice(-2);
  const month = monthOf(period.from);
  const { year, month: number } = partsOf(period.from);
  if (month.from === period.from && month.to === period.to) return monthWords(number);
  if (period.from === dayOf(year, 1, 1) && period.to === dayOf(year + 1, 1, 1)) return String(year);
  return rangeWords(period);
}

/** Whether a period is a year or more long, so that its days need their years to be told apart. */
export function needsYears({ from, to }: Period): boolean {
  const { year, month, day } = partsOf(from);
  return to - 1 >= dayOf(year + 1, month, day);
}

/** `1 Jul – 30 Sep`, `1 – 14 Jun`, `3 Jun` for one day; with both years from a year on. */
export function rangeWords(period: Period): string {
  const [from, last] = [period.from, period.to - 1];
  const years = needsYears(period) ? [from, last].map((day) => ` ${partsOf(day).year}`) : ['', ''];
  const isOneMonth = years[0] === '' && partsOf(from).month === partsOf(last).month;
  if (from === last) return dayWords(last);
  return `${isOneMonth ? partsOf(from).day : dayWords(from)}${years[0]} – ${dayWords(last)}${years[1]}`;
}
