import { ActionIcon } from '@mantine/core';
import { parseLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { percentWords } from '../../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { removeTask } from '../../../../../shared/planning/campaign-changes.ts';
import { datedTask } from '../../../../../shared/planning/campaign-parts.ts';
import { daysOffWords } from '../../../../../shared/planning/moved-days.ts';
import { workKept } from '../../../../../shared/planning/schedule.ts';
import { runChange } from '../../../../document/index.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { DateText } from '../../../../kit/fields/DateText.tsx';
import { readShare, shareText } from '../../../../kit/fields/number-text.ts';
import { PersonPicker } from '../../../../kit/fields/PersonPicker.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { IconTrash, IconX } from '../../../../kit/icons.ts';
import type { PlanProps } from '../campaign-props.ts';
import { changePart, removePart, sayDeleted } from '../edit-parts.ts';
import { addLink } from './add-link.ts';
import classes from './timeline.module.css';
import { outsideWords, taskName } from './timeline-words.ts';
import { useWorkdays } from './use-workdays.ts';

interface TaskDetailsProps extends PlanProps {
  readonly task: Entity<'tasks'>;
  onClose(): void;
}

const none = '-';

/** The task that was chosen: owner, days, progress and what it waits for. */
export function TaskDetails({ task, parts, campaigns, onClose }: TaskDetailsProps) {
  const { isReadOnly } = campaigns;
  const name = taskName(task);
  const { startsOn, endsOn, progress } = task;
  const isTurned = startsOn !== null && endsOn !== null && endsOn < startsOn;
  const isWorkday = useWorkdays();
  const dated = datedTask(task);
  const outside = dated === null || isTurned ? null : outsideWords(parts.entry, dated);
  const free = dated === null ? null : daysOffWords(dated, isWorkday);
  const setEnd = (day: string | null) => {
    const last = day === null ? null : parseLocalDate(day);
    const workdays = dated !== null && last !== null ? workKept(dated, last) : task.workdays;
    changePart('tasks', task.id, { endsOn: day, workdays }, `last day of ${name}`);
  };
  const remove = () => {
    onClose();
    runChange(removeTask(task, parts.links));
    sayDeleted(name);
  };
  return (
    <section className={classes.details} aria-label={`Task ${name}`}>
      <div className={classes.detailsHead}>
        <strong>{name}</strong>
        <span>
          {!isReadOnly && (
            <ActionIcon size={22} aria-label={`Delete ${name}`} onClick={remove}>
              <IconTrash size={15} />
            </ActionIcon>
          )}
          <ActionIcon size={22} aria-label={`Close ${name}`} onClick={onClose}>
            <IconX size={14} />
          </ActionIcon>
        </span>
      </div>
      <dl className={classes.fields}>
        <div>
          <dt>Owner</dt>
          <dd>
            <PersonPicker
              label={`Who does ${name}`}
              value={task.owner}
              isReadOnly={isReadOnly}
              onChoose={(owner) => changePart('tasks', task.id, { owner }, `owner of ${name}`)}
            />
          </dd>
        </div>
        <div>
          <dt>First day</dt>
          <dd>
            <DateText
              label={`First day of ${name}`}
              value={startsOn}
              isReadOnly={isReadOnly}
              onChange={(day) => changePart('tasks', task.id, { startsOn: day }, `first day of ${name}`)}
            />
          </dd>
        </div>
        <div>
          <dt>Last day</dt>
          <dd>
            <DateText label={`Last day of ${name}`} value={endsOn} isReadOnly={isReadOnly} onChange={setEnd} />
          </dd>
        </div>
        <div>
          <dt>Done</dt>
          <dd>
            <EditableText
              value={shareText(progress)}
              shown={percentWords(progress, 0)}
              label={`How much of ${name} is done`}
              readOnly={isReadOnly}
              validate={(text) => (readShare(text) === null ? 'A percentage from 0 to 100.' : null)}
              onKeep={(text) =>
                changePart('tasks', task.id, { progress: readShare(text) ?? progress }, `progress of ${name}`)
              }
            />
          </dd>
        </div>
        <WaitsFor task={task} parts={parts} campaigns={campaigns} />
      </dl>
      {isTurned && (
        <p className={classes.wrong} role="status">
          Its last day lies before its first, so it counts as one day.
        </p>
      )}
      {outside !== null && (
        <p className={classes.free} role="status">
          {outside}
        </p>
      )}
      {free !== null && (
        <p className={classes.free} role="status">
          {free}
        </p>
      )}
    </section>
  );
}

/** What has to be over before the task can begin. */
function WaitsFor({ task, parts, campaigns }: Pick<TaskDetailsProps, 'task' | 'parts' | 'campaigns'>) {
  const { tasks, links } = parts;
  const own = links.filter(({ after }) => after === task.id);
  const others = tasks.filter(({ id }) => id !== task.id && !own.some(({ before }) => before === id));
  const add = (id: string) => {
    const before = tasks.find((each) => each.id === id);
    if (before) addLink(parts, before, task);
  };
  return (
    <div className={classes.waits}>
      <dt>Waits for</dt>
      <dd>
        {own.map(({ id, before }) => {
          const name = taskName(tasks.find((each) => each.id === before) ?? { title: '' });
          return (
            <span key={id} className={classes.chip}>
              {name}
              {!campaigns.isReadOnly && (
                <ActionIcon
                  size={18}
                  aria-label={`${taskName(task)} no longer waits for ${name}`}
                  onClick={() => removePart('taskLinks', id, `that ${taskName(task)} waits for ${name}`)}
                >
                  <IconX size={12} />
                </ActionIcon>
              )}
            </span>
          );
        })}
        {own.length === 0 && campaigns.isReadOnly && 'nothing'}
        {!campaigns.isReadOnly && others.length > 0 && (
          <QuietSelect
            label={`Task that ${taskName(task)} waits for`}
            data={[
              { value: none, label: own.length === 0 ? 'Nothing yet' : 'Also for' },
              ...others.map((each) => ({ value: each.id, label: taskName(each) })),
            ]}
            value={none}
            onChoose={(id) => id !== none && add(id)}
          />
        )}
      </dd>
    </div>
  );
}
