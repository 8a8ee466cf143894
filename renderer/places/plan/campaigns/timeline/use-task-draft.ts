import { useCallback, useEffect, useRef, useState } from 'react';
import type { LocalDay } from '../../../../../shared/calendar/local-day.ts';

/** Days of a task while it is moved, before they are kept. */
export interface TaskDraft {
  readonly id: string;
  readonly startsOn: LocalDay;
  readonly endsOn: LocalDay;
}

export interface DraftControl {
  readonly draft: TaskDraft | null;
  /** Shows other days; they are kept on `keep`, or by themselves once nothing more happens for a moment. */
  set(draft: TaskDraft, isSettling: boolean): void;
  keep(): void;
  drop(): void;
}

/** Long enough that a run of key presses is one change, which one undo takes back. */
const settleMs = 600;

/** Holds the days of the one task that is being moved; `onKeep` writes them. */
export function useTaskDraft(onKeep: (draft: TaskDraft) => void): DraftControl {
  const [draft, show] = useState<TaskDraft | null>(null);
  const current = useRef<TaskDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const write = useRef(onKeep);
  write.current = onKeep;

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    current.current = null;
    show(null);
  }, []);
  const keep = useCallback(() => {
    const kept = current.current;
    drop();
    if (kept !== null) write.current(kept);
  }, [drop]);
  const set = useCallback(
    (next: TaskDraft, isSettling: boolean) => {
      clearTimeout(timer.current);
      if (current.current !== null && current.current.id !== next.id) keep();
      current.current = next;
      show(next);
      if (isSettling) timer.current = setTimeout(keep, settleMs);
    },
    [keep],
  );
  useEffect(() => () => keep(), [keep]);
  return { draft, set, keep, drop };
}
