import { useEffect, useRef } from 'react';
import { clearToasts, showToast } from '../kit/toast.tsx';
import { useLibrary } from '../state/library.tsx';

/**
 * Tells each window that somebody else sits here from now on, whichever window they sat down in: what is written and
 * signed next is theirs. What the one before did is not for them to undo.
 */
export function SeatWatch() {
  const self = useLibrary().data?.self ?? null;
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (self === null) return;
    const isAnother = before.current !== null && before.current !== self.id;
    before.current = self.id;
    if (!isAnother) return;
    clearToasts();
    showToast({ text: `${self.name} sits here now, in every window of this computer` });
  }, [self]);
  return null;
}
