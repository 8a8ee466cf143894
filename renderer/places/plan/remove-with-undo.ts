import type { RootName } from '../../../shared/model/entities.ts';
import { removeEntry } from '../../commands/remove-entry.ts';
import { runChange } from '../../document/index.ts';
import { showToast } from '../../kit/toast.tsx';

/** Deletes an entry, with the way back in reach whatever else is changed meanwhile. */
export function removeWithUndo(root: RootName, id: string, what: string): void {
  runChange(removeEntry(root, id, what));
  const restore = () => runChange({ name: `bring ${what} back`, edits: [{ kind: 'restore', root, id }] });
  showToast({ text: `Deleted ${shortened(what)}`, action: { label: 'Undo', run: restore }, goesWith: 'undo' });
}

/** A pasted novel as a name is no toast. */
function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
