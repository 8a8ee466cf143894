import type { Self } from '../../shared/contract/library.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import type { Snapshot } from '../../shared/model/entities.ts';
import { livingInOrder } from '../../shared/model/living.ts';
import { freeColor } from '../../shared/model/person.ts';

/** Puts the person at this computer among the workspace's people, or brings their entry up to date; null if it is. */
export function introduceSelf(snapshot: Snapshot, self: Self): NamedChange | null {
  const { id, name, title, function: memberFunction } = self;
  const fields = { name, title, function: memberFunction };
  const known = snapshot.people.get(id);
  const color = freeColor(livingInOrder(snapshot.people.values()));
  if (!known)
    return {
      name: 'join the workspace',
      edits: [{ kind: 'create', root: 'people', id, fields: { ...fields, color } }],
    };
  if (known.name === name && known.title === title && known.function === memberFunction) return null;
  return { name: 'change who you are', edits: [{ kind: 'set', root: 'people', id, fields }] };
}
