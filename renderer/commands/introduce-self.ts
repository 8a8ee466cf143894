import type { Self } from '../../shared/contract/library.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import type { Snapshot } from '../../shared/model/entities.ts';

/** Puts the person at this computer among the workspace's people, or brings their entry up to date; null if it is. */
export function introduceSelf(snapshot: Snapshot, self: Self): NamedChange | null {
  const { id, name, title, function: memberFunction } = self;
  const fields = { name, title, function: memberFunction };
  const known = snapshot.people.get(id);
  if (!known) return { name: 'join the workspace', edits: [{ kind: 'create', root: 'people', id, fields }] };
  if (known.name === name && known.title === title && known.function === memberFunction) return null;
  return { name: 'change who you are', edits: [{ kind: 'set', root: 'people', id, fields }] };
}
