import { addWorkingDays, type BusinessClock, hoursOfDay, workingDays } from '../calendar/business-hours.ts';
import type { LocalDay } from '../calendar/local-day.ts';
import { localDayOf } from '../calendar/zone.ts';

/** When something happened: on a day, and at an instant (milliseconds UTC) where the data has one. */
export interface When {
  readonly day: LocalDay;
  readonly instant: number | null;
}

/** How long something may take. */
export interface TimeLimit {
  readonly amount: number;
  readonly unit: 'business-hours' | 'business-days' | 'days';
}

export interface ClockCase {
  readonly start: When;
  /** What stops the clock; null while nothing has. */
  readonly end: When | null;
  /** The newest moment that the data knows of. */
  readonly asOf: When;
}

/** What a clock shows of one case. */
export interface ClockReading {
  /** `waiting` is not due yet; `overdue` is past its time with nothing done; `invalid` ended before it began. */
  readonly state: 'kept' | 'broken' | 'waiting' | 'overdue' | 'invalid';
  /** Time passed until the end or as of now, in `unit`. */
  readonly took: number;
  /** By how much it is over, in `unit`; 0 within its time. */
  readonly over: number;
  readonly unit: 'hours' | 'days';
  /** True where a day without a time of day was counted in whole days. */
  readonly isByDay: boolean;
}

/** Time passed, where a clock counts it. */
interface Passed {
  readonly took: number;
  readonly limit: number;
  /** What is compared with the limit, where that is not the time taken itself. */
  readonly counted?: number;
  readonly unit: 'hours' | 'days';
  readonly isByDay: boolean;
}

/** Business days by which a promise in hours is kept where the data has days only: never stricter than the promise. */
function daysForHours(amount: number, clock: BusinessClock): number {
  return Math.ceil(amount / hoursOfDay(clock.hours));
}

const dayOn = (when: When, zone: string) => (when.instant === null ? when.day : localDayOf(when.instant, zone));

/** Null where the end is before the start. */
function passed(start: When, end: When, { amount, unit }: TimeLimit, clock: BusinessClock): Passed | null {
  const hasTimes = start.instant !== null && end.instant !== null;
  if (hasTimes && end.instant < start.instant) return null;
  if (unit === 'days') {
    const took = hasTimes ? (end.instant - start.instant) / 86_400_000 : end.day - start.day;
    return took < 0 ? null : { took, limit: amount, unit: 'days', isByDay: !hasTimes };
  }
  const { timeZone } = clock.hours;
  const days = workingDays(clock.hours, dayOn(start, timeZone), dayOn(end, timeZone));
  if (days === null) return null;
  const hours = hasTimes ? (clock.between(start.instant, end.instant) ?? 0) / 3600 : null;
  if (unit === 'business-days') {
    const took = hours === null ? days : hours / hoursOfDay(clock.hours);
    return { took, counted: days, limit: Math.ceil(amount), unit: 'days', isByDay: !hasTimes };
  }
  if (hours !== null) return { took: hours, limit: amount, unit: 'hours', isByDay: false };
  return { took: days, limit: daysForHours(amount, clock), unit: 'days', isByDay: true };
}

/**
 * Reads a clock. Business days end with the day: one that began on a Thursday is within two of them until Monday is
 * over. Where one of the two moments has no time of day, hours become whole business days, rounded up.
 */
export function readClock({ start, end, asOf }: ClockCase, limit: TimeLimit, clock: BusinessClock): ClockReading {
  const isOpen = end === null;
  const time = passed(start, end ?? asOf, limit, clock);
  if (time === null) {
    // What began after the last moment that is known has not waited yet; what ended before it began can't be judged.
    const state = isOpen ? 'waiting' : 'invalid';
    return { state, took: 0, over: 0, unit: limit.unit === 'business-hours' ? 'hours' : 'days', isByDay: false };
  }
  const { took, unit, isByDay } = time;
  const counted = time.counted ?? took;
  const isOver = counted > time.limit;
  const state = isOpen ? (isOver ? 'overdue' : 'waiting') : isOver ? 'broken' : 'kept';
  return { state, took, over: isOver ? counted - time.limit : 0, unit, isByDay };
}

/** The moment by which a case has to be done; null where the team never works so long. */
export function dueMoment(start: When, { amount, unit }: TimeLimit, clock: BusinessClock): When | null {
  const { timeZone } = clock.hours;
  if (start.instant !== null && unit !== 'business-days') {
    const instant =
      unit === 'days' ? start.instant + amount * 86_400_000 : clock.after(start.instant, Math.round(amount * 3600));
    return instant === null ? null : { day: localDayOf(instant, timeZone), instant };
  }
  if (unit === 'days') return { day: start.day + Math.ceil(amount), instant: null };
  const days = unit === 'business-days' ? Math.ceil(amount) : daysForHours(amount, clock);
  const day = addWorkingDays(clock.hours, dayOn(start, timeZone), days);
  return day === null ? null : { day, instant: null };
}
