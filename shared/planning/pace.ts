import type { LocalDay } from '../calendar/local-day.ts';
import type { Period } from '../calendar/periods.ts';
import type { GoalKind } from '../model/goal.ts';
import { countWorkdays, type Workdays } from './goal-days.ts';

/** How a goal stands, the worst of what is not known first. */
export type GoalStatus =
  | 'unmeasured'
  | 'no-target'
  | 'no-period'
  | 'not-started'
  | 'unknown'
  /** The period has begun, and what is known ends before it. */
  | 'no-data'
  | 'stale'
  | 'cannot-tell'
  | 'on-pace'
  | 'behind'
  | 'bad'
  | 'reached'
  | 'missed'
  | 'open'
  | 'late'
  | 'done';

/** Why it can't be told yet. */
export type Doubt = 'inside-interval' | 'too-few' | 'too-young' | 'nothing-due';

/** What someone wants to have reached by when. */
export interface PaceGoal {
  readonly kind: GoalKind;
  readonly target: number | null;
  readonly baseline: number | null;
  /** Null where there are no dates or none that make a period. */
  readonly period: Period | null;
  /** Whether less is better. */
  readonly isLessBetter: boolean;
  readonly curve: 'business-days' | 'seasonal';
  readonly staleAfterDays: number;
  readonly behindBelow: number;
  readonly badBelow: number;
  /** Of a milestone. */
  readonly doneOn: LocalDay | null;
}

/** The same period of an earlier year: how much had come in by the day that corresponds to the as-of day, of how much. */
export interface Season {
  readonly year: number;
  readonly soFar: number;
  readonly total: number;
}

/** What is known of a goal's value. */
export interface Measured {
  readonly value: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  /** Of how many; null where the value is no share of counted things. */
  readonly count: number | null;
  /** True while none of those counted had the time that the metric gives them. */
  readonly isYoung: boolean;
  /** The last day that the value knows of. */
  readonly asOf: LocalDay;
  /** Earlier years with the whole period in the data. */
  readonly seasons: readonly Season[];
}

/** By what the part of the target that is due is told. `fallback` says why the curve that was asked for is not in use. */
export type PaceCurve =
  | {
      readonly kind: 'business-days';
      readonly elapsed: number;
      readonly total: number;
      readonly fallback: string | null;
    }
  | { readonly kind: 'seasonal'; readonly years: readonly number[] };

/** A goal's standing with every number that it rests on; null for what is not known or not asked of its kind. */
export interface Standing {
  readonly status: GoalStatus;
  readonly doubt: Doubt | null;
  readonly value: number | null;
  readonly target: number | null;
  /** What is due by the as-of day. */
  readonly expected: number | null;
  /** Value of what is due; for less is better, the other way round. */
  readonly pace: number | null;
  /** What it comes to at the end, if it goes on like this. */
  readonly projected: number | null;
  /** Part of the target that is reached. */
  readonly attainment: number | null;
  /** For each business day that is left, and for each that has gone by. */
  readonly required: number | null;
  readonly soFar: number | null;
  /** Part of the target that is due, 0 to 1. */
  readonly share: number | null;
  readonly curve: PaceCurve | null;
  readonly asOf: LocalDay | null;
}

export interface PaceSettings {
  readonly isWorkday: Workdays;
  readonly today: LocalDay;
  /** Below it a share is no more than its counts. */
  readonly smallSample: number;
}

const fewestSeasons = 2;
const longestPeriod = 3_660;

const nothing: Standing = {
  status: 'unknown',
  doubt: null,
  value: null,
  target: null,
  expected: null,
  pace: null,
  projected: null,
  attainment: null,
  required: null,
  soFar: null,
  share: null,
  curve: null,
  asOf: null,
};

/** M-24: how a goal stands. `measured` is null for one that is tied to no metric and has no typed value. */
export function standingOf(goal: PaceGoal, measured: Measured | null, settings: PaceSettings): Standing {
  const { kind, target, period } = goal;
  if (kind === 'milestone') return milestoneStanding(goal, settings);
  const known = { ...nothing, target, value: measured?.value ?? null, asOf: measured?.asOf ?? null };
  if (measured === null) return { ...known, status: 'unmeasured' };
  if (period === null || !isUsable(period)) return { ...known, status: 'no-period' };
  if (target === null) return { ...known, status: 'no-target' };
  if (settings.today < period.from) return { ...known, status: 'not-started' };
  if (measured.asOf < period.from) return { ...known, status: measured.value === null ? 'no-data' : 'not-started' };
  if (measured.value === null) return { ...known, status: 'unknown' };
  const parts = { goal, period, target, measured, value: measured.value, settings };
  return freshOrStale(kind === 'ratio' ? ratioStanding(parts) : accumulatedStanding(parts), parts);
}

/** Whether pace can be told of a period: it has days, and no more than ten years of them. */
export function isUsable({ from, to }: Period): boolean {
  return from < to && to - from <= longestPeriod;
}

interface Parts {
  readonly goal: PaceGoal;
  readonly period: Period;
  readonly target: number;
  readonly measured: Measured;
  readonly value: number;
  readonly settings: PaceSettings;
}

/** A value older than the goal allows says nothing of today, unless its period was over by then. */
function freshOrStale(standing: Standing, { goal, period, measured, settings }: Parts): Standing {
  const isOver = measured.asOf >= period.to - 1;
  const isOld = settings.today - measured.asOf > goal.staleAfterDays;
  return isOld && !isOver && standing.status !== 'reached' ? { ...standing, status: 'stale' } : standing;
}

