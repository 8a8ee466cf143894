import type { Box } from '../../../../../shared/planning/lane-layout.ts';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import type { LaneNote } from './lane-notes.ts';
import classes from './lanes.module.css';

interface LaneNotesProps extends Omit<LaneNote, 'lane'> {
  readonly box: Box;
}

const lineHeight = 17;
const headHeight = 24;

/** Words in the room that a lane has left; they open what they come from. */
export function LaneNotes({ box, title, lines, isNumbered = false, empty, isOpen, label, onOpen }: LaneNotesProps) {
  const room = Math.max(1, Math.floor((box.height - headHeight) / lineHeight));
  const shown = lines.length > room ? lines.slice(0, room - 1) : lines;
  const more = lines.length - shown.length;
  return (
    <button
      type="button"
      className={classes.notes}
      style={{ left: box.x - 8, top: box.y, width: box.width + 8, maxHeight: box.height }}
      aria-expanded={isOpen}
      onClick={onOpen}
    >
      {label !== undefined && <span className="unseen">{label}: </span>}
      <span className={classes.notesTitle}>{title}</span>
      {lines.length === 0 && (
        <span className={classes.notesLine} data-empty>
          {empty}
        </span>
      )}
      {shown.map(({ key, text }, index) => (
        <span key={key} className={classes.notesLine} title={text}>
          {isNumbered && <b>{index + 1}</b>}
          {isNumbered && ' '}
          {text}
        </span>
      ))}
      {more > 0 && <span className={classes.notesLine}>and {more} more</span>}
    </button>
  );
}

/** The same for lanes whose lines leave no room: one under the other below the lanes. */
export function NotesBelow({ notes }: { readonly notes: readonly LaneNote[] }) {
  if (notes.length === 0) return null;
  return (
    <div className={classes.below}>
      {notes.map(({ lane, title, lines, isNumbered = false, empty, isOpen, label, onOpen }) => (
        <button key={lane} type="button" className={classes.belowNote} aria-expanded={isOpen} onClick={onOpen}>
          {label !== undefined && <span className="unseen">{label}: </span>}
          <FunctionMark function={lane} />
          <span className={classes.notesTitle}>{title}</span>
          <span className={classes.belowLines} {...(lines.length === 0 ? { 'data-empty': true } : {})}>
            {lines.length === 0
              ? empty
              : lines.map(({ key, text }, index) => (
                  <span key={key}>
                    {isNumbered && <b>{index + 1} </b>}
                    {text}
                  </span>
                ))}
          </span>
        </button>
      ))}
    </div>
  );
}
