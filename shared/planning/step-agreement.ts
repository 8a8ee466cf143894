import type { Entity } from '../model/entities.ts';
import type { LaneFunction } from './handoff-steps.ts';
import { isTimed, type SlaTerms } from './sla-terms.ts';

type Step = Pick<
  Entity<'handoffs'>,
  'path' | 'fromStage' | 'toStage' | 'fromFunction' | 'toFunction' | 'clockAmount' | 'clockUnit' | 'clockEnds'
>;
type Timed = Pick<SlaTerms, 'kind' | 'fromStage' | 'toStage' | 'amount' | 'unit'>;

const endOf = { 'first-touch': 'first-touch', disposition: 'answer', 'take-over': 'next-stage' } as const;

/** The promises that give the same stretch as a step's clock another time. */
export function otherTimes<One extends Timed>(step: Step, promises: readonly One[]): readonly One[] {
  if (step.clockAmount === null) return [];
  return promises.filter(({ kind, fromStage, toStage, amount, unit }) => {
    if (!isTimed({ kind }) || amount === null || fromStage !== step.fromStage) return false;
    if (endOf[kind as keyof typeof endOf] !== step.clockEnds) return false;
    if (kind === 'take-over' && toStage !== step.toStage) return false;
    return amount !== step.clockAmount || unit !== step.clockUnit;
  });
}

/** A side of a step onward that is said to be of one function while the stage stands in the lane of another. */
export interface OtherLane {
  readonly field: 'fromFunction' | 'toFunction';
  readonly stage: string;
  readonly lane: LaneFunction;
}

/** Where a step onward names other functions than those in whose lanes its stages stand. Ways out may: who gives away says so. */
export function otherLanes(step: Step, laneOf: (stage: string) => LaneFunction | undefined): readonly OtherLane[] {
  if (step.path !== 'onward') return [];
  const sides = [
    { field: 'fromFunction', stage: step.fromStage },
    { field: 'toFunction', stage: step.toStage },
  ] as const;
  return sides.flatMap(({ field, stage }) => {
    const lane = laneOf(stage);
    return lane === undefined || lane === step[field] ? [] : [{ field, stage, lane }];
  });
}
