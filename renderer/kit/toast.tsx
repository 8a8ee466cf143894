import { notifications, notificationsStore } from '@mantine/notifications';
import type { ReactNode } from 'react';
import type { Problem } from '../../shared/contract/problem.ts';
import { onUndoMove, undo } from '../document/index.ts';
import { inShort, sentenceInShort } from './in-short.ts';
import classes from './toast.module.css';

interface ToastAction {
  readonly label: string;
  run(): void;
}

interface Toast {
  readonly icon?: ReactNode;
  readonly text: string;
  readonly action?: ToastAction;
  /** Speaks of the change just made, and offers to take it back. */
  readonly canUndo?: boolean;
  /**
   * What it no longer stands beside: with `undo`, a step taken back or done again; with `move`, a further change too.
   * A notice that can undo goes with any move, since what it speaks of is then no longer the last step.
   */
  readonly goesWith?: 'undo' | 'move';
  /** Said again while it stands, it doesn't stand there twice. */
  readonly isSaidOnce?: boolean;
}

/** How many stand above each other; a further one takes the place of the oldest. */
export const mostToasts = 3;

/** Those that can still be answered: one that is on its way out is not. */
const standing = new Set<string>();

function hide(id: string): void {
  standing.delete(id);
  notifications.hide(id);
}

const undoAction: ToastAction = {
  label: 'Undo',
  run: () => {
    const outcome = undo();
    if (outcome.kind === 'refused') showToast({ text: `Not undone: ${outcome.name}. ${outcome.reason}` });
  },
};

/** Says for eight seconds what happened, with Undo (or another way on) within reach. */
export function showToast({ icon, text, action: given, canUndo = false, goesWith, isSaidOnce = false }: Toast): void {
  const id = isSaidOnce ? text : crypto.randomUUID();
  if (standing.has(id)) return;
  const action = canUndo ? undoAction : given;
  const run = () => {
    if (!standing.has(id)) return;
    hide(id);
    action?.run();
  };
  // What was just done is said at once: in a queue its Undo would come too late.
  const { notifications: shown } = notificationsStore.getState();
  for (const oldest of shown.slice(0, Math.max(0, shown.length - mostToasts + 1)))
    if (oldest.id !== undefined) hide(oldest.id);
  standing.add(id);
  const until = canUndo ? 'move' : goesWith;
  const stop = until && onUndoMove((move) => (until === 'move' || move !== 'change') && hide(id));
  notifications.show({
    id,
    autoClose: 8000,
    withCloseButton: false,
    onClose: () => {
      standing.delete(id);
      stop?.();
    },
    icon,
    classNames: { root: classes.toast, icon: classes.icon, body: classes.body, description: classes.text },
    message: (
      <span className={classes.line}>
        <span title={sentenceInShort(text) === text ? undefined : inShort(text)}>{sentenceInShort(text)}</span>
        {action && (
          <button type="button" className={classes.action} onClick={run}>
            {action.label}
          </button>
        )}
      </span>
    ),
  });
}

/** Takes all of them off the screen: what one person did is not for the next one at this computer to undo. */
export function clearToasts(): void {
  for (const id of [...standing]) hide(id);
  notifications.clean();
}

/** Says what went wrong and what to do, where there is no better place on the screen. */
export function showProblem(problem: Problem): void {
  showToast({ text: problem.remedy === '' ? problem.message : `${problem.message} ${problem.remedy}` });
}
