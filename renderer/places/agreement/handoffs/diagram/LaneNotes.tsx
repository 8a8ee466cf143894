import type { Box } from '../../../../../shared/planning/lane-layout.ts';
import classes from './lanes.module.css';

interface LaneNotesProps {
  readonly box: Box;
  readonly title: string;
  readonly lines: readonly { readonly key: string; readonly text: string }[];
  readonly isNumbered?: boolean;
  /** Said where there is no line yet. */
  readonly empty: string;
  readonly isOpen: boolean;
  /** Read aloud instead of the title. */
  readonly label?: string;
  onOpen(): void;
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
      {lines.length === 0 && <span className={classes.notesLine}>{empty}</span>}
      {shown.map(({ key, text }, index) => (
        <span key={key} className={classes.notesLine} title={text}>
          {isNumbered && <b>{index + 1}</b>}
          {text}
        </span>
      ))}
      {more > 0 && <span className={classes.notesLine}>and {more} more</span>}
    </button>
  );
}
