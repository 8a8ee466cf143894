import type { GoalSide } from '../../../../shared/model/goal.ts';

/** Where a new goal's title is typed. */
export interface NewGoalPlace {
  readonly parentId: string | null;
  readonly side: GoalSide;
}
