import { describe, expect, it } from 'vitest';
import { formatLocalDate, parseLocalDate } from '../calendar/local-day.ts';
import type { Period } from '../calendar/periods.ts';
import { roots } from '../model/entities.ts';
import {
  fiscalYearOf,
  goalDays,
  goalInPeriod,
  goalsWithin,
  halfAt,
  halvesOf,
  nearestPeriod,
  otherPeriodWords,
  partOfPeriod,
  quartersOf,
  yearsOf,
} from './goal-periods.ts';

const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
const dates = ({ from, to }: Period) => `${formatLocalDate(from)} ${formatLocalDate(to)}`;
const goal = (id: string, from: string | null, to: string | null, parentId: string | null = null) =>
  roots.goals.parse({ id, from, to, parentId });

describe('the parts of a fiscal year', () => {
  it('are its halves and itself, wherever it begins', () => {
    expect(halvesOf(day('2026-05-10'), 1).map((part) => `${part.label}: ${dates(part)}`)).toEqual([
      'H1 2026: 2026-01-01 2026-07-01',
      'H2 2026: 2026-07-01 2027-01-01',
      'FY 2026: 2026-01-01 2027-01-01',
    ]);
    expect(halvesOf(day('2026-02-10'), 4).map((part) => `${part.label}: ${dates(part)}`)).toEqual([
      'H1 2026: 2025-04-01 2025-10-01',
      'H2 2026: 2025-10-01 2026-04-01',
      'FY 2026: 2025-04-01 2026-04-01',
    ]);
    expect(fiscalYearOf(day('2026-04-01'), 4).label).toBe('FY 2027');
    expect(quartersOf(day('2026-02-10'), 4).map(({ label }) => label)).toEqual([
      'Q1 2026',
      'Q2 2026',
      'Q3 2026',
      'Q4 2026',
    ]);
  });

  it('are offered of each year that has a goal or a day, once', () => {
    const goals = [
      goal('next', '2027-01-01', '2028-01-01'),
      goal('undated', null, null),
      goal('backwards', '2031-01-01', '2030-01-01'),
    ];
    const labels = (startMonth: number) =>
      yearsOf([...goalDays(goals), day('2026-11-28')], startMonth).map(({ label }) => label);
    expect(labels(1)).toEqual(['FY 2026', 'FY 2027']);
    expect(labels(4)).toEqual(['FY 2027', 'FY 2028']);
  });

  it('are known again by their dates', () => {
    const named = (from: string, to: string) => partOfPeriod({ from: day(from), to: day(to) }, 1)?.label ?? null;
    expect([
      named('2026-07-01', '2027-01-01'),
      named('2026-07-01', '2026-10-01'),
      named('2026-01-01', '2027-01-01'),
      named('2026-07-02', '2027-01-01'),
    ]).toEqual(['H2 2026', 'Q3 2026', 'FY 2026', null]);
  });
});

describe('the goals of a period', () => {
  const year = goal('year', '2026-01-01', '2027-01-01');
  const first = goal('first', '2026-01-01', '2026-07-01', 'year');
  const second = goal('second', '2026-07-01', '2027-01-01', 'first');
  const undated = goal('undated', null, null);
  const backwards = goal('backwards', '2026-07-01', '2026-01-01');
  const all = [year, first, second, undated, backwards];
  const half = (index: number) => halvesOf(day('2026-01-01'), 1)[index] ?? year;

  it('have a day in it, feed one that has, or have no dates', () => {
    const shown = (index: number) => goalsWithin(all, half(index) as Period).map(({ id }) => id);
    expect(shown(0)).toEqual(['year', 'first', 'undated', 'backwards']);
    // What the second half's goal feeds stands above it, though it is over.
    expect(shown(1)).toEqual(['year', 'first', 'second', 'undated', 'backwards']);
  });

  it('begin with the half that holds the day', () => {
    expect(halfAt(day('2026-11-28'), 1).label).toBe('H2 2026');
    expect(halfAt(day('2026-11-28'), 12).label).toBe('H2 2026');
    expect(halfAt(day('2026-12-01'), 12).label).toBe('H1 2027');
  });

  it('tell goals of one name apart by what they are for', () => {
    const named = (from: string | null, to: string | null) =>
      goalInPeriod(roots.goals.parse({ id: 'a', title: 'MQL volume', from, to }), 1);
    expect(named('2027-01-01', '2028-01-01')).toBe('MQL volume, FY 2027');
    expect(named('2026-07-01', '2027-01-01')).toBe('MQL volume, H2 2026');
    expect(named('2026-10-01', '2027-01-01')).toBe('MQL volume, Q4 2026');
    expect(named('2026-10-05', '2026-11-15')).toBe('MQL volume, 5 Oct – 14 Nov 2026');
    expect(named(null, null)).toBe('MQL volume');
    expect(goalInPeriod(goal('a', null, null), 1)).toBe('Untitled goal');
  });

  it('say what they are for among those of another stretch, where their name does not', () => {
    const half = nearestPeriod([], day('2026-09-30'), 1);
    const said = (title: string, from: string | null, to: string | null) =>
      otherPeriodWords(roots.goals.parse({ id: 'a', title, from, to }), half, 1);
    expect(said('New revenue', '2026-01-01', '2027-01-01')).toBe('FY 2026');
    expect(said('New revenue, FY 2026', '2026-01-01', '2027-01-01')).toBeNull();
    expect(said('New revenue', '2026-07-01', '2027-01-01')).toBeNull();
    expect(said('New revenue', null, null)).toBeNull();
  });

  it('are for paper those of the half that holds the day, else the nearest that has goals', () => {
    const label = (goals: typeof all, at: string) => nearestPeriod(goals, day(at), 1).label;
    expect(label([], '2026-09-30')).toBe('H2 2026');
    expect(label([undated], '2026-09-30')).toBe('H2 2026');
    expect(label([year], '2026-09-30')).toBe('H2 2026');
    expect(label([first], '2026-09-30')).toBe('H1 2026');
    expect(label([second], '2026-03-01')).toBe('H2 2026');
    const endsBeforeItStarts = goal('wrong', '2026-07-01', '2020-01-02');
    expect(label([endsBeforeItStarts], '2026-09-30')).toBe('H2 2026');
    expect(label([second, endsBeforeItStarts], '2026-03-01')).toBe('H2 2026');
  });

  it('survive parents in a circle', () => {
    const circle = [goal('a', '2026-07-01', '2027-01-01', 'b'), goal('b', '2026-01-01', '2026-07-01', 'a')];
    expect(goalsWithin(circle, half(1) as Period).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
