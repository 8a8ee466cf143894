import { dayOf, formatLocalDate, type LocalDay, partsOf } from '../calendar/local-day.ts';
import { addMonths, fiscalQuarterOf, type Period, quarterWords } from '../calendar/periods.ts';
import { needsYears, rangeWords } from '../metrics/words.ts';
import type { Entity } from '../model/entities.ts';
import { goalName } from '../model/goal-entry.ts';
import { goalPeriod } from './goal-standing.ts';
import { isUsable } from './pace.ts';

type Goal = Entity<'goals'>;

/** A part of the fiscal year that goals are set for. */
export interface FiscalPart extends Period {
  /** `2026-H1`. */
  readonly key: string;
  /** `H1 2026`. */
  readonly label: string;
}

/** The fiscal year that holds a day; named, as its quarters are, by the calendar year in which it ends. */
export function fiscalYearOf(day: LocalDay, startMonth: number): FiscalPart {
  const quarter = fiscalQuarterOf(day, startMonth);
  const year = Number(quarter.label.slice(0, 4));
  const firstYear = startMonth === 1 ? year : year - 1;
  return {
    key: `${year}-FY`,
    label: `FY ${year}`,
    from: dayOf(firstYear, startMonth, 1),
    to: dayOf(firstYear + 1, startMonth, 1),
  };
}

/** The halves of the fiscal year that holds a day, then the year. */
export function halvesOf(day: LocalDay, startMonth: number): readonly FiscalPart[] {
  const year = fiscalYearOf(day, startMonth);
  const name = year.key.slice(0, 4);
  const middle = addMonths(year.from, 6).from;
  return [
    { key: `${name}-H1`, label: `H1 ${name}`, from: year.from, to: middle },
    { key: `${name}-H2`, label: `H2 ${name}`, from: middle, to: year.to },
    year,
  ];
}

/** The quarters of the fiscal year that holds a day. */
export function quartersOf(day: LocalDay, startMonth: number): readonly FiscalPart[] {
  const year = fiscalYearOf(day, startMonth);
  const quarters: FiscalPart[] = [];
  for (let from = year.from; from < year.to; ) {
    const quarter = fiscalQuarterOf(from, startMonth);
    quarters.push({ key: quarter.label, label: quarterWords(quarter.label), from: quarter.from, to: quarter.to });
    from = quarter.to;
  }
  return quarters;
}

/** The fiscal years that hold some days, each once, the earliest first. */
export function yearsOf(days: readonly LocalDay[], startMonth: number): readonly FiscalPart[] {
  const years = new Map(days.map((day) => fiscalYearOf(day, startMonth)).map((year) => [year.key, year]));
  return [...years.values()].toSorted((one, other) => one.from - other.from);
}

/** The first and last days of goals that have usable dates. */
export function goalDays(goals: readonly Goal[]): readonly LocalDay[] {
  return goals
    .flatMap((goal) => goalPeriod(goal) ?? [])
    .filter(isUsable)
    .flatMap(({ from, to }) => [from, to - 1]);
}

/** The part of the fiscal year that is exactly a goal's period; null for dates of its own. */
export function partOfPeriod({ from, to }: Period, startMonth: number): FiscalPart | null {
  const parts = [...halvesOf(from, startMonth), ...quartersOf(from, startMonth)];
  return parts.find((part) => part.from === from && part.to === to) ?? null;
}

/** The part of the year that a goal is for, or its own days: "FY 2027"; null where it has none that can be used. */
export function periodWords(goal: Goal, startMonth: number): string | null {
  const period = goalPeriod(goal);
  if (period === null || !isUsable(period)) return null;
  const own = needsYears(period) ? rangeWords(period) : `${rangeWords(period)} ${partsOf(period.to - 1).year}`;
  return partOfPeriod(period, startMonth)?.label ?? own;
}

/** A goal with what it is for: "MQL volume, FY 2027"; years have goals of one name. */
export function goalInPeriod(goal: Goal, startMonth: number): string {
  const words = periodWords(goal, startMonth);
  return words === null ? goalName(goal) : `${goalName(goal)}, ${words}`;
}

/** What a goal is for, to stand beside it among those of a period; null where that is the period, or its name says it. */
export function otherPeriodWords(goal: Goal, shown: FiscalPart, startMonth: number): string | null {
  const words = periodWords(goal, startMonth);
  return words === shown.label || (words !== null && goalName(goal).includes(words)) ? null : words;
}

/** The goals that have a day in a period, those without usable dates, and what they feed. */
export function goalsWithin(goals: readonly Goal[], period: Period): readonly Goal[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const shown = new Set<string>();
  for (const goal of goals.filter((each) => isWithin(each, period))) {
    for (let at: Goal | undefined = goal; at && !shown.has(at.id); at = byId.get(at.parentId ?? '')) shown.add(at.id);
  }
  return goals.filter(({ id }) => shown.has(id));
}

function isWithin(goal: Goal, { from, to }: Period): boolean {
  const own = goalPeriod(goal);
  return own === null || own.to <= own.from || (own.from < to && from < own.to);
}

/** The half that holds the day, or where it has no goals, the last before it that has; for what would else be empty. */
export function nearestPeriod(goals: readonly Goal[], day: LocalDay, startMonth: number): FiscalPart {
  const half = halfAt(day, startMonth);
  const periods = goals.flatMap((goal) => goalPeriod(goal) ?? []).filter(isUsable);
  if (periods.length === 0 || periods.some((own) => own.from < half.to && half.from < own.to)) return half;
  const earlier = periods.filter((own) => own.to <= half.from).map((own) => own.to - 1);
  const later = periods.filter((own) => own.from >= half.to).map((own) => own.from);
  return halfAt(earlier.length > 0 ? Math.max(...earlier) : Math.min(...later), startMonth);
}

/** The half of the fiscal year that holds a day: what a screen of goals begins with, whether it has goals or none. */
export function halfAt(day: LocalDay, startMonth: number): FiscalPart {
  const [first, second] = halvesOf(day, startMonth);
  return second && day >= second.from ? second : (first ?? fiscalYearOf(day, startMonth));
}

/** The dates of a period as a goal holds them. */
export function goalDates({ from, to }: Period): { readonly from: string; readonly to: string } {
  return { from: formatLocalDate(from), to: formatLocalDate(to) };
}
