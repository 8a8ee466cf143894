import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDays, firstBusinessDays } from './business-days.ts';
import { formatLocalDate, parseLocalDate, weekdayOf } from './local-day.ts';
import {
  addQuarters,
  defaultPeriod,
  fiscalQuarterOf,
  previousPeriod,
  sameAge,
  threeMonthsThrough,
  weekStartOf,
} from './periods.ts';
import { instantOf, localDayOf, localTimeOf } from './zone.ts';

const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
const dates = ({ from, to }: { from: number; to: number }) => [formatLocalDate(from), formatLocalDate(to)];
const at = (text: string) => Date.parse(text);
const someDay = fc.integer({ min: day('1990-01-01'), max: day('2060-12-31') });

describe('local days', () => {
  it.each([
    ['Europe/Berlin', '2026-03-31T21:59:59Z', '2026-03-31', '2026-Q1'],
    ['Europe/Berlin', '2026-03-31T22:00:00Z', '2026-04-01', '2026-Q2'],
    ['Europe/Berlin', '2025-12-31T23:30:00Z', '2026-01-01', '2026-Q1'],
    ['America/New_York', '2026-04-01T02:00:00Z', '2026-03-31', '2026-Q1'],
  ])('T-30: in %s the instant %s is %s of %s', (zone, instant, date, quarter) => {
    const local = localDayOf(at(instant), zone);
    expect([formatLocalDate(local), fiscalQuarterOf(local, 1).label]).toEqual([date, quarter]);
  });

  it('T-30: knows what clocks show around the spring change', () => {
    const before = localTimeOf(at('2026-03-29T00:30:00Z'), 'Europe/Berlin');
    const after = localTimeOf(at('2026-03-29T01:30:00Z'), 'Europe/Berlin');
    expect([before.minutes, before.offset, after.minutes, after.offset]).toEqual([90, 60, 210, 120]);
  });

  it('reads a date as it stands and refuses one that does not exist', () => {
    fc.assert(
      fc.property(someDay, (value) => {
        expect(parseLocalDate(formatLocalDate(value))).toBe(value);
      }),
    );
    expect(['2026-02-30', '2026-13-01', '26-01-01', ''].map(parseLocalDate)).toEqual([null, null, null, null]);
  });

  it('finds the instant back that a clock showed', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham', 'UTC');
    fc.assert(
      fc.property(someDay, fc.nat(1439), zones, (value, minutes, zone) => {
        const local = localTimeOf(instantOf(value, minutes, zone), zone);
        const shift = (local.day - value) * 1440 + local.minutes - minutes;
        expect([0, 30, 60]).toContain(shift);
      }),
    );
  });
});

describe('periods', () => {
  it('begin weeks on Monday unless told', () => {
    expect(formatLocalDate(weekStartOf(day('2026-03-29')))).toBe('2026-03-23');
    expect(formatLocalDate(weekStartOf(day('2026-03-29'), 'sunday'))).toBe('2026-03-29');
    fc.assert(
      fc.property(someDay, (value) => {
        expect(weekdayOf(weekStartOf(value))).toBe(0);
      }),
    );
  });

  it('are the last two whole weeks that the data covers', () => {
    expect(dates(defaultPeriod(day('2026-03-29')))).toEqual(['2026-03-16', '2026-03-30']);
    expect(dates(defaultPeriod(day('2026-03-28')))).toEqual(['2026-03-09', '2026-03-23']);
    expect(dates(defaultPeriod(day('2026-03-28'), 10))).toEqual(['2026-03-19', '2026-03-29']);
  });

  it('are three months up to the end of the data, shorter where a month is', () => {
    const through = (text: string) => {
      const { from, to } = threeMonthsThrough(parseLocalDate(text) ?? 0);
      return [formatLocalDate(from), formatLocalDate(to)];
    };
    expect(through('2026-09-30')).toEqual(['2026-07-01', '2026-10-01']);
    expect(through('2026-11-21')).toEqual(['2026-08-22', '2026-11-22']);
    expect(through('2026-05-30')).toEqual(['2026-02-28', '2026-05-31']);
    expect(through('2026-01-14')).toEqual(['2025-10-15', '2026-01-15']);
  });

  it('follow the same number of months, or else of days', () => {
    expect(dates(previousPeriod({ from: day('2026-07-01'), to: day('2026-10-01') }))).toEqual([
      '2026-04-01',
      '2026-07-01',
    ]);
    expect(dates(previousPeriod({ from: day('2026-03-01'), to: day('2026-04-01') }))).toEqual([
      '2026-02-01',
      '2026-03-01',
    ]);
    expect(dates(previousPeriod({ from: day('2026-03-09'), to: day('2026-03-23') }))).toEqual([
      '2026-02-23',
      '2026-03-09',
    ]);
  });

  it('are as old as each other on days as far from their ends', () => {
    const period = { from: day('2026-07-01'), to: day('2026-10-01') };
    expect(formatLocalDate(sameAge(period, previousPeriod(period), day('2026-09-30')))).toBe('2026-06-30');
  });

  it('name fiscal quarters by the year in which the fiscal year ends', () => {
    expect(fiscalQuarterOf(day('2026-05-10'), 4)).toMatchObject({ label: '2027-Q1', from: day('2026-04-01') });
    expect(fiscalQuarterOf(day('2026-02-10'), 4)).toMatchObject({ label: '2026-Q4', to: day('2026-04-01') });
    expect(addQuarters(day('2026-02-10'), -1, 1).label).toBe('2025-Q4');
  });

  it('hold every day in exactly one fiscal quarter', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 12 }), (value, start) => {
        const { from, to } = fiscalQuarterOf(value, start);
        expect(from <= value && value < to).toBe(true);
        expect(fiscalQuarterOf(to, start).from).toBe(to);
      }),
    );
  });
});

describe('business days', () => {
  const holidays = new Set(['2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25'].map(day));

  it('are Monday to Friday without holidays', () => {
    expect(businessDays({ from: day('2026-04-01'), to: day('2026-07-01') }, holidays)).toBe(60);
    expect(businessDays({ from: day('2026-04-01'), to: day('2026-05-07') }, holidays)).toBe(23);
  });

  it('end before the next one, so that days off belong to the one before', () => {
    expect(dates(firstBusinessDays({ from: day('2026-01-01'), to: day('2026-02-01') }, 2))).toEqual([
      '2026-01-01',
      '2026-01-05',
    ]);
  });
});
