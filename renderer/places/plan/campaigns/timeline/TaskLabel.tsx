import { formatLocalDate, type LocalDay } from '../../../../../shared/calendar/local-day.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { newTaskDays } from '../../../../../shared/planning/task-days.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { IconCheck } from '../../../../kit/icons.ts';
import { changePart } from '../edit-parts.ts';
import { OwnerMenu } from '../OwnerMenu.tsx';
import classes from './timeline.module.css';
import { taskName } from './timeline-words.ts';
import { useWorkdays } from './use-workdays.ts';

interface TaskLabelProps {
  readonly task: Entity<'tasks'>;
  /** The days of the campaign, in which a task without days gets its first ones. */
  readonly run: Pick<Entity<'campaigns'>, 'startsOn' | 'endsOn'>;
  readonly hasDates: boolean;
  readonly isChosen: boolean;
  readonly isReadOnly: boolean;
  readonly today: LocalDay;
  onChoose(): void;
}

/** Who does what, at the left of the bars. */
export function TaskLabel({ task, run, hasDates, isChosen, isReadOnly, today, onChoose }: TaskLabelProps) {
  const name = taskName(task);
  const isDone = task.progress >= 1;
  const isWorkday = useWorkdays();
  const giveDates = () => {
    const { startsOn, endsOn } = newTaskDays(run, today, isWorkday);
    const fields = { startsOn: formatLocalDate(startsOn), endsOn: formatLocalDate(endsOn) };
    changePart('tasks', task.id, fields, `days of ${name}`);
    onChoose();
  };
  return (
    <div className={classes.label} data-task-label={task.id} data-chosen={isChosen} data-done={isDone}>
      <OwnerMenu
        label={`Owner of ${name}`}
        value={task.owner}
        isReadOnly={isReadOnly}
        onChoose={(owner) => changePart('tasks', task.id, { owner }, `owner of ${name}`)}
      />
      <span className={classes.labelText} title={name}>
        <EditableText
          onOpen={onChoose}
          value={task.title}
          label="Task"
          placeholder="Untitled task"
          readOnly={isReadOnly}
          validate={(text) => (text === '' ? 'A task needs a name.' : null)}
          onKeep={(title) => changePart('tasks', task.id, { title }, `name of ${name}`)}
        />
      </span>
      {isDone && <IconCheck size={15} className={classes.done} aria-label="done" />}
      {!hasDates && !isReadOnly && (
        <button type="button" className={classes.giveDates} onClick={giveDates}>
          Give it days
        </button>
      )}
      {!hasDates && isReadOnly && <span className={classes.noDates}>no days</span>}
    </div>
  );
}
