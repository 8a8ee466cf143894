import { useId, useState } from 'react';
import type { LocalDay } from '../../../../../shared/calendar/local-day.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { moveTask } from '../../../../../shared/planning/campaign-changes.ts';
import { datedTask } from '../../../../../shared/planning/campaign-parts.ts';
import { type DatedTask, workKept } from '../../../../../shared/planning/schedule.ts';
import { runChange } from '../../../../document/index.ts';
import { useWidth } from '../../../../kit/chart/use-width.ts';
import type { PlanProps } from '../campaign-props.ts';
import { addLink } from './add-link.ts';
import { DayLines } from './DayLines.tsx';
import { EdgeHints } from './EdgeHints.tsx';
import { LinkLines } from './LinkLines.tsx';
import type { LinkDraft, ShownTask } from './shown-task.ts';
import { TaskBar } from './TaskBar.tsx';
import { TaskLabel } from './TaskLabel.tsx';
import classes from './timeline.module.css';
import { scrollTo } from './timeline-edges.ts';
import { headHeight, rowHeight, timelineScale } from './timeline-scale.ts';
import { spanWords, taskName } from './timeline-words.ts';
import { type TaskDraft, useTaskDraft } from './use-task-draft.ts';
import { useWorkdays } from './use-workdays.ts';

interface TimelineProps extends PlanProps {
  readonly chosen: string | null;
  onChoose(id: string | null): void;
}

/** The tasks as bars over days, with links, today and the launch. */
export function Timeline(props: TimelineProps) {
  const { parts, campaigns, plan, forecast, chosen, onChoose } = props;
  const { tasks } = parts;
  const { today, isReadOnly, everyone } = campaigns;
  const [box, room] = useWidth<HTMLDivElement>(640);
  const [left, setLeft] = useState(0);
  const [link, setLink] = useState<LinkDraft | null>(null);
  const hintId = useId();
  const isWorkday = useWorkdays();
  const control = useTaskDraft((draft) => keepDraft(tasks, draft));
  const { draft } = control;
  const shown: readonly ShownTask[] = tasks.map((task, row) => {
    const dated = datedTask(task);
    return { task, row, dated: dated && draft?.id === task.id ? { ...dated, ...draft } : dated };
  });
  // The scale stays while a bar is moved, or the days would run away from under the pointer.
  const days = [today, ...daysOf(plan.tasks), ...daysOf([...forecast.tasks.values()]), ...launchDays(props)];
  const scale = timelineScale(days, Math.max(320, room - 2));
  const height = headHeight + tasks.length * rowHeight;
  const functionOf = (owner: string | null) => everyone.find(({ id }) => id === owner)?.function ?? 'other';
  const finishLink = (to: string) => {
    const before = tasks.find(({ id }) => id === link?.from);
    const after = tasks.find(({ id }) => id === to);
    setLink(null);
    if (before && after) addLink(parts, before, after);
  };
  const said = link
    ? `Choose what waits for ${taskName(tasks.find(({ id }) => id === link.from) ?? { title: '' })} and press Enter; Esc ends it.`
    : draft
      ? spanWords(draft)
      : '';
  const firstFocus = shown.some(({ task }) => task.id === chosen) ? chosen : shown.find(({ dated }) => dated)?.task.id;
  return (
    <div className={classes.timeline}>
      <div className={classes.labels}>
        {shown.map(({ task, dated }) => (
          <TaskLabel
            key={task.id}
            task={task}
            run={parts.entry}
            hasDates={dated !== null}
            isChosen={task.id === chosen}
            isReadOnly={isReadOnly}
            today={today}
            onChoose={() => onChoose(task.id)}
          />
        ))}
      </div>
      <div className={classes.sight}>
        <div className={classes.scroll} ref={box} onScroll={({ currentTarget }) => setLeft(currentTarget.scrollLeft)}>
          {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields. */}
          <svg
            className={classes.chart}
            width={scale.width}
            height={height + 6}
            role="group"
            aria-label="Timeline"
            aria-describedby={hintId}
          >
            <DayLines scale={scale} height={height} today={today} launchOn={plan.launchOn} forecast={forecast} />
            <LinkLines shown={shown} links={parts.links} forecast={forecast} scale={scale} draft={link} />
            {shown.map((each) => (
              <TaskBar
                key={each.task.id}
                shown={each}
                all={shown}
                forecast={draft === null ? forecast.tasks.get(each.task.id) : undefined}
                owner={functionOf(each.task.owner)}
                today={today}
                scale={scale}
                isWorkday={isWorkday}
                parts={parts}
                isChosen={each.task.id === chosen}
                isTabStop={each.task.id === firstFocus}
                isReadOnly={isReadOnly}
                control={control}
                link={link}
                onLink={setLink}
                onFinishLink={finishLink}
                onChoose={() => onChoose(each.task.id)}
              />
            ))}
          </svg>
        </div>
        <EdgeHints
          shown={shown}
          scale={scale}
          sight={{ left, width: room }}
          onShow={({ dated }) => dated && box.current?.scrollTo({ left: scrollTo(dated, scale) })}
        />
      </div>
      <p id={hintId} className="unseen">
        Left and right move a task by a working day, with Shift they move its end. Up and down go to the next task, plus
        and minus change how much is done, L draws a link, Enter opens it, Delete deletes it.
      </p>
      <p className={link ? classes.said : 'unseen'} role="status">
        {said}
      </p>
    </div>
  );
}

function daysOf(tasks: readonly Pick<DatedTask, 'startsOn' | 'endsOn'>[]): readonly LocalDay[] {
  return tasks.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]);
}

function launchDays({ plan, forecast }: Pick<TimelineProps, 'plan' | 'forecast'>): readonly LocalDay[] {
  return [plan.launchOn, forecast.launchOn].filter((day) => day !== null);
}

/** Writes the days that a task was moved to, if somebody did not delete it meanwhile. */
function keepDraft(tasks: readonly Entity<'tasks'>[], draft: TaskDraft): void {
  const task = tasks.find(({ id }) => id === draft.id);
  const before = task ? datedTask(task) : null;
  if (!task || !before) return;
  const { startsOn, endsOn } = draft;
  if (startsOn === before.startsOn && endsOn === before.endsOn) return;
  const isMoved = startsOn !== before.startsOn && endsOn !== before.endsOn;
  const workdays = isMoved ? before.workdays : workKept(before, endsOn);
  runChange(moveTask(task, { startsOn, endsOn, workdays }, isMoved ? 'move' : 'resize'));
}
