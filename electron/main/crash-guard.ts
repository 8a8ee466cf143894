import { dialog } from 'electron';

/**
 * Turns a bug in the shell into one sentence instead of Electron's dialog with a stack trace. The trace goes to
 * standard error. The work is safe: it is in the host's hands, another process.
 */
export function installCrashGuard(): void {
  let isTold = false;
  const tell = (cause: unknown): void => {
    console.error('Unexpected error in the shell:', cause);
    if (isTold) return;
    isTold = true;
    dialog.showErrorBox(
      'Something in Tandem went wrong',
      'Your work is in its file. If a window no longer reacts, close Tandem and open it again.',
    );
  };
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}
