import { describe, expect, it } from 'vitest';
import { businessClock, usualHours } from '../calendar/business-hours.ts';
import { parseLocalDate } from '../calendar/local-day.ts';
import { instantOf } from '../calendar/zone.ts';
import { dueMoment, readClock, type TimeLimit, type When } from './sla-clock.ts';

const zone = 'Europe/Berlin';
const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
const clock = businessClock({ ...usualHours(zone), holidays: [day('2026-04-03'), day('2026-04-06')] });

/** `2026-03-24 10:00`, or a day without a time. */
function when(text: string): When {
  const [date = '', time] = text.split(' ');
  if (time === undefined) return { day: day(date), instant: null };
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day: day(date), instant: instantOf(day(date), hours * 60 + minutes, zone) };
}
const asOf = when('2026-04-08 12:00');
const read = (start: string, end: string | null, limit: TimeLimit) =>
  readClock({ start: when(start), end: end === null ? null : when(end), asOf }, limit, clock);

describe('a promise of four business hours', () => {
  const limit: TimeLimit = { amount: 4, unit: 'business-hours' };

  it.each([
    ['S1', '2026-03-24 10:00', '2026-03-24 12:30', 'kept', 2.5],
    ['S2', '2026-03-27 16:30', '2026-03-30 09:30', 'kept', 1],
    ['S3', '2026-03-28 11:00', '2026-03-30 13:30', 'broken', 4.5],
    ['S4', '2026-04-02 16:00', '2026-04-07 10:00', 'kept', 2],
    ['S5', '2026-04-08 10:00', null, 'waiting', 2],
    ['S6', '2026-04-07 09:00', null, 'overdue', 11],
    ['S7', '2026-04-07 14:00', '2026-04-07 13:55', 'invalid', 0],
    ['S8', '2026-03-24 18:30', '2026-03-24 18:45', 'kept', 0],
  ])('T-16: %s, begun %s and touched %s, is %s after %d hours', (_, start, end, state, took) => {
    expect(read(start, end, limit)).toMatchObject({ state, took, unit: 'hours', isByDay: false });
  });

  it('says by how much it was broken', () => {
    expect(read('2026-03-28 11:00', '2026-03-30 13:30', limit).over).toBe(0.5);
    expect(read('2026-04-07 09:00', null, limit).over).toBe(7);
  });

  it('becomes a business day where the data has days only', () => {
    const byDay = { unit: 'days', isByDay: true };
    expect(read('2026-03-27', '2026-03-30', limit)).toMatchObject({ state: 'kept', took: 1, ...byDay });
    expect(read('2026-03-27', '2026-03-31 09:00', limit)).toMatchObject({
      state: 'broken',
      took: 2,
      over: 1,
      ...byDay,
    });
    expect(read('2026-04-08', null, limit)).toMatchObject({ state: 'waiting', took: 0, ...byDay });
    expect(read('2026-04-02', '2026-04-01', limit).state).toBe('invalid');
  });

  it('is due over the weekend', () => {
    expect(dueMoment(when('2026-03-27 16:30'), limit, clock)).toEqual(when('2026-03-30 12:30'));
    expect(dueMoment(when('2026-03-27'), limit, clock)).toEqual(when('2026-03-30'));
  });
});

describe('a promise of two business days', () => {
  const limit: TimeLimit = { amount: 2, unit: 'business-days' };

  it('lasts until the second working day is over', () => {
    expect(read('2026-03-26 10:00', '2026-03-30 17:30', limit)).toMatchObject({ state: 'kept', unit: 'days' });
    expect(read('2026-03-26 10:00', '2026-03-31 08:00', limit)).toMatchObject({ state: 'broken', over: 1 });
    expect(read('2026-03-26', '2026-03-30', limit)).toMatchObject({ state: 'kept', took: 2, isByDay: true });
    expect(dueMoment(when('2026-04-02 10:00'), limit, clock)).toEqual(when('2026-04-08'));
  });

  it('tells how much of a working day passed where the data has times', () => {
    expect(read('2026-03-26 10:00', '2026-03-27 11:00', limit).took).toBeCloseTo(9 / 8);
  });
});

describe('a promise of days', () => {
  const limit: TimeLimit = { amount: 3, unit: 'days' };

  it('counts nights and weekends', () => {
    expect(read('2026-03-20 10:00', '2026-03-23 10:00', limit)).toMatchObject({ state: 'kept', took: 3 });
    expect(read('2026-03-20 10:00', '2026-03-23 10:01', limit).state).toBe('broken');
    expect(read('2026-03-27', '2026-03-31', limit)).toMatchObject({ state: 'broken', took: 4, over: 1 });
    expect(dueMoment(when('2026-03-27'), limit, clock)).toEqual(when('2026-03-30'));
  });
});

describe('what began after the last moment that is known', () => {
  it('has not waited yet', () => {
    expect(read('2026-04-08 13:00', null, { amount: 4, unit: 'business-hours' }).state).toBe('waiting');
  });
});
