import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLocalDate, parseLocalDate, weekdayOf } from '../calendar/local-day.ts';
import { roots } from '../model/entities.ts';
import { firstMeetingDay, nextWorkday, sharedWorkdays, workdaysOf } from './goal-days.ts';

const day = (text: string) => parseLocalDate(text) ?? 0;
const holiday = (on: string, team: string | null = null) => roots.holidays.parse({ id: on, on, function: team });
const none = { holidays: [], teamCalendars: [] };

describe('the day of a first meeting', () => {
  it('is the next on which people work: no weekend, no holiday', () => {
    const calendars = { holidays: [holiday('2026-12-07'), holiday('2026-12-08')], teamCalendars: [] };
    const next = (text: string) =>
      formatLocalDate(nextWorkday(day(text), sharedWorkdays(['marketing', 'sales'], calendars)));
    expect(['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-08'].map(next)).toEqual([
      ...['2026-12-04', '2026-12-09', '2026-12-09', '2026-12-09'],
    ]);
  });

  it('is one on which each team works that has to be there, by its own week and days off', () => {
    const sales = roots.teamCalendars.parse({
      id: 'sales',
      tuesday: [{ from: '09:00', to: '17:00' }],
      wednesday: [{ from: '09:00', to: '17:00' }],
    });
    const calendars = { holidays: [holiday('2026-12-08', 'marketing')], teamCalendars: [sales] };
    const both = sharedWorkdays(['marketing', 'sales'], calendars);
    expect(formatLocalDate(nextWorkday(day('2026-12-05'), both))).toBe('2026-12-09');
    expect(formatLocalDate(nextWorkday(day('2026-12-05'), sharedWorkdays(['marketing'], calendars)))).toBe(
      '2026-12-07',
    );
    expect(workdaysOf('joint', calendars)(day('2026-12-08'))).toBe(true);
  });

  it('is the day itself where a year has no day on which all of them work', () => {
    expect(nextWorkday(5, () => false)).toBe(5);
  });

  it('is never a Saturday or Sunday, and at most a weekend away without holidays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (from) => {
        const next = nextWorkday(from, sharedWorkdays([], none));
        expect(weekdayOf(next)).toBeLessThan(5);
        expect(next - from).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('lets a meeting begin on its next weekday, not a week after that', () => {
    const isWorkday = sharedWorkdays([], none);
    const first = (text: string) => formatLocalDate(firstMeetingDay(day(text), isWorkday));
    expect(first('2026-11-28')).toBe('2026-11-30');
    expect(first('2026-11-29')).toBe('2026-11-30');
    expect(first('2026-11-30')).toBe('2026-12-07');
    expect(first('2026-12-02')).toBe('2026-12-09');
    const isFree = (at: number) => isWorkday(at) && formatLocalDate(at) !== '2026-11-30';
    expect(formatLocalDate(firstMeetingDay(day('2026-11-28'), isFree))).toBe('2026-12-07');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (today) => {
        const begins = firstMeetingDay(today, isWorkday);
        expect(weekdayOf(begins)).toBeLessThan(5);
        expect(begins - today).toBeGreaterThan(0);
        expect(begins - today).toBeLessThanOrEqual(7);
      }),
    );
  });
});
