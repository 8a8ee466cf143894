import { ratioFigure } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { newcombe } from '../../../../shared/metrics/intervals.ts';

/** Days in the stage by which something must have happened to a lead: who advances sooner had no chance to meet it. */
export const landmarkDays = 14;
/** Days after the landmark within which a lead has to have gone on, where the query does not say. */
export const usualHorizonDays = 60;

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
  const isOpen = interval !== null && interval[0] <= 0 && interval[1] >= 0;
  const othersRate = others.whole > 0 ? others.part / others.whole : 0;
  const lift = difference === null || othersRate === 0 ? null : exposed.part / exposed.whole / othersRate;
  return {
    value: difference,
    unit: 'ratio',
    ...(interval ? { interval } : {}),
    basis: 'cohort',
    note: `Associated with, not caused by. ${isOpen || interval === null ? 'Too few to tell.' : 'The rates differ.'}`,
    variants: {
      exposed: ratioFigure(exposed.part, exposed.whole, 'cohort', 'Had consumed it by the landmark.'),
      not_exposed: ratioFigure(others.part, others.whole, 'cohort', 'Had not.'),
      lift: { value: lift, unit: 'multiple', basis: 'cohort' },
      reach: ratioFigure(exposed.whole, exposed.whole + others.whole, 'cohort', 'Consumed it, of all who were there.'),
    },
  };
}
