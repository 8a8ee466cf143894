import type { Edit, NamedChange } from '../../shared/model/change.ts';
import { type RootName, rootNames, type Snapshot } from '../../shared/model/entities.ts';

/** Brings an entry back that somebody deleted, with all that went in the same step: a task with what waits for it. */
export function bringBack(snapshot: Snapshot, root: RootName, id: string, name: string): NamedChange {
  const deletedAt = snapshot[root].get(id)?.deletedAt ?? null;
  const isGoneWithIt = (each: { readonly id: string; readonly deletedAt: string | null }, of: RootName) =>
    deletedAt !== null && each.deletedAt === deletedAt && !(of === root && each.id === id);
  const others = rootNames.flatMap((of) =>
    [...snapshot[of].values()]
      .filter((each) => isGoneWithIt(each, of))
      .map((each): Edit => ({ kind: 'restore', root: of, id: each.id })),
  );
  return { name: `bring ${name} back`, edits: [{ kind: 'restore', root, id }, ...others] };
}
