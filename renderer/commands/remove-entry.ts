import type { NamedChange } from '../../shared/model/change.ts';
import type { RootName } from '../../shared/model/entities.ts';

/** Deletes an entry; undo, and history later on, bring it back. */
export function removeEntry(root: RootName, id: string, what: string): NamedChange {
  return { name: `delete ${what}`, edits: [{ kind: 'remove', root, id }] };
}