function milestoneStanding({ doneOn, period }: PaceGoal, { today }: PaceSettings): Standing {
  const known = { ...nothing, target: 1, value: doneOn === null ? 0 : 1, asOf: today };
  if (doneOn !== null) return { ...known, status: 'done', attainment: 1 };
  if (period === null) return { ...known, status: 'no-period', value: 0 };
  if (today < period.from) return { ...known, status: 'not-started' };
  return { ...known, status: today >= period.to ? 'late' : 'open' };
}

/** A share or a level does not add up: it is set beside its target, and where its interval holds that, it can't be told. */
function ratioStanding({ goal, period, target, measured, value, settings }: Parts): Standing {
  const { isLessBetter } = goal;
  const pace = quotient(isLessBetter ? target : value, isLessBetter ? value : target);
  const known = { ...nothing, value, target, expected: target, pace, attainment: pace, asOf: measured.asOf };
  const doubt = doubtOf(measured, target, settings.smallSample);
  if (doubt) return { ...known, status: 'cannot-tell', doubt };
  const isOver = measured.asOf >= period.to - 1;
  if (isLessBetter ? value <= target : value >= target) return { ...known, status: isOver ? 'reached' : 'on-pace' };
  return { ...known, status: isOver ? 'missed' : bandOf(pace, goal, 'behind') };
}

function doubtOf({ interval, count, isYoung }: Measured, compared: number, smallSample: number): Doubt | null {
  if (isYoung) return 'too-young';
  if (interval === null) return null;
  if (count !== null && count < smallSample) return 'too-few';
  return interval[0] <= compared && compared <= interval[1] ? 'inside-interval' : null;
}

/** Sums grow from nothing to the target, a `reduce` goal goes in a straight line from its baseline to it. */
function accumulatedStanding(parts: Parts): Standing {
  const { goal, period, target, measured, value, settings } = parts;
  const start = goal.kind === 'reduce' ? (goal.baseline ?? Number.NaN) : 0;
  if (Number.isNaN(start) || start === target) return { ...nothing, value, target, status: 'no-target' };
  const { curve, due } = curveOf(parts);
  const [part, whole] = due;
  const share = part / whole;
  const isSum = goal.kind === 'sum';
  const attainment = (value - start) / (target - start);
  const expected = start + ((target - start) * part) / whole;
  const pace = isSum ? quotient(value, expected) : quotient(attainment, share);
  const gone = { from: period.from, to: Math.min(period.to, measured.asOf + 1) };
  const left = countWorkdays({ from: gone.to, to: period.to }, settings.isWorkday);
  const known: Standing = {
    ...nothing,
    value,
    target,
    expected,
    pace,
    attainment,
    share,
    curve,
    asOf: measured.asOf,
    projected: isSum ? quotient(value * whole, part) : null,
    required: isSum && left > 0 ? Math.max(0, target - value) / left : null,
    soFar: isSum ? quotient(value, countWorkdays(gone, settings.isWorkday)) : null,
  };
  const isOver = measured.asOf >= period.to - 1;
  const doubt = isSum ? null : doubtOf(measured, isOver ? target : expected, settings.smallSample);
  if (doubt) return { ...known, status: 'cannot-tell', doubt };
  if (attainment >= 1) return { ...known, status: 'reached' };
  if (isOver) return { ...known, status: 'missed' };
  if (pace === null) return { ...known, status: 'cannot-tell', doubt: 'nothing-due' };
  return { ...known, status: bandOf(pace, goal, 'on-pace') };
}

/** Behind and badly so under the goal's own bands; `least` is what a pace over both is. */
function bandOf(pace: number | null, goal: PaceGoal, least: 'on-pace' | 'behind'): GoalStatus {
  // A quotient that should be on a band's edge may miss it by its last bit.
  const isBelow = (edge: number) => pace === null || pace < edge - 1e-9;
  if (isBelow(goal.badBelow)) return 'bad';
  return isBelow(goal.behindBelow) ? 'behind' : least;
}

function quotient(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

interface Due {
  readonly curve: PaceCurve;
  /** Of how much. Two numbers, since their quotient would round before the target is multiplied by it. */
  readonly due: readonly [part: number, whole: number];
}

/** The part of the target that is due, and the curve that says so: the one asked for, or the other with why. */
function curveOf({ goal, period, measured, settings }: Parts): Due {
  const isSeasonal = goal.curve === 'seasonal' && goal.kind === 'sum';
  const seasons = measured.seasons.filter(({ total }) => total > 0);
  if (isSeasonal && seasons.length >= fewestSeasons) {
    const shares = seasons.reduce((sum, { soFar, total }) => sum + soFar / total, 0);
    const years = seasons.map(({ year }) => year).toSorted();
    return { curve: { kind: 'seasonal', years }, due: [shares, seasons.length] };
  }
  const elapsed = countWorkdays({ from: period.from, to: Math.min(period.to, measured.asOf + 1) }, settings.isWorkday);
  const total = countWorkdays(period, settings.isWorkday);
  const fallback = isSeasonal ? seasonsMissing(seasons.length) : null;
  // A period of holidays alone is over at once.
  const due = total === 0 ? ([1, 1] as const) : ([elapsed, total] as const);
  return { curve: { kind: 'business-days', elapsed, total, fallback }, due };
}

function seasonsMissing(known: number): string {
  const has = known === 0 ? 'no earlier one' : 'one earlier one';
  return `A seasonal curve needs this period in two earlier years; the data has ${has}.`;
}
