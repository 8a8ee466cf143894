import type { Self } from '../../shared/contract/library.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import type { Entity, Snapshot } from '../../shared/model/entities.ts';
import { livingInOrder } from '../../shared/model/living.ts';
import { freeColor, personColorOf } from '../../shared/model/person.ts';
import { personBehind } from '../../shared/model/same-person.ts';

const told = ['name', 'title', 'function'] as const;
/** What people say of themselves. */
export type ToldField = (typeof told)[number];

type Person = Entity<'people'>;
type IsOwnWord = (field: ToldField) => boolean;

/**
 * Puts the person at this computer among the workspace's people, or brings their entry up to date; null if there is nothing
 * to bring. `isOwnWord` says of a field whether their word goes: a colleague's correction is not taken back unasked.
 */
export function introduceSelf(snapshot: Snapshot, self: Self, isOwnWord: IsOwnWord): NamedChange | null {
  const known = snapshot.people.get(personBehind(snapshot.people, self.id));
  if (!known) {
    const color = freeColor(livingInOrder(snapshot.people.values()));
    const fields = { name: self.name, title: self.title, function: self.function, color };
    return { name: 'join the workspace', edits: [{ kind: 'create', root: 'people', id: self.id, fields }] };
  }
  const fields = ownWords(known, self, isOwnWord);
  if (Object.keys(fields).length === 0) return null;
  return { name: 'change who you are', edits: [{ kind: 'set', root: 'people', id: known.id, fields }] };
}

function ownWords(known: Person, self: Self, isOwnWord: IsOwnWord): Readonly<Record<string, string>> {
  const newer = told.filter((field) => known[field] !== self[field] && isOwnWord(field));
  return Object.fromEntries(newer.map((field) => [field, self[field]]));
}

/**
 * Puts the person at this computer on the list as someone who was put there before they came: all that names that entry
 * is theirs from then on, and stays as it is written.
 */
export function joinAs(self: Self, person: Person): NamedChange {
  const fields = {
    name: self.name,
    title: self.title || person.title,
    function: self.function,
    color: personColorOf(person),
    order: person.order,
  };
  return {
    name: `join the workspace as ${person.name}`,
    edits: [
      { kind: 'create', root: 'people', id: self.id, fields },
      { kind: 'set', root: 'people', id: person.id, fields: { sameAs: self.id } },
    ],
  };
}

/** Puts someone who was removed back on the list, at their own wish, with what they say of themselves now. */
export function comeBack(person: Person, self: Self, isOwnWord: IsOwnWord): NamedChange {
  return {
    name: 'come back to the workspace',
    edits: [
      { kind: 'restore', root: 'people', id: person.id },
      { kind: 'set', root: 'people', id: person.id, fields: ownWords(person, self, isOwnWord) },
    ],
  };
}
