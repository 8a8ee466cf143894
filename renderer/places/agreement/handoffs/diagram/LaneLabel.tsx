import { functionLabel } from '../../../../../shared/model/function-label.ts';
import type { LaneFunction } from '../../../../../shared/planning/handoff-steps.ts';
import type { Box } from '../../../../../shared/planning/lane-layout.ts';
import { useCollection } from '../../../../document/index.ts';
import { Avatar } from '../../../../kit/Avatar.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import classes from './lanes.module.css';

const mostFaces = 3;

/** Whose lane it is, with its people. */
export function LaneLabel({ box, lane }: { readonly box: Box; readonly lane: LaneFunction }) {
  const people = useCollection('people').filter((person) => person.function === lane && person.name !== '');
  const more = people.length - mostFaces;
  return (
    <div className={classes.label} style={{ top: box.y, height: box.height }}>
      <span className={classes.laneName}>
        <FunctionMark function={lane} /> {functionLabel(lane)}
      </span>
      <span className={classes.faces}>
        {people.slice(0, mostFaces).map(({ id, name }) => (
          <Avatar key={id} name={name} function={lane} size={24} />
        ))}
        {more > 0 && <span className={classes.more}>+{more}</span>}
      </span>
    </div>
  );
}
