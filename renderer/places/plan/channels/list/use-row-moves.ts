import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { moveChannel } from '../channel-edits.ts';
import type { Channels } from '../use-channels.ts';

type Drag = (event: DragEvent) => void;

/** What the row, its grip and its name listen to, so that the row can be moved. */
export interface RowMoves {
  readonly row: {
    readonly 'data-drop'?: 'above' | 'below' | undefined;
    readonly 'data-dragged'?: true | undefined;
    readonly onDragOver?: Drag;
    readonly onDrop?: Drag;
  };
  readonly grip: { readonly draggable?: true; readonly onDragStart?: Drag; readonly onDragEnd?: Drag };
  readonly name: { readonly 'aria-keyshortcuts'?: string; readonly onKeyDown?: (event: KeyboardEvent) => void };
}

const still: RowMoves = { row: {}, grip: {}, name: {} };

interface Dragging {
  readonly from: number;
  readonly over: number | null;
}

/** Channels moved by dragging their grip, or by Alt with an arrow on their name. */
export function useRowMoves({ views, isReadOnly }: Channels): { at(index: number): RowMoves } {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const channels = views.map(({ channel }) => channel);
  const move = (from: number, to: number) => {
    const channel = channels[from];
    return channel !== undefined && moveChannel(channels, channel, to);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null || !event.altKey) return;
    event.preventDefault();
    const { currentTarget } = event;
    // A row that moves in the page loses the focus.
    if (move(index, index + by) && currentTarget instanceof HTMLElement)
      requestAnimationFrame(() => currentTarget.focus());
  };
  const at = (index: number): RowMoves => {
    if (isReadOnly) return still;
    const isOver = dragging !== null && dragging.over === index && dragging.from !== index;
    return {
      row: {
        'data-drop': isOver ? (dragging.from > index ? 'above' : 'below') : undefined,
        'data-dragged': dragging?.from === index ? true : undefined,
        onDragOver: (event) => {
          if (dragging === null) return;
          event.preventDefault();
          if (dragging.over !== index) setDragging({ ...dragging, over: index });
        },
        onDrop: (event) => {
          if (dragging === null) return;
          event.preventDefault();
          move(dragging.from, index);
          setDragging(null);
        },
      },
      grip: {
        draggable: true,
        onDragStart: (event) => {
          const row = event.currentTarget.closest('tr');
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', channels[index]?.name ?? '');
          if (row) event.dataTransfer.setDragImage(row, 8, 16);
          setDragging({ from: index, over: null });
        },
        onDragEnd: () => setDragging(null),
      },
      name: { 'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown', onKeyDown: (event) => onKeyDown(event, index) },
    };
  };
  return { at };
}
