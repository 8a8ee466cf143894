import type { Self } from '../../shared/contract/library.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import type { Snapshot } from '../../shared/model/entities.ts';
import { livingInOrder } from '../../shared/model/living.ts';
import { freeColor } from '../../shared/model/person.ts';

const told = ['name', 'title', 'function'] as const;
/** What people say of themselves. */
export type ToldField = (typeof told)[number];

/**
 * Puts the person at this computer among the workspace's people, or brings their entry up to date; null if there is nothing
 * to bring. `isOwnWord` says of a field whether their word goes: a colleague's correction is not taken back unasked.
 */
export function introduceSelf(
  snapshot: Snapshot,
  self: Self,
  isOwnWord: (field: ToldField) => boolean,
): NamedChange | null {
  const { id } = self;
  const known = snapshot.people.get(id);
  if (!known) {
    const color = freeColor(livingInOrder(snapshot.people.values()));
    const fields = { name: self.name, title: self.title, function: self.function, color };
    return { name: 'join the workspace', edits: [{ kind: 'create', root: 'people', id, fields }] };
  }
  const newer = told.filter((field) => known[field] !== self[field] && isOwnWord(field));
  if (newer.length === 0) return null;
  const fields = Object.fromEntries(newer.map((field) => [field, self[field]]));
  return { name: 'change who you are', edits: [{ kind: 'set', root: 'people', id, fields }] };
}
