import { create } from 'zustand';
import { useWorkspaceId } from '../document/index.ts';
import { useLibrary } from './library.tsx';

type Drafts = ReadonlyMap<string, unknown>;

/** Kept by the window, so that they outlive its loading anew. */
const kept = 'drafts';

/** What was typed in this window and neither kept nor thrown away yet, by workspace, who typed it and what it is about. */
const useDrafts = create<Drafts>(readKept);
useDrafts.subscribe(keepDrafts);

function readKept(): Drafts {
  try {
    return new Map<string, unknown>(JSON.parse(sessionStorage.getItem(kept) ?? '[]'));
  } catch {
    // Without storage, or with what is no list of drafts in it, there are none yet.
    return new Map();
  }
}

function keepDrafts(drafts: Drafts): void {
  try {
    sessionStorage.setItem(kept, JSON.stringify([...drafts]));
  } catch {
    // A window without room for them still has them until it is loaded anew.
  }
}

interface Draft<Value> {
  readonly value: Value;
  change(value: Value): void;
  /** It was kept, or whoever typed it said that it is not wanted. */
  clear(): void;
}

/**
 * What a form holds that has to be there again when somebody left it half filled; `key` is the form and what it is about.
 * It is for who typed it: another one who sits down meanwhile must not send it under their name.
 */
export function useDraft<Value>(key: readonly string[], empty: Value): Draft<Value> {
  const name = JSON.stringify([useWorkspaceId(), useLibrary().data?.self?.id ?? '', ...key]);
  // Only this form writes under its name, so what is there is of its type.
  const value = useDrafts((drafts) => drafts.get(name) as Value | undefined) ?? empty;
  return {
    value,
    change: (next) => useDrafts.setState((drafts) => new Map(drafts).set(name, next), true),
    clear: () => useDrafts.setState((drafts) => new Map([...drafts].filter(([each]) => each !== name)), true),
  };
}
