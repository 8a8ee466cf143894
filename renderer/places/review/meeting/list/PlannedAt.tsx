import { editMeeting } from '../../../../commands/edit-meeting.ts';
import { runChange } from '../../../../document/index.ts';
import { DateInWords } from '../../../../kit/DateField.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { formatTime, formatWeekday } from '../../../../kit/format.ts';
import type { MeetingView } from '../use-meeting.ts';
import classes from './list.module.css';
import { atTime, localDateOf, readTime, usualTime } from './planned-time.ts';

/** When a review is held, by the computer's own clock: the day and the time, each changed in place. */
export function PlannedAt({ meeting }: { readonly meeting: MeetingView['meeting'] }) {
  const { id, plannedAt } = meeting;
  const date = plannedAt === null ? null : localDateOf(plannedAt);
  const time = plannedAt === null ? usualTime : formatTime(plannedAt);
  const move = (to: string) => runChange(editMeeting(id, { plannedAt: to }, 'move review'));
  return (
    <span className={classes.planned}>
      When
      <DateInWords
        label="Day of the review"
        value={date}
        words={date === null ? 'Pick a date' : formatWeekday(date)}
        onChange={(day) => move(atTime(day, time))}
        onClear={() => runChange(editMeeting(id, { plannedAt: null }, 'move review'))}
      />
      {date !== null && (
        <EditableText
          label="Time of the review"
          value={time}
          validate={(text) => (readTime(text) === null ? 'A time as 10:30.' : null)}
          onKeep={(text) => move(atTime(date, readTime(text) ?? time))}
        />
      )}
    </span>
  );
}
