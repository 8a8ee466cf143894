import type { CSSProperties } from 'react';
import type { GoalView } from '../../../../../shared/planning/goal-standing.ts';
import { lookOf } from '../../../../kit/functions.ts';
import { sideKey } from '../goal-looks.ts';
import classes from './table.module.css';

/** How much of the target is reached, in the side's colour, with a mark for what is due today. Its words stand below it. */
export function PaceBar({ view }: { readonly view: GoalView }) {
  const { goal, standing } = view;
  const { attainment, share, status } = standing;
  if (attainment === null) return <span className={classes.noBar} aria-hidden />;
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--who': lookOf(sideKey(goal.side)).fill,
    '--done': `${100 * Math.min(1, Math.max(0, attainment))}%`,
    '--due': `${100 * Math.min(1, Math.max(0, share ?? 1))}%`,
  };
  return (
    <span className={classes.bar} style={style} aria-hidden {...(status === 'stale' ? { 'data-stale': true } : {})}>
      <span className={classes.done} />
      {goal.kind !== 'milestone' && <span className={classes.due} />}
    </span>
  );
}
