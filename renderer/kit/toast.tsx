import { notifications, notificationsStore } from '@mantine/notifications';
import type { ReactNode } from 'react';
import type { Problem } from '../../shared/contract/problem.ts';
import { inShort } from './in-short.ts';
import classes from './toast.module.css';

interface ToastAction {
  readonly label: string;
  run(): void;
}

interface Toast {
  readonly icon?: ReactNode;
  readonly text: string;
  readonly action?: ToastAction;
}

/** How many stand above each other; a further one takes the place of the oldest. */
export const mostToasts = 3;

/** Says for eight seconds what happened, with Undo (or another way on) within reach. */
export function showToast({ icon, text, action }: Toast): void {
  const id = crypto.randomUUID();
  const run = () => {
    notifications.hide(id);
    action?.run();
  };
  // What was just done is said at once: in a queue its Undo would come too late.
  const { notifications: shown } = notificationsStore.getState();
  for (const oldest of shown.slice(0, Math.max(0, shown.length - mostToasts + 1)))
    if (oldest.id !== undefined) notifications.hide(oldest.id);
  notifications.show({
    id,
    autoClose: 8000,
    withCloseButton: false,
    icon,
    classNames: { root: classes.toast, icon: classes.icon, body: classes.body, description: classes.text },
    message: (
      <span className={classes.line}>
        <span>{inShort(text)}</span>
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
  notifications.clean();
}

/** Says what went wrong and what to do, where there is no better place on the screen. */
export function showProblem(problem: Problem): void {
  showToast({ text: problem.remedy === '' ? problem.message : `${problem.message} ${problem.remedy}` });
}
