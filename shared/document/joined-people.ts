import type { Edit, NamedChange } from '../model/change.ts';
import { type Entity, type RootName, rootNames, type Snapshot } from '../model/entities.ts';
import { rootsByPerson, type Who, withPeopleAs } from '../model/person-references.ts';
import { joinedPeople } from '../model/same-person.ts';
import type { AnyEntity } from './read-entry.ts';

type Collection = ReadonlyMap<string, AnyEntity>;

/** A collection as it is shown, and behind each entry whose id is shown otherwise the ids that it has in the document. */
interface Shown {
  readonly written: Collection;
  readonly shown: Collection;
  readonly ids: ReadonlyMap<string, readonly string[]>;
}

const noIds: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * The document as it is shown when people on the list were said to be one: the one place where that is resolved. All
 * that names one of them names the person they are shown as, whoever was joined is not among the living, and of what
 * each person has once (a score, a part, a rating) there is one. What is written stays as it is; edits of what is shown
 * under another id are led to where it is written. Follows the document: what did not change is the same object.
 */
export class JoinedPeople {
  #people: Collection | null = null;
  #joined: ReadonlyMap<string, string> = new Map();
  #known = new Map<RootName, Shown>();
  #entities = new WeakMap<AnyEntity, AnyEntity>();

  /** The snapshot to show of one as it is written. */
  show(written: Snapshot): Snapshot {
    this.#follow(written.people);
    if (this.#joined.size === 0) return written;
    const collections = rootNames.map((root) => [root, this.#collection(root, written[root]).shown] as const);
    // Each collection holds what was there under the same root.
    return Object.fromEntries(collections) as unknown as Snapshot;
  }

  /** A change of what is shown, as one of what is written. */
  written(change: NamedChange): NamedChange {
    if (this.#known.size === 0) return change;
    return { ...change, edits: change.edits.flatMap((edit) => this.#edit(edit)) };
  }

  #follow(people: Snapshot['people']): void {
    if (this.#people === people) return;
    this.#people = people;
    const joined = joinedPeople(people);
    if (JSON.stringify([...joined]) === JSON.stringify([...this.#joined])) return;
    this.#joined = joined;
    this.#known = new Map();
    this.#entities = new WeakMap();
  }

  readonly #who: Who = (id) => this.#joined.get(id) ?? id;

  #collection(root: RootName, written: Collection): Shown {
    const known = this.#known.get(root);
    if (known?.written === written) return known;
    const isByPerson = rootsByPerson.has(root);
    const shown = isByPerson
      ? this.#onceAPerson(root, written)
      : { written, shown: this.#renamed(root, written), ids: noIds };
    this.#known.set(root, shown);
    return shown;
  }

  #renamed(root: RootName, written: Collection): Collection {
    const shown = new Map([...written].map(([id, entity]) => [id, this.#entity(root, entity)]));
    return [...shown].every(([id, entity]) => entity === written.get(id)) ? written : shown;
  }

  #entity(root: RootName, written: AnyEntity): AnyEntity {
    const known = this.#entities.get(written);
    if (known) return known;
    const renamed: AnyEntity = withPeopleAs(root, written as Entity<typeof root>, this.#who);
    const shown = root === 'people' ? this.#person(renamed as Entity<'people'>) : renamed;
    this.#entities.set(written, shown);
    return shown;
  }

  /** Whoever was joined is shown as gone; a pointer that leads nowhere else is none. */
  #person(person: Entity<'people'>): Entity<'people'> {
    const sameAs = this.#joined.get(person.id) ?? null;
    if (sameAs === null) return person.sameAs === null ? person : Object.freeze({ ...person, sameAs });
    return Object.freeze({ ...person, sameAs, deletedAt: person.deletedAt ?? person.createdAt });
  }

  #onceAPerson(root: RootName, written: Collection): Shown {
    const groups = Map.groupBy(written.values(), ({ id }) => this.#shownId(id));
    const ids = new Map<string, readonly string[]>();
    const shown = new Map<string, AnyEntity>();
    for (const [id, group] of groups) {
      const best = group.toSorted((one, other) => rank(one, id) - rank(other, id) || (one.id < other.id ? -1 : 1))[0];
      if (!best) continue;
      const entity = this.#entity(root, best);
      shown.set(id, best.id === id ? entity : Object.freeze({ ...entity, id }));
      if (best.id !== id || group.length > 1) ids.set(id, [best.id, ...group.map((each) => each.id)]);
    }
    return { written, shown, ids };
  }

  #shownId(id: string): string {
    const { before, person } = cut(id);
    return `${before}${this.#who(person)}`;
  }

  #edit(edit: Edit): readonly Edit[] {
    const ids = this.#known.get(edit.root)?.ids.get(edit.id) ?? [];
    const [first] = ids;
    if (first === undefined) return [edit];
    // Else the next one behind it would show.
    if (edit.kind === 'remove') return [...new Set(ids)].map((id) => ({ ...edit, id }));
    if (edit.kind === 'restore' || !('personId' in edit.fields)) return [{ ...edit, id: first }];
    return [{ ...edit, id: first, fields: { ...edit.fields, personId: cut(first).person } }];
  }
}

/** What is there comes before what was deleted, a person's own before what came to them. */
function rank(entity: AnyEntity, shownId: string): number {
  return (entity.deletedAt === null ? 0 : 2) + (entity.id === shownId ? 0 : 1);
}

function cut(id: string): { readonly before: string; readonly person: string } {
  const at = id.lastIndexOf('|') + 1;
  return { before: id.slice(0, at), person: id.slice(at) };
}
