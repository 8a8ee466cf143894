import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  businessClock,
  type DayWindow,
  dayWindow,
  hoursOfDay,
  type TeamHours,
  usualHours,
  workingDays,
} from './business-hours.ts';
import { parseLocalDate, weekdayOf } from './local-day.ts';
import { instantOf, localTimeOf } from './zone.ts';

const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
const minute = 60_000;

/** The clock of T-16. */
const berlin: TeamHours = {
  ...usualHours('Europe/Berlin'),
  holidays: [day('2026-04-03'), day('2026-04-06')],
};
const at = (text: string, zone = 'Europe/Berlin') => {
  const [date = '', time = '00:00'] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantOf(day(date), hours * 60 + minutes, zone);
};

describe('business hours', () => {
  const clock = businessClock(berlin);

  it.each([
    ['S1', '2026-03-24 10:00', '2026-03-24 12:30', 2.5, 2.5],
    ['S2', '2026-03-27 16:30', '2026-03-30 09:30', 1, 64],
    ['S3', '2026-03-28 11:00', '2026-03-30 13:30', 4.5, 49.5],
    ['S4', '2026-04-02 16:00', '2026-04-07 10:00', 2, 114],
    ['S5', '2026-04-08 10:00', '2026-04-08 12:00', 2, 2],
    ['S6', '2026-04-07 09:00', '2026-04-08 12:00', 11, 27],
    ['S8', '2026-03-24 18:30', '2026-03-24 18:45', 0, 0.25],
  ])('T-16: %s from %s to %s is %d, of %d on the wall', (_, from, to, business, wall) => {
    expect((clock.between(at(from), at(to)) ?? Number.NaN) / 3600).toBe(business);
    expect((at(to) - at(from)) / 3_600_000).toBe(wall);
  });

  it('T-16: takes a touch before the creation for no time at all', () => {
    expect(clock.between(at('2026-04-07 14:00'), at('2026-04-07 13:55'))).toBeNull();
  });

  it('finds the deadline over a weekend, a night and holidays', () => {
    const due = (from: string, hours: number) => clock.after(at(from), hours * 3600);
    expect(due('2026-03-27 16:30', 4)).toBe(at('2026-03-30 12:30'));
    expect(due('2026-04-02 16:00', 2)).toBe(at('2026-04-07 10:00'));
    expect(due('2026-03-24 18:30', 8)).toBe(at('2026-03-25 17:00'));
    expect(due('2026-03-24 18:30', 0)).toBe(at('2026-03-24 18:30'));
    expect(
      businessClock({ ...berlin, week: [[], [], [], [], [], [], []] }).after(at('2026-03-24 10:00'), 1),
    ).toBeNull();
  });

  it('counts an hour that clocks show twice twice, and none that they skip', () => {
    const night = businessClock({
      timeZone: 'Europe/Berlin',
      week: Array.from({ length: 7 }, () => [{ from: 60, to: 240 }]),
      holidays: [],
    });
    const hours = (date: string) => (night.between(at(`${date} 00:00`), at(`${date} 12:00`)) ?? Number.NaN) / 3600;
    expect([hours('2026-03-28'), hours('2026-03-29'), hours('2026-10-25')]).toEqual([3, 2, 4]);
  });

  it('reads times of day, and a window over midnight', () => {
    expect(dayWindow('22:00', '06:00')).toEqual({ from: 1320, to: 1800 });
    expect(dayWindow('00:00', '24:00')).toEqual({ from: 0, to: 1440 });
    expect([dayWindow('9', '17:00'), dayWindow('24:00', '17:00'), dayWindow('09:70', '17:00')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('working days', () => {
  it('are those on which the team begins to work and that are no holiday', () => {
    expect(workingDays(berlin, day('2026-04-02'), day('2026-04-07'))).toBe(1);
    expect(workingDays(berlin, day('2026-04-04'), day('2026-04-04'))).toBe(0);
    expect(workingDays(berlin, day('2026-04-05'), day('2026-04-04'))).toBeNull();
    expect(addWorkingDays(berlin, day('2026-04-02'), 2)).toBe(day('2026-04-08'));
    expect(addWorkingDays({ ...berlin, week: [] }, day('2026-04-02'), 2)).toBeNull();
    expect(hoursOfDay(berlin)).toBe(8);
  });
});

/** Every minute is asked on its own whether the clocks of the zone show a time of a window then. */
function slowMinutes(hours: TeamHours, from: number, to: number): number {
  let count = 0;
  for (let instant = from; instant < to; instant += minute) {
    const local = localTimeOf(instant, hours.timeZone);
    const isWithin = (begun: number, passed: number) =>
      !hours.holidays.includes(begun) &&
      (hours.week[weekdayOf(begun)] ?? []).some((window) => window.from <= passed && passed < window.to);
    if (isWithin(local.day, local.minutes) || isWithin(local.day - 1, local.minutes + 1440)) count += 1;
  }
  return count;
}

const window: fc.Arbitrary<DayWindow> = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 95 }))
  .map(([from, length]) => ({ from: from * 15, to: (from + length) * 15 }));
const week = fc.array(fc.array(window, { maxLength: 2 }), { minLength: 7, maxLength: 7 });

// The weeks in which clocks change, and what is around them.
const weeks = [
  ['Europe/Berlin', '2026-03-27'],
  ['Europe/Berlin', '2026-10-23'],
  ['America/New_York', '2026-03-06'],
  ['America/New_York', '2026-10-30'],
  ['Australia/Lord_Howe', '2026-04-03'],
  ['UTC', '2026-12-30'],
] as const;

describe('business time against every minute asked on its own', () => {
  const cases = fc.record({
    place: fc.constantFrom(...weeks),
    week,
    off: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 2 }),
    from: fc.integer({ min: 0, max: 4 * 1440 }),
    length: fc.integer({ min: 0, max: 3 * 1440 }),
  });

  it('is the same in the weeks when clocks change, overnight and over holidays', () => {
    fc.assert(
      fc.property(cases, ({ place: [timeZone, date], week: windows, off, from, length }) => {
        const hours = { timeZone, week: windows, holidays: off.map((days) => day(date) + days) };
        const start = instantOf(day(date), 0, timeZone) + from * minute;
        const end = start + length * minute;
        expect(businessClock(hours).between(start, end)).toBe(slowMinutes(hours, start, end) * 60);
      }),
      { numRuns: 60 },
    );
  });

  it('ends at the deadline and not a second before', () => {
    fc.assert(
      fc.property(cases, ({ place: [timeZone, date], week: windows, off, from, length }) => {
        const hours = { timeZone, week: windows, holidays: off.map((days) => day(date) + days) };
        const clock = businessClock(hours);
        const start = instantOf(day(date), 0, timeZone) + from * minute;
        const due = clock.after(start, length * 60);
        if (windows.every((windowsOfDay) => windowsOfDay.length === 0) && length > 0) {
          expect(due).toBeNull();
          return;
        }
        expect(clock.between(start, due ?? 0)).toBe(length * 60);
        if (length > 0) expect(clock.between(start, (due ?? 0) - 1000)).toBeLessThan(length * 60);
      }),
      { numRuns: 200 },
    );
  });

  it('adds up over any instant between', () => {
    fc.assert(
      fc.property(cases, fc.nat(3 * 1440), ({ place: [timeZone, date], week: windows, off, from, length }, part) => {
        const hours = { timeZone, week: windows, holidays: off.map((days) => day(date) + days) };
        const clock = businessClock(hours);
        const start = instantOf(day(date), 0, timeZone) + from * minute;
        const middle = start + Math.min(part, length) * minute;
        const end = start + length * minute;
        const sum = (clock.between(start, middle) ?? 0) + (clock.between(middle, end) ?? 0);
        expect(sum).toBe(clock.between(start, end));
      }),
      { numRuns: 200 },
    );
  });
});
