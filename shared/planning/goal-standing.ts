import { type LocalDay, parseLocalDate } from '../calendar/local-day.ts';
import type { Period } from '../calendar/periods.ts';
import type { GoalQuestion, MeasuredGoal } from '../contract/goals.ts';
import { metricEntry } from '../metrics/catalogue.ts';
import type { Entity } from '../model/entities.ts';
import { type WorkCalendars, workdaysOf } from './goal-days.ts';
import { type Measured, type PaceGoal, type Standing, standingOf } from './pace.ts';

type Goal = Entity<'goals'>;

/** Where the value of a goal comes from. */
export type GoalSource = 'metric' | 'typed' | 'milestone' | 'none';

/** A goal, what is known of it, and how it stands. */
export interface GoalView {
  readonly goal: Goal;
  readonly source: GoalSource;
  /** Null for goals without a metric, and while nothing was asked yet. */
  readonly measured: MeasuredGoal | null;
  readonly standing: Standing;
}

export interface StandingContext {
  /** The data's last day, null without data. */
  readonly asOf: LocalDay | null;
  readonly today: LocalDay;
  readonly calendars: WorkCalendars;
  readonly smallSample: number;
}

/** What the data has to be asked for a goal. */
export function goalQuestion({ id, metric, stages, variant, filters, from, to, curve }: Goal): GoalQuestion {
  return { id, metric, stages, variant, filters, from, to, curve };
}

/** The days of a goal; null where they are not set or no dates. */
export function goalPeriod({ from, to }: Pick<Goal, 'from' | 'to'>): Period | null {
  const [start, end] = [from, to].map((text) => (text === null ? null : parseLocalDate(text)));
  return start == null || end == null ? null : { from: start, to: end };
}

/** Where the value of a goal comes from: a metric goes before what was typed. */
export function goalSource({ kind, metric, typedValue }: Goal): GoalSource {
  if (kind === 'milestone') return 'milestone';
  if (metric !== null) return 'metric';
  return typedValue === null ? 'none' : 'typed';
}

/** Whether less is better: as the metric says, else as baseline and target do. */
export function isLessBetter({ metric, baseline, target }: Pick<Goal, 'metric' | 'baseline' | 'target'>): boolean {
  const good = metric === null ? 'none' : (metricEntry(metric)?.good ?? 'none');
  if (good !== 'none') return good === 'down';
  return baseline !== null && target !== null && target < baseline;
}

function paceGoal(goal: Goal): PaceGoal {
  const { kind, target, baseline, curve, staleAfterDays, behindBelow, badBelow, doneOn } = goal;
  return {
    kind,
    target,
    baseline,
    period: goalPeriod(goal),
    isLessBetter: isLessBetter(goal),
    curve,
    staleAfterDays,
    behindBelow,
    badBelow,
    doneOn: doneOn === null ? null : parseLocalDate(doneOn),
  };
}

function measuredOf(
  goal: Goal,
  source: GoalSource,
  known: MeasuredGoal | null,
  context: StandingContext,
): Measured | null {
  const nothing = { interval: null, count: null, isYoung: false, seasons: [] };
  if (source === 'none') return null;
  if (source === 'typed') {
    const typedOn = goal.typedOn === null ? null : parseLocalDate(goal.typedOn);
    return { ...nothing, value: goal.typedValue, asOf: Math.min(typedOn ?? context.today, context.today) };
  }
  const figure = known?.figure ?? null;
  const asOf = context.asOf ?? context.today;
  // Data that end before the period begins say nothing of it, and nothing is not zero.
  if ((goalPeriod(goal)?.from ?? asOf) > asOf) return { ...nothing, value: null, asOf };
  return {
    value: figure?.value ?? null,
    interval: figure?.interval ?? null,
    count: figure?.unit === 'ratio' && figure.interval ? (figure.denominator ?? null) : null,
    isYoung: known?.isYoung ?? false,
    asOf,
    seasons: known?.seasons ?? [],
  };
}

/** How a goal stands by what the data, or whoever typed it, says. */
export function goalView(goal: Goal, measured: MeasuredGoal | null, context: StandingContext): GoalView {
  const source = goalSource(goal);
  const known = source === 'milestone' ? null : measuredOf(goal, source, measured, context);
  const isWorkday = workdaysOf(goal.side, context.calendars);
  const { today, smallSample } = context;
  return { goal, source, measured, standing: standingOf(paceGoal(goal), known, { isWorkday, today, smallSample }) };
}
