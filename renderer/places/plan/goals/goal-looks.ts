import type { GoalSide } from '../../../../shared/model/goal.ts';
import type { FunctionKey } from '../../../kit/functions.ts';

/** The mark and colour of a goal's side: the business has the grey triangle of its leadership. */
export function sideKey(side: GoalSide): FunctionKey {
  if (side === 'business') return 'leadership';
  return side === 'joint' ? 'shared' : side;
}
