import { redo, type UndoOutcome, undo } from '../document/index.ts';
import { showToast } from '../kit/toast.tsx';

function say(outcome: UndoOutcome, done: string): void {
  if (outcome.kind === 'done') showToast({ text: `${done}: ${outcome.name}`, goesWith: 'undo' });
  if (outcome.kind === 'refused')
    showToast({ text: `Not undone: ${outcome.name}. ${outcome.reason}`, goesWith: 'undo' });
}

/** Takes back this window's last change of the document and says which one it was. */
export function undoChange(): void {
  say(undo(), 'Undone');
}

/** Does again what was undone last and says what it was. */
export function redoChange(): void {
  say(redo(), 'Done again');
}
