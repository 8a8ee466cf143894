import type { GoalConflict, GoalQuestion } from '../contract/goals.ts';
import { newcombe } from '../metrics/intervals.ts';
import { dividedStage, volumeStage } from './goal-metrics.ts';

/** Two goals of which the one wants more of what the other divides by. */
export interface GoalPair {
  readonly volume: GoalQuestion;
  readonly share: GoalQuestion;
}

/** The pairs of goals that could pull apart: about the same stage, the same part of the data, and days in common. */
export function pairsThatCouldConflict(goals: readonly GoalQuestion[]): readonly GoalPair[] {
  return goals.flatMap((volume) => {
    const stage = volumeStage(volume);
    if (stage === null) return [];
    return goals
      .filter((share) => dividedStage(share) === stage && isSamePart(volume, share) && doOverlap(volume, share))
      .map((share) => ({ volume, share }));
  });
}

function isSamePart(one: GoalQuestion, other: GoalQuestion): boolean {
  const words = ({ filters }: GoalQuestion) =>
    JSON.stringify(filters.map(({ dimension, values }) => [dimension, values.toSorted()]).toSorted());
  return words(one) === words(other);
}

function doOverlap(one: GoalQuestion, other: GoalQuestion): boolean {
  if (one.from === null || one.to === null || other.from === null || other.to === null) return false;
  return one.from < other.to && other.from < one.to;
}

/** Less of a rise than this is no more than the fortnights differ anyway. */
const leastRise = 0.05;

/** Whether volume rose while the share fell by more than chance would have it; never told of small samples. */
export function doPullApart({ earlier, later }: Pick<GoalConflict, 'earlier' | 'later'>, greySample: number): boolean {
  if (Math.min(earlier.whole, later.whole) < greySample) return false;
  if (earlier.volume <= 0 || later.volume < earlier.volume * (1 + leastRise)) return false;
  const change = newcombe(later, earlier);
  return change !== null && change[1] < 0;
}
