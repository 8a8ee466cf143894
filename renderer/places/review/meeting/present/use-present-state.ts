import { useEffect, useRef, useState } from 'react';

/** What is being written on the slide: notes, a decision or an action. */
export type Adding = 'note' | 'decision' | 'action' | null;

interface PresentKeys {
  onStep(step: number): void;
  onLeave(): void;
}

interface PresentState {
  readonly adding: Adding;
  readonly isTable: boolean;
  setAdding(adding: Adding): void;
}

/** The keys of present mode: arrows, Esc, N, D, A, T. While something is typed only Esc is a key. */
export function usePresentState(keys: PresentKeys): PresentState {
  const [adding, setAdding] = useState<Adding>(null);
  const [isTable, setTable] = useState(false);
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      // The note editor claims Esc for itself, but leaving it is what Esc is for here.
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(target)) {
        // An open list of choices closes by itself.
        if (event.defaultPrevented && !target.isContentEditable) return;
        if (event.key === 'Escape') {
          target.blur();
          setAdding(null);
        }
        return;
      }
      if (event.defaultPrevented) return;
      const run = actionFor(event.key, current.current, setAdding, () => setTable((before) => !before));
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return { adding, isTable, setAdding };
}

function isTyping(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

function actionFor(
  key: string,
  keys: PresentKeys,
  setAdding: (adding: Adding) => void,
  turn: () => void,
): (() => void) | null {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'ArrowRight':
    case 'PageDown':
      return () => keys.onStep(1);
    case 'ArrowLeft':
    case 'PageUp':
      return () => keys.onStep(-1);
    case 'Escape':
      return keys.onLeave;
    case 'n':
      return () => setAdding('note');
    case 'd':
      return () => setAdding('decision');
    case 'a':
      return () => setAdding('action');
    case 't':
      return turn;
    default:
      return null;
  }
}
