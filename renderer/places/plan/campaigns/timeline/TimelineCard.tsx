import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { shiftPlan } from '../../../../../shared/planning/campaign-changes.ts';
import { shiftWithPlan } from '../../../../../shared/planning/schedule.ts';
import { doneTooEarly, newTaskDays } from '../../../../../shared/planning/task-days.ts';
import { runChange } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { AddLine } from '../../../../kit/fields/AddLine.tsx';
import { andList } from '../../../../kit/signing/sign-words.ts';
import { showToast } from '../../../../kit/toast.tsx';
import type { PlanProps } from '../campaign-props.ts';
import { movedLineWords } from '../checklist/check-words.ts';
import { addPart } from '../edit-parts.ts';
import { CircleNotice } from './CircleNotice.tsx';
import { TaskDetails } from './TaskDetails.tsx';
import { Timeline } from './Timeline.tsx';
import classes from './timeline.module.css';
import { timelineSentence, tooEarlyWords } from './timeline-words.ts';
import { useWorkdays } from './use-workdays.ts';

interface TimelineCardProps extends PlanProps {
  /** The task that the address names. */
  readonly taskId: string | null;
}

/** When what is done by whom, what waits for what, and where that leads. */
export function TimelineCard(props: TimelineCardProps) {
  const { parts, campaigns, plan, forecast } = props;
  const { entry, tasks } = parts;
  const { isReadOnly, today } = campaigns;
  const [chosen, setChosen] = useNamedTask(props.taskId);
  const isWorkday = useWorkdays();
  const chosenTask = tasks.find(({ id }) => id === chosen);
  const sentence = timelineSentence(parts, forecast, plan.launchOn, today);
  const moved = shiftWithPlan(plan, forecast);
  const shift = () => {
    const change = shiftPlan(parts, plan, forecast);
    runChange(change);
    const things = [
      moved.length === 1 ? 'one task' : `${moved.length} tasks`,
      forecast.slip > 0 ? 'the launch' : '',
      movedLineWords(parts.checks, change),
    ];
    showToast({ text: `Moved ${andList(things.filter(Boolean))}`, canUndo: true });
  };
  const add = (title: string) => {
    const days = newTaskDays(entry, today, isWorkday);
    const [startsOn, endsOn] = [formatLocalDate(days.startsOn), formatLocalDate(days.endsOn)];
    setChosen(addPart('tasks', { campaignId: entry.id, title, startsOn, endsOn }, tasks, 'task'));
  };
  return (
    <Card
      flush
      title="Timeline"
      about={sentence ?? undefined}
      actions={
        !isReadOnly &&
        moved.length > 0 && (
          <Button variant="default" size="sm" onClick={shift}>
            Shift with plan
          </Button>
        )
      }
    >
      {tasks.length === 0 ? (
        <p className={classes.empty}>
          What has to be ready, who does it, and what waits for what? Three tasks with dates are a good start.
        </p>
      ) : (
        <Timeline {...props} chosen={chosen} onChoose={setChosen} />
      )}
      <CircleNotice {...props} />
      {doneTooEarly(tasks, parts.links).map(([done, before]) => (
        <p key={`${before.id}|${done.id}`} className={classes.early} role="status">
          {tooEarlyWords(done, before)}
        </p>
      ))}
      {chosenTask && <TaskDetails {...props} key={chosenTask.id} task={chosenTask} onClose={() => setChosen(null)} />}
      {!isReadOnly && <AddLine label="Add a task" one="task" onAdd={add} />}
    </Card>
  );
}

/** Which task is open: the one that the address names at first, brought into sight with the focus on its bar. */
function useNamedTask(named: string | null) {
  const [chosen, setChosen] = useState<string | null>(named);
  useEffect(() => {
    if (named === null) return;
    setChosen(named);
    const key = CSS.escape(named);
    const bar = document.querySelector<SVGGElement>(`[data-task="${key}"]`);
    // A task without days has no bar.
    const shown = bar ?? document.querySelector<HTMLElement>(`[data-task-label="${key}"] button[aria-label^="Task:"]`);
    shown?.focus({ preventScroll: true });
    shown?.scrollIntoView({ block: 'center' });
  }, [named]);
  return [chosen, setChosen] as const;
}
