import type { Interval } from './intervals.ts';

const z = 1.959964;

/**
 * What happened on one day after entry: `events` took the way out that is asked about, `others` a rival one, and
 * `censored` were last seen then, still in. At ties events come before censorings.
 */
export interface DurationCount {
  readonly day: number;
  readonly events: number;
  readonly others: number;
  readonly censored: number;
}

/** The estimates after the events of one day. */
export interface SurvivalStep {
  readonly day: number;
  readonly atRisk: number;
  /** Kaplan-Meier share still in, whichever way the others went out. */
  readonly survival: number;
  /** Greenwood's standard error of `survival`. */
  readonly standardError: number;
  /** 95 % interval of `survival` by the log-log transform. */
  readonly interval: Interval;
  /** Aalen-Johansen cumulative incidence of the way out that is asked about. */
  readonly incidence: number;
  /** The same of the rival ways out. */
  readonly otherIncidence: number;
}

/** Adds up counts of the same day, in the order of the days. */
export function mergeDurations(counts: Iterable<DurationCount>): DurationCount[] {
  const byDay = new Map<number, { events: number; others: number; censored: number }>();
  for (const count of counts) {
    const sum = byDay.get(count.day) ?? { events: 0, others: 0, censored: 0 };
    sum.events += count.events;
    sum.others += count.others;
    sum.censored += count.censored;
    byDay.set(count.day, sum);
  }
  return [...byDay].map(([day, sum]) => ({ day, ...sum })).sort((left, right) => left.day - right.day);
}

/** Interval of a survival probability by the log-log transform of Greenwood's variance. */
function logLogInterval(survival: number, greenwood: number): Interval {
  if (survival <= 0 || survival >= 1) return [survival, survival];
  const spread = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return [survival ** Math.exp(spread), survival ** Math.exp(-spread)];
}

/**
 * Kaplan-Meier survival and Aalen-Johansen cumulative incidences, a step for each day on which someone went out.
 * Probabilities of one of two ways out come from the incidence: taking the other way as censored overstates them.
 * Sources: Kaplan & Meier 1958; Aalen & Johansen 1978; Greenwood 1926.
 */
export function survivalSteps(counts: Iterable<DurationCount>): SurvivalStep[] {
  const merged = mergeDurations(counts);
  let atRisk = merged.reduce((sum, count) => sum + count.events + count.others + count.censored, 0);
  let survival = 1;
  let greenwood = 0;
  let incidence = 0;
  let otherIncidence = 0;
  const steps: SurvivalStep[] = [];
  for (const { day, events, others, censored } of merged) {
    const out = events + others;
    if (out > 0) {
      incidence += (survival * events) / atRisk;
      otherIncidence += (survival * others) / atRisk;
      survival *= (atRisk - out) / atRisk;
      greenwood += atRisk === out ? 0 : out / (atRisk * (atRisk - out));
      steps.push({
        day,
        atRisk,
        survival,
        standardError: survival * Math.sqrt(greenwood),
        interval: logLogInterval(survival, greenwood),
        incidence,
        otherIncidence,
      });
    }
    atRisk -= out + censored;
  }
  return steps;
}

/** The last step at or before `day`, or null where nobody had gone out yet. */
export function stepAt(steps: readonly SurvivalStep[], day: number): SurvivalStep | null {
  return steps.findLast((step) => step.day <= day) ?? null;
}

/** The smallest day with half of them or fewer still in; null where follow-up does not reach it. */
export function medianDay(steps: readonly SurvivalStep[]): number | null {
  return steps.find((step) => step.survival <= 0.5 + 1e-12)?.day ?? null;
}

/** The 95 % interval of the median: where the interval of the survival crosses one half; null ends are not reached. */
export function medianInterval(steps: readonly SurvivalStep[]): readonly [number | null, number | null] {
  const low = steps.find((step) => step.interval[0] <= 0.5)?.day ?? null;
  const high = steps.find((step) => step.interval[1] <= 0.5)?.day ?? null;
  return [low, high];
}
