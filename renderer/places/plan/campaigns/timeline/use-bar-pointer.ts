import { type PointerEvent, useRef } from 'react';
import { type Grip, movedDays } from '../../../../../shared/planning/moved-days.ts';
import type { BarPointer, TaskBarProps } from './bar-props.ts';
import { headHeight, rowHeight } from './timeline-scale.ts';

interface Drag {
  readonly grip: Grip | 'link';
  readonly x: number;
  readonly startsOn: number;
  readonly endsOn: number;
}

/** Less than this is a click with an unsteady hand. */
const clickPixels = 3;

/** Moves, resizes and links a bar with the pointer: by its middle, by its ends, by the dot after its end. */
export function useBarPointer(props: TaskBarProps): BarPointer {
  const { shown, all, scale, isWorkday, isReadOnly, control, onLink, onFinishLink } = props;
  const { task, dated } = shown;
  const drag = useRef<Drag | null>(null);
  const hasMoved = useRef(false);

  const take = (grip: Drag['grip']) => (event: PointerEvent<SVGElement>) => {
    hasMoved.current = false;
    if (isReadOnly || !dated || event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.closest('[data-task]')?.setPointerCapture(event.pointerId);
    drag.current = { grip, x: event.clientX, startsOn: dated.startsOn, endsOn: dated.endsOn };
  };
  const place = (event: PointerEvent<SVGElement>) => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const move = (event: PointerEvent<SVGElement>) => {
    const held = drag.current;
    if (!held) return;
    const by = event.clientX - held.x;
    if (Math.abs(by) >= clickPixels) hasMoved.current = true;
    if (!hasMoved.current) return;
    if (held.grip === 'link') onLink({ from: task.id, at: place(event) });
    else control.set({ id: task.id, ...movedDays(held, held.grip, Math.round(by / scale.dayWidth), isWorkday) }, false);
  };
  const end = (event: PointerEvent<SVGElement>) => {
    const held = drag.current;
    drag.current = null;
    if (!held || !hasMoved.current) return;
    if (held.grip !== 'link') {
      control.keep();
      return;
    }
    const target = all[Math.floor((place(event).y - headHeight) / rowHeight)];
    if (target && target.task.id !== task.id) onFinishLink(target.task.id);
    else onLink(null);
  };
  const cancel = () => {
    drag.current = null;
    control.drop();
    onLink(null);
  };
  return {
    bar: { onPointerDown: take('move'), onPointerMove: move, onPointerUp: end, onPointerCancel: cancel },
    start: { onPointerDown: take('start') },
    end: { onPointerDown: take('end') },
    link: { onPointerDown: take('link') },
    wasDragged: () => hasMoved.current,
  };
}
