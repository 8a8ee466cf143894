import { redo, type UndoOutcome, undo } from '../document/index.ts';
import { showToast } from '../kit/toast.tsx';

interface Words {
  readonly done: string;
  readonly nothing: string;
}

function say(outcome: UndoOutcome, { done, nothing }: Words): void {
  switch (outcome.kind) {
    case 'done':
      showToast({ text: `${done}: ${outcome.name}`, goesWith: 'undo' });
      break;
    case 'refused':
      showToast({ text: `Not undone: ${outcome.name}. ${outcome.reason}`, goesWith: 'undo' });
      break;
    default:
      showToast({ text: nothing, goesWith: 'move', isSaidOnce: true });
  }
}

/** Takes back this window's last change of the document and says which one it was. */
export function undoChange(): void {
  say(undo(), {
    done: 'Undone',
    nothing: 'Nothing to undo: undo takes back what you did in this window since you sat down at it.',
  });
}

/** Does again what was undone last and says what it was. */
export function redoChange(): void {
  say(redo(), { done: 'Done again', nothing: 'Nothing to do again.' });
}
