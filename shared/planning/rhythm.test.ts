import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLocalDate, parseLocalDate, weekdayOf } from '../calendar/local-day.ts';
import { cadenceWords, daysOfSeries, heldShare, plannedAndHeld } from './rhythm.ts';

const day = (text: string) => parseLocalDate(text) ?? 0;
const texts = (days: readonly number[]) => days.map(formatLocalDate);
const fortnight = { every: 2, unit: 'week', from: '2026-06-02', until: null } as const;

describe('the days of a series', () => {
  it('come back every so many weeks on the weekday they began on', () => {
    expect(texts(daysOfSeries(fortnight, day('2026-06-10'), day('2026-07-15')))).toEqual([
      '2026-06-16',
      '2026-06-30',
      '2026-07-14',
    ]);
    expect(daysOfSeries({ ...fortnight, from: null }, 0, 99_999)).toEqual([]);
  });

  it('come back every so many months on the same weekday of the month, the fifth as the last', () => {
    const second = { every: 1, unit: 'month', from: '2026-06-09', until: '2026-09-08' } as const;
    expect(texts(daysOfSeries(second, day('2026-01-01'), day('2027-01-01')))).toEqual([
      '2026-06-09',
      '2026-07-14',
      '2026-08-11',
      '2026-09-08',
    ]);
    const fifth = { every: 3, unit: 'month', from: '2026-06-29', until: null } as const;
    expect(texts(daysOfSeries(fifth, day('2026-07-01'), day('2027-04-01')))).toEqual([
      '2026-09-28',
      '2026-12-28',
      '2027-03-29',
    ]);
  });

  it('are within the span, in order, on one weekday, and the same however the span is cut', () => {
    const cadence = fc.record({
      every: fc.integer({ min: 1, max: 5 }),
      unit: fc.constantFrom('week' as const, 'month' as const),
      from: fc.integer({ min: 20_000, max: 21_000 }).map(formatLocalDate),
      until: fc.constant(null),
    });
    const cut = fc.tuple(fc.integer({ min: 19_900, max: 21_500 }), fc.nat(400), fc.nat(400));
    fc.assert(
      fc.property(cadence, cut, (given, [start, one, two]) => {
        const all = daysOfSeries(given, start, start + one + two);
        const middle = start + one;
        expect(all).toEqual([...daysOfSeries(given, start, middle), ...daysOfSeries(given, middle, middle + two)]);
        expect(new Set(all.map(weekdayOf)).size).toBeLessThanOrEqual(1);
        expect(all.every((each) => each >= start && each < middle + two && each >= day(given.from))).toBe(true);
      }),
    );
  });
});

describe('what was held against what was planned', () => {
  const series = { ...fortnight, requiredFunctions: ['marketing' as const, 'sales' as const] };
  const span = { from: day('2026-06-01'), to: day('2026-08-01'), today: day('2026-07-15') };
  const both = ['marketing', 'sales', 'other'] as const;

  it('names who was missing, and what was never held', () => {
    const held = [
      { day: day('2026-06-02'), plannedDay: null, functions: both },
      { day: day('2026-06-18'), plannedDay: null, functions: ['marketing'] as const },
    ];
    const planned = plannedAndHeld(series, held, new Set([day('2026-06-30')]), span);
    expect(planned.map(({ day: on, state, movedTo }) => [formatLocalDate(on), state.kind, movedTo])).toEqual([
      ['2026-06-02', 'held', null],
      ['2026-06-16', 'incomplete', day('2026-06-18')],
      ['2026-06-30', 'cancelled', null],
      ['2026-07-14', 'missed', null],
      ['2026-07-28', 'upcoming', null],
    ]);
    expect(planned[1]?.state).toEqual({ kind: 'incomplete', without: ['sales'] });
    expect(heldShare(planned)).toEqual({ held: 1, planned: 3 });
  });

  it('gives a day to one meeting only, and none to a meeting far from all days', () => {
    const held = [
      { day: day('2026-06-17'), plannedDay: null, functions: both },
      { day: day('2026-06-16'), plannedDay: null, functions: both },
      { day: day('2026-01-05'), plannedDay: null, functions: both },
    ];
    const planned = plannedAndHeld(series, held, new Set(), span);
    expect(planned.filter(({ state }) => state.kind === 'held')).toHaveLength(1);
    expect(planned[1]).toMatchObject({ movedTo: null });
  });

  it('holds a day that names its meeting, however late it was', () => {
    const held = [{ day: day('2026-07-10'), plannedDay: day('2026-06-16'), functions: both }];
    expect(plannedAndHeld(series, held, new Set(), span)[1]).toMatchObject({ movedTo: day('2026-07-10') });
  });
});

it('a cadence reads as people say it', () => {
  expect(cadenceWords(fortnight)).toBe('Every 2 weeks on Tuesday');
  expect(cadenceWords({ every: 1, unit: 'month', from: '2026-06-09', until: null })).toBe(
    'Every month on the second Tuesday',
  );
  expect(cadenceWords({ every: 1, unit: 'week', from: null, until: null })).toBe('Every week');
});
