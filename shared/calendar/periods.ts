import { dayOf, type LocalDay, partsOf, weekdayOf } from './local-day.ts';

/** Local days from `from` up to, not including, `to`. */
export interface Period {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

export interface FiscalQuarter extends Period {
  /** `2026-Q3`; the fiscal year is named by the calendar year in which it ends. */
  readonly label: string;
}

export type WeekStart = 'monday' | 'sunday';

/** The first day of the week that holds `day`. Weeks are ISO weeks unless a workspace begins them on Sunday. */
export function weekStartOf(day: LocalDay, weekStart: WeekStart = 'monday'): LocalDay {
  return weekStart === 'monday' ? day - weekdayOf(day) : day - ((weekdayOf(day) + 1) % 7);
}

/** The calendar month that holds `day`. */
export function monthOf(day: LocalDay): Period {
  const { year, month } = partsOf(day);
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) };
}

/** The calendar month `count` months after the one that holds `day`; before it where `count` is negative. */
export function addMonths(day: LocalDay, count: number): Period {
  const { year, month } = partsOf(day);
  return monthOf(dayOf(year, month + count, 1));
}

/** `2026-07` for the month that holds `day`. */
export function monthLabel(day: LocalDay): string {
  const { year, month } = partsOf(day);
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The fiscal quarter that holds `day`, for fiscal years that begin in `startMonth` (1 to 12). */
export function fiscalQuarterOf(day: LocalDay, startMonth: number): FiscalQuarter {
  const { year, month } = partsOf(day);
  const monthsIn = (month - startMonth + 12) % 12;
  const quarter = Math.floor(monthsIn / 3);
  const firstYear = month >= startMonth ? year : year - 1;
  const firstMonth = startMonth + quarter * 3;
  return {
    label: `${startMonth === 1 ? firstYear : firstYear + 1}-Q${quarter + 1}`,
    from: dayOf(firstYear, firstMonth, 1),
    to: dayOf(firstYear, firstMonth + 3, 1),
  };
}

/** A quarter as people say it: `2026-Q3` is "Q3 2026". */
export function quarterWords(label: string): string {
  return label.replace(/^(\d{4})-(Q\d)$/u, '$2 $1');
}

/** The fiscal quarter `count` after the one that holds `day`. */
export function addQuarters(day: LocalDay, count: number, startMonth: number): FiscalQuarter {
  const current = fiscalQuarterOf(day, startMonth);
  return fiscalQuarterOf(addMonths(current.from, count * 3).from, startMonth);
}

/** The labels of the calendar months of a period that begins and ends with a month. */
export function monthsWithin(period: Period): readonly string[] {
  const labels: string[] = [];
  for (let day = period.from; day < period.to; day = monthOf(day).to) labels.push(monthLabel(day));
  return labels;
}

/** The period before: as many whole calendar months where `period` is made of them, else as many days. */
export function previousPeriod(period: Period): Period {
  const { from, to } = period;
  if (partsOf(from).day === 1 && partsOf(to).day === 1 && to > from) {
    const start = partsOf(from);
    const end = partsOf(to);
    const months = (end.year - start.year) * 12 + (end.month - start.month);
    return { from: dayOf(start.year, start.month - months, 1), to: from };
  }
  return { from: from - (to - from), to: from };
}

/**
 * The last review period that data up to and including `dataThrough` covers in full: whole weeks where the cadence is
 * made of weeks, else the last `cadenceDays` days.
 */
export function defaultPeriod(dataThrough: LocalDay, cadenceDays = 14, weekStart: WeekStart = 'monday'): Period {
  const end = dataThrough + 1;
  const to = cadenceDays % 7 === 0 ? weekStartOf(end, weekStart) : end;
  return { from: to - cadenceDays, to };
}

/** Three months up to and including `dataThrough`: enough for rates, and for steps that take weeks. */
export function threeMonthsThrough(dataThrough: LocalDay): Period {
  const to = dataThrough + 1;
  const { year, month, day } = partsOf(to);
  const lastOfMonth = dayOf(year, month - 2, 1) - 1;
  return { from: Math.min(dayOf(year, month - 3, day), lastOfMonth), to };
}

/**
 * The as-of day at which `previous` is as old as `period` is on `asOf`: both are that many days before or after their
 * end. A young cohort is compared with the one before at this day only.
 */
export function sameAge(period: Period, previous: Period, asOf: LocalDay): LocalDay {
  return previous.to + (asOf - period.to);
}
