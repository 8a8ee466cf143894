import type { RootName } from '../../../shared/model/entities.ts';
import { removeEntry } from '../../commands/remove-entry.ts';
import { currentSnapshot, orderBetween, runChange, useSaveState } from '../../document/index.ts';
import { showToast } from '../../kit/toast.tsx';

/** True in a workspace that may be looked at only. */
export function useIsReadOnly(): boolean {
  return useSaveState().state === 'read-only';
}

/** An order after everything that is in a root. */
export function lastOrder(root: RootName): string {
  const orders = [...currentSnapshot()[root].values()].map(({ order }) => order).toSorted();
  return orderBetween(orders.at(-1) ?? null, null);
}

/**
 * Deletes an entry, with the way back in reach whatever else is changed meanwhile; `signed` says who had signed it:
 * ", which all three had signed".
 */
export function removeWithUndo(root: RootName, id: string, what: string, signed = ''): void {
  runChange(removeEntry(root, id, what));
  offerRestore(root, id, what, signed);
}

/** Says that an entry was deleted and offers it back. */
export function offerRestore(root: RootName, id: string, what: string, signed = ''): void {
  const restore = () => runChange({ name: `bring the ${what} back`, edits: [{ kind: 'restore', root, id }] });
  showToast({ text: `Deleted the ${what}${signed}`, action: { label: 'Undo', run: restore }, goesWith: 'undo' });
}
