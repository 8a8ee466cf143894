import { useEffect, useRef } from 'react';
import type { NamedChange } from '../../shared/model/change.ts';
import type { RootName } from '../../shared/model/entities.ts';
import { onOwnTyping, runBesideUndo } from '../document/index.ts';

interface TypedText {
  readonly field: string;
  /** What the field says now. */
  readonly text: string;
  /** The version that other words begin; null where nobody signed the current one. */
  reopen(): NamedChange | null;
}

/** Typing in a signed text begins the next version; what others type is theirs to number. */
export function useReopening(root: RootName, id: string, { field, text, reopen }: TypedText): void {
  const isTyped = useRef(false);
  const known = useRef(text);
  useEffect(
    () =>
      onOwnTyping(root, id, field, () => {
        isTyped.current = true;
      }),
    [root, id, field],
  );
  useEffect(() => {
    const before = known.current;
    known.current = text;
    if (text.trim() === before.trim() || !isTyped.current) return;
    isTyped.current = false;
    const change = reopen();
    if (change) runBesideUndo(change);
  }, [text, reopen]);
}
