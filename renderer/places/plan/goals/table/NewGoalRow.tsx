import type { GoalSide } from '../../../../../shared/model/goal.ts';
import { goalSideLabel } from '../../../../../shared/model/goal-entry.ts';
import { TextEditing } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { sideKey } from '../goal-looks.ts';
import classes from './table.module.css';

interface NewGoalRowProps {
  readonly side: GoalSide;
  readonly level: number;
  onKeep(title: string): void;
  onClose(byKey: boolean): void;
}

/** A goal while its title is typed, at the place where it will stand. */
export function NewGoalRow({ side, level, onKeep, onClose }: NewGoalRowProps) {
  return (
    <tr className={classes.row} aria-level={level}>
      <td colSpan={5} className={classes.goal} style={{ paddingLeft: 10 + (level - 1) * 21 }}>
        <span className={classes.goalLine}>
          <span className={classes.noFold} />
          <FunctionMark function={sideKey(side)} size={10} label={goalSideLabel(side)} />
          <TextEditing
            value=""
            label="Title of the new goal"
            placeholder="What should be reached"
            onKeep={onKeep}
            onClose={onClose}
          />
        </span>
      </td>
    </tr>
  );
}
