import { ratioFigure } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { newcombe } from '../../../../shared/metrics/intervals.ts';
import type { Scope } from './scope.ts';
import { parseStages, type Transition, transitionSql } from './transition.ts';

/** Days in the stage by which something must have happened to a lead: who advances sooner had no chance to meet it. */
export const landmarkDays = 14;
/** Days after the landmark within which a lead has to have gone on, where the query does not say. */
export const usualHorizonDays = 60;

/** The step asked for, in the unit it is counted in: people until they are handed over, handoffs from then on. */
export function stepTransition(stages: string): Transition {
  return parseStages(stages, stages.trim().toLowerCase().startsWith('inquiry') ? 'lead' : 'handoff');
}

/** The SQL of a step by the landmark: `stays` holds for units that were still there then and whose horizon is over. */
export function landmarkSql({ settings, horizonDays }: Scope, transition: Transition, asOf: number) {
  const sql = transitionSql(transition, settings.skippedStages, asOf);
  const horizon = horizonDays ?? usualHorizonDays;
  // Who lost an opportunity is no longer in its stage.
  const exit = transition.from === 'opportunity' ? 'gone' : sql.exit;
  const { entry, goal, isCounted } = sql;
  const stayed = `least(${goal}, ${exit}) > ${entry} + ${landmarkDays}`;
  const stays = `${stayed} AND ${entry} + ${landmarkDays} + ${horizon} <= ${asOf} AND ${isCounted}`;
  return { ...sql, unitKey: transition.unit === 'handoff' ? 'hk' : 'pk', landmark: landmarkDays, horizon, stays };
}

/** Those on one side of a comparison: how many went on, of how many. */
export interface Arm {
  readonly part: number;
  readonly whole: number;
}

/**
 * How much more often those went on who had consumed something than those who had not: the difference of two rates with
 * Newcombe's interval. Said as association, never as cause.
 */
export function effectFigure(exposed: Arm, others: Arm): Figure {
  const hasBoth = exposed.whole > 0 && others.whole > 0;
  const difference = hasBoth ? exposed.part / exposed.whole - others.part / others.whole : null;
  const interval = newcombe(exposed, others);
  const othersRate = others.whole > 0 ? others.part / others.whole : 0;
  const lift = difference === null || othersRate === 0 ? null : exposed.part / exposed.whole / othersRate;
  return {
    value: difference,
    unit: 'ratio',
    ...(interval ? { interval } : {}),
    basis: 'cohort',
    note: `Associated with, not caused by. ${verdict(exposed.whole + others.whole, interval)}`,
    variants: {
      exposed: ratioFigure(exposed.part, exposed.whole, 'cohort', 'Had consumed it by the landmark.'),
      not_exposed: ratioFigure(others.part, others.whole, 'cohort', 'Had not.'),
      lift: { value: lift, unit: 'multiple', basis: 'cohort' },
      reach: ratioFigure(exposed.whole, exposed.whole + others.whole, 'cohort', 'Consumed it, of all who were there.'),
    },
  };
}

function verdict(units: number, interval: readonly [number, number] | null): string {
  if (units === 0) return `Nobody to compare: none was still there after ${landmarkDays} days with time enough since.`;
  return interval === null || (interval[0] <= 0 && interval[1] >= 0) ? 'Too few to tell.' : 'The rates differ.';
}
