import type { KeyboardEvent } from 'react';

/** What closes a panel by Esc, unless something in it that was open has used the key. */
export function escapeCloses(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
}
