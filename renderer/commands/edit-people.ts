import type { MemberFunction } from '../../shared/contract/library.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import type { Entity } from '../../shared/model/entities.ts';
import { type PersonColor, tidyName } from '../../shared/model/person.ts';

interface NewPerson {
  readonly name: string;
  readonly function: MemberFunction;
  readonly color: PersonColor;
  readonly order: string;
}

/** Puts someone on the list before they open the workspace themselves. */
export function addPerson(id: string, person: NewPerson): NamedChange {
  const name = tidyName(person.name);
  return { name: `add ${name}`, edits: [{ kind: 'create', root: 'people', id, fields: { ...person, name } }] };
}

type PersonFields = Partial<Pick<Entity<'people'>, 'name' | 'title' | 'function'>> & { readonly color?: PersonColor };

/** Changes what is known of someone; `what` says which part: "function of Ana". */
export function editPerson(id: string, fields: PersonFields, what: string): NamedChange {
  return { name: `change the ${what}`, edits: [{ kind: 'set', root: 'people', id, fields }] };
}

type Named = Pick<Entity<'people'>, 'id' | 'name'>;

/** Takes someone off the list; what they own and did keeps their name. */
export function removePerson({ id, name }: Named): NamedChange {
  return { name: `remove ${name} from the people`, edits: [{ kind: 'remove', root: 'people', id }] };
}

/** Puts someone back on the list, with all that still names them. */
export function bringPersonBack({ id, name }: Named): NamedChange {
  return { name: `bring ${name} back`, edits: [{ kind: 'restore', root: 'people', id }] };
}

/** Says that someone on the list is somebody else there as well: they are shown as one person, and nothing is rewritten. */
export function joinPeople(person: Named, other: Named): NamedChange {
  return {
    name: `say that ${person.name} is ${other.name}`,
    edits: [{ kind: 'set', root: 'people', id: person.id, fields: { sameAs: other.id } }],
  };
}

/** Takes that back. */
export function partPeople(person: Named, other: Named): NamedChange {
  return {
    name: `say that ${person.name} is not ${other.name}`,
    edits: [{ kind: 'set', root: 'people', id: person.id, fields: { sameAs: null } }],
  };
}
