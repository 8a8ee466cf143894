import { useEffect, useRef } from 'react';
import type { Self } from '../../../shared/contract/library.ts';
import { introduceSelf } from '../../commands/introduce-self.ts';
import { authorOf, currentSnapshot, runChange, useSaveState } from '../../document/index.ts';
import { useLibrary } from '../../state/library.tsx';

/** Who was introduced last in this window: what they say otherwise since then, they changed here. */
let lastSelf: Self | null = null;

/** Owners and signatures need people, so whoever sits here is among them. Done once for each word that they say. */
export function useIntroduction(): void {
  const self = useLibrary().data?.self ?? null;
  const canWrite = useSaveState().state === 'saved';
  const introduced = useRef('');
  useEffect(() => {
    const words = JSON.stringify(self);
    if (self === null || !canWrite || introduced.current === words) return;
    introduced.current = words;
    const before = lastSelf?.id === self.id ? lastSelf : null;
    lastSelf = self;
    const change = introduceSelf(currentSnapshot(), self, (field) => {
      if (before !== null && before[field] !== self[field]) return true;
      const author = authorOf('people', self.id, field);
      return author === null || author === self.id;
    });
    if (change) runChange(change);
  }, [self, canWrite]);
}
