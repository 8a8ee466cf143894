import { useSyncExternalStore } from 'react';

/** The dialogs that open over any screen. */
export type DialogName = 'settings' | 'keys' | 'new-workspace' | 'add-insight';

let open: DialogName | null = null;
const listeners = new Set<() => void>();

function set(next: DialogName | null): void {
  open = next;
  for (const listener of listeners) listener();
}

/** Opens a dialog over whatever is shown. */
export function openDialog(name: DialogName): void {
  set(name);
}

/** Closes the dialog that is open, if any. */
export function closeDialog(): void {
  set(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The dialog that is open, else null. */
export function useOpenDialog(): DialogName | null {
  return useSyncExternalStore(subscribe, () => open);
}
