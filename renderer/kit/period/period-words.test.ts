import { describe, expect, it } from 'vitest';
import { bucketWords, longPeriod, periodName, rangeWords, shortPeriod } from './period-words.ts';

const quarter = { from: '2026-07-01', to: '2026-10-01' };
const fortnight = { from: '2026-09-14', to: '2026-09-28' };

describe('the words for a period', () => {
  it('names a quarter of the calendar year', () => {
    expect(periodName(quarter, 1)).toBe('Q3 2026');
    expect(shortPeriod(quarter, 1)).toBe('Q3');
  });

  it('names the quarter of a fiscal year that begins in July by the year in which it ends', () => {
    expect(periodName(quarter, 7)).toBe('Q1 2027');
  });

  it('ends a range on the last day that is in it', () => {
    expect(rangeWords(quarter)).toContain('30');
    expect(rangeWords({ from: '2026-09-14', to: '2026-09-15' })).not.toContain('–');
  });

  it('gives a fortnight no name but its dates and year', () => {
    expect(periodName(fortnight, 1)).toBeNull();
    expect(longPeriod(fortnight, 1)).toContain('2026');
  });

  it('tells the years of a period that is a year or longer, and of no shorter one', () => {
    expect(rangeWords({ from: '2016-10-01', to: '2018-01-01' })).toBe('1 Oct 2016 – 31 Dec 2017');
    expect(longPeriod({ from: '2016-10-01', to: '2018-01-01' }, 1)).toBe('1 Oct 2016 – 31 Dec 2017');
    expect(longPeriod({ from: '2024-11-06', to: '2025-02-03' }, 1)).toBe('6 Nov – 2 Feb 2025');
    expect(rangeWords({ from: '2025-06-01', to: '2026-06-08' })).toBe('1 Jun 2025 – 7 Jun 2026');
  });

  it('labels a month by its name and a week by its first day', () => {
    expect(bucketWords({ from: '2026-09-01', to: '2026-10-01' })).not.toMatch(/\d/);
    expect(bucketWords({ from: '2026-09-14', to: '2026-09-21' })).toMatch(/14/);
  });
});
