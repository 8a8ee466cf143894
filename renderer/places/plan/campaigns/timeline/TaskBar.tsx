import { type KeyboardEvent, useRef } from 'react';
import { removeTask } from '../../../../../shared/planning/campaign-changes.ts';
import { movedDays } from '../../../../../shared/planning/moved-days.ts';
import { runChange } from '../../../../document/index.ts';
import { lookOf } from '../../../../kit/functions.ts';
import { changePart, sayDeleted } from '../edit-parts.ts';
import { BarShape } from './BarShape.tsx';
import type { TaskBarProps } from './bar-props.ts';
import type { ShownTask } from './shown-task.ts';
import classes from './timeline.module.css';
import { taskName, taskWords } from './timeline-words.ts';
import { useBarPointer } from './use-bar-pointer.ts';

const progressStep = 0.05;

/** One task's bar: moved, resized and linked with the mouse or the keyboard. */
export function TaskBar(props: TaskBarProps) {
  const { shown, forecast, owner, scale, isChosen, isTabStop, isReadOnly, control, today, onChoose } = props;
  const { task, dated, row } = shown;
  const group = useRef<SVGGElement>(null);
  const pointer = useBarPointer(props);
  if (!dated) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of a drawing can't be a button element.
    <g
      ref={group}
      className={classes.task}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={taskWords(task, dated, forecast, today)}
      aria-pressed={isChosen}
      data-task={task.id}
      data-read-only={isReadOnly}
      onKeyDown={(event) => onKey(event, props)}
      onBlur={control.keep}
      onClick={() => {
        if (pointer.wasDragged()) return;
        if (props.link !== null && props.link.from !== task.id) props.onFinishLink(task.id);
        else onChoose();
      }}
      {...pointer.bar}
    >
      <BarShape
        dated={dated}
        row={row}
        task={task}
        forecast={forecast}
        today={today}
        isMoved={control.draft?.id === task.id}
        look={lookOf(owner)}
        scale={scale}
        isReadOnly={isReadOnly}
        grips={pointer}
      />
    </g>
  );
}

/** Answers whether there was one to go to. */
function focusTask(from: Element, all: readonly ShownTask[], row: number, by: 1 | -1): boolean {
  for (let at = row + by; at >= 0 && at < all.length; at += by) {
    const next = all[at];
    if (!next?.dated) continue;
    from
      .closest('svg')
      ?.querySelector<SVGGElement>(`[data-task="${CSS.escape(next.task.id)}"]`)
      ?.focus();
    return true;
  }
  return false;
}

function onKey(event: KeyboardEvent<SVGGElement>, props: TaskBarProps): void {
  const handle = handlers[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey || !handle) return;
  if (handle(event, props)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

type Handler = (event: KeyboardEvent<SVGGElement>, props: TaskBarProps) => boolean;

const nudge =
  (by: 1 | -1): Handler =>
  (event, { shown: { task, dated }, isReadOnly, control, isWorkday }) => {
    if (isReadOnly || !dated) return false;
    const days = movedDays(dated, event.shiftKey ? 'end' : 'move', by, isWorkday);
    control.set({ id: task.id, ...days }, true);
    return true;
  };

const go =
  (by: 1 | -1): Handler =>
  (event, { all, shown }) => {
    focusTask(event.currentTarget, all, shown.row, by);
    return true;
  };

const progress =
  (by: number): Handler =>
  (_, { shown: { task }, isReadOnly }) => {
    if (isReadOnly) return false;
    const next = Math.min(1, Math.max(0, Math.round((task.progress + by) * 100) / 100));
    if (next !== task.progress) changePart('tasks', task.id, { progress: next }, `progress of ${taskName(task)}`);
    return true;
  };

const enter: Handler = (_, { link, shown: { task }, onFinishLink, onChoose }) => {
  if (link !== null) onFinishLink(task.id);
  else onChoose();
  return true;
};

const startLink: Handler = (_, { isReadOnly, shown: { task }, onLink }) => {
  if (isReadOnly) return false;
  onLink({ from: task.id, at: null });
  return true;
};

const remove: Handler = ({ currentTarget }, { isReadOnly, all, shown: { task, row }, parts }) => {
  if (isReadOnly) return false;
  // The bar goes, and with it the focus: the next one has it before.
  if (!focusTask(currentTarget, all, row, 1)) focusTask(currentTarget, all, row, -1);
  runChange(removeTask(task, parts.links));
  sayDeleted(taskName(task));
  return true;
};

const giveUp: Handler = (_, { link, control, onLink }) => {
  if (link === null && control.draft === null) return false;
  control.drop();
  onLink(null);
  return true;
};

const handlers: Readonly<Record<string, Handler>> = {
  ArrowLeft: nudge(-1),
  ArrowRight: nudge(1),
  ArrowUp: go(-1),
  ArrowDown: go(1),
  '+': progress(progressStep),
  '-': progress(-progressStep),
  Enter: enter,
  ' ': enter,
  l: startLink,
  L: startLink,
  Delete: remove,
  Escape: giveUp,
};
