import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { formatDate } from '../../../../kit/format.ts';
import { IconChevronLeft, IconChevronRight } from '../../../../kit/icons.ts';
import type { ShownTask } from './shown-task.ts';
import classes from './timeline.module.css';
import { edgeOf, type Sight } from './timeline-edges.ts';
import { rowMiddle, type TimelineScale } from './timeline-scale.ts';
import { taskName } from './timeline-words.ts';

interface EdgeHintsProps {
  readonly shown: readonly ShownTask[];
  readonly scale: TimelineScale;
  readonly sight: Sight;
  onShow(task: ShownTask): void;
}

/** At the edge of the weeks in sight, for each bar that lies beyond it: when it is, and the way there. */
export function EdgeHints({ shown, scale, sight, onShow }: EdgeHintsProps) {
  return shown.map((each) => {
    const edge = each.dated === null ? null : edgeOf(each.dated, scale, sight);
    if (each.dated === null || edge === null) return null;
    return (
      <button
        key={each.task.id}
        type="button"
        className={classes.edge}
        data-edge={edge}
        style={{ top: rowMiddle(each.row) - 10 }}
        onClick={() => onShow(each)}
      >
        {edge === 'left' && <IconChevronLeft size={13} aria-hidden />}
        <span className="unseen">Show {taskName(each.task)}: </span>
        {formatDate(formatLocalDate(each.dated.startsOn))}
        {edge === 'right' && <IconChevronRight size={13} aria-hidden />}
      </button>
    );
  });
}
