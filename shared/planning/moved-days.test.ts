import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLocalDate, type LocalDay, parseLocalDate, weekdayOf } from '../calendar/local-day.ts';
import { countWorkdays } from './goal-days.ts';
import { daysOffWords, lastOf, movedDays } from './moved-days.ts';

const day = (text: string) => parseLocalDate(text) ?? 0;
/** Christmas Day and Boxing Day are days off; 25 December 2026 is a Friday. */
const free = new Set([day('2026-12-25'), day('2026-12-28')]);
const isWorkday = (each: LocalDay) => weekdayOf(each) < 5 && !free.has(each);
const task = (startsOn: string, endsOn: string) => ({ startsOn: day(startsOn), endsOn: day(endsOn) });
const words = ({ startsOn, endsOn }: { startsOn: LocalDay; endsOn: LocalDay }) =>
  `${formatLocalDate(startsOn)} ${formatLocalDate(endsOn)}`;

describe('a task that is moved', () => {
  const week = task('2026-12-07', '2026-12-11');

  it('goes on from a weekend to the next working day, back to the one before, and keeps its working days', () => {
    expect(words(movedDays(week, 'move', 5, isWorkday))).toBe('2026-12-14 2026-12-18');
    expect(words(movedDays(week, 'move', -1, isWorkday))).toBe('2026-12-04 2026-12-10');
    expect(words(movedDays(week, 'move', 1, isWorkday))).toBe('2026-12-08 2026-12-14');
  });

  it('leaves holidays out too', () => {
    expect(words(movedDays(week, 'move', 14, isWorkday))).toBe('2026-12-21 2026-12-29');
    expect(words(movedDays(task('2026-12-24', '2026-12-24'), 'move', 1, isWorkday))).toBe('2026-12-29 2026-12-29');
    expect(words(movedDays(task('2026-12-29', '2026-12-29'), 'move', -1, isWorkday))).toBe('2026-12-24 2026-12-24');
  });

  it('is resized to working days, and keeps one day at least', () => {
    expect(words(movedDays(week, 'end', 1, isWorkday))).toBe('2026-12-07 2026-12-14');
    expect(words(movedDays(week, 'end', -30, isWorkday))).toBe('2026-12-07 2026-12-07');
    expect(words(movedDays(week, 'start', -1, isWorkday))).toBe('2026-12-04 2026-12-11');
    expect(words(movedDays(week, 'start', 30, isWorkday))).toBe('2026-12-11 2026-12-11');
  });

  it('keeps days that were typed until it is moved, and then has as many working days', () => {
    const fair = task('2026-12-05', '2026-12-06');
    expect(movedDays(fair, 'move', 0, isWorkday)).toEqual(fair);
    expect(words(movedDays(fair, 'move', 1, isWorkday))).toBe('2026-12-07 2026-12-08');
    expect(words(movedDays({ startsOn: day('2026-12-08'), endsOn: day('2026-12-01') }, 'move', 1, isWorkday))).toBe(
      '2026-12-09 2026-12-09',
    );
  });

  it('begins and ends on working days and has as many of them as before, wherever it goes', () => {
    const start = fc.integer({ min: day('2026-11-01'), max: day('2027-02-01') });
    fc.assert(
      fc.property(
        start,
        fc.nat(20),
        fc.integer({ min: -60, max: 60 }).filter((by) => by !== 0),
        (startsOn, length, by) => {
          const before = { startsOn, endsOn: startsOn + length };
          const after = movedDays(before, 'move', by, isWorkday);
          const count = (days: typeof before) => countWorkdays({ from: days.startsOn, to: days.endsOn + 1 }, isWorkday);
          expect([isWorkday(after.startsOn), isWorkday(after.endsOn)]).toEqual([true, true]);
          expect(count(after)).toBe(count(before) || length + 1);
          expect(Math.sign(after.startsOn - startsOn)).toBe(Math.sign(by));
        },
      ),
    );
  });

  it('of five working days ends before the weekend or after it', () => {
    expect(formatLocalDate(lastOf(day('2026-12-07'), 5, isWorkday))).toBe('2026-12-11');
    expect(formatLocalDate(lastOf(day('2026-12-21'), 5, isWorkday))).toBe('2026-12-29');
  });
});

describe('days that were typed', () => {
  const said = (startsOn: string, endsOn: string) => daysOffWords(task(startsOn, endsOn), isWorkday);

  it('are told where they are no working days', () => {
    expect(said('2026-12-05', '2026-12-08')).toBe('It begins on a Saturday.');
    expect(said('2026-12-01', '2026-12-06')).toBe('It ends on a Sunday.');
    expect(said('2026-12-05', '2026-12-25')).toBe('It begins on a Saturday and ends on a day off.');
    expect(said('2026-12-05', '2026-12-05')).toBe('It is on a Saturday.');
    expect(said('2026-12-01', '2026-12-04')).toBeNull();
  });
});
