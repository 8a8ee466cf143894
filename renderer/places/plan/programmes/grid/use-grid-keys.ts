import { type KeyboardEvent, useRef, useState } from 'react';

/** A place in the grid; column 0 is the programme itself, the steps follow. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface GridKeys {
  readonly rows: number;
  readonly columns: number;
  /** What else a key does at a place; true if it did something. */
  onKey(key: string, place: GridPlace, isAlt: boolean): boolean;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const keyOf = ({ row, column }: GridPlace) => `${row}:${column}`;

/** The keys of a grid: arrows walk from cell to cell, Home and End along a row, one cell alone is a stop of Tab. */
export function useGridKeys({ rows, columns, onKey }: GridKeys) {
  const elements = useRef(new Map<string, HTMLElement>());
  const [stop, setStop] = useState<GridPlace>({ row: 0, column: 0 });
  const held: GridPlace = { row: Math.min(stop.row, rows - 1), column: stop.column };
  const focus = (place: GridPlace) => {
    setStop(place);
    elements.current.get(keyOf(place))?.focus();
  };
  const walk = (key: string, { row, column }: GridPlace): boolean => {
    const [down, right] = moves[key] ?? [];
    if (key === 'Home') focus({ row, column: 0 });
    else if (key === 'End') focus({ row, column: columns - 1 });
    else if (down === undefined || right === undefined) return false;
    else {
      const to = { row: row + down, column: column + right };
      const isIn = to.row >= 0 && to.row < rows && to.column >= 0 && to.column < columns;
      if (isIn) focus(to);
    }
    return true;
  };
  return {
    focus,
    place: (at: GridPlace) => ({
      ref: (element: HTMLElement | null) => {
        if (element) elements.current.set(keyOf(at), element);
        else elements.current.delete(keyOf(at));
      },
      tabIndex: keyOf(at) === keyOf(held) ? 0 : -1,
      onFocus: () => setStop(at),
      onKeyDown: (event: KeyboardEvent) => {
        // Keys pressed in a field of the cell are the field's.
        if (event.target !== event.currentTarget) return;
        const isDone = (!event.altKey && walk(event.key, at)) || onKey(event.key, at, event.altKey);
        if (!isDone) return;
        event.preventDefault();
        event.stopPropagation();
      },
    }),
  };
}
