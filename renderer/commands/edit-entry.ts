import type { Edit, NamedChange } from '../../shared/model/change.ts';
import type { EntityInput, RootName } from '../../shared/model/entities.ts';
import { raisedVersion, type Signable, sameTerms, type Terms } from '../../shared/model/signing.ts';

/** What a person may write of an entry. */
export type EntryFields<Root extends RootName> = Partial<Omit<EntityInput<Root>, 'id' | 'createdAt' | 'createdBy'>>;

/** Creates an entry; `what` is its kind in the teams' words: "goal". */
export function createEntry<Root extends RootName>(
  root: Root,
  id: string,
  fields: Omit<EntityInput<Root>, 'id'>,
  what: string,
): NamedChange {
  return { name: `add ${what}`, edits: [{ kind: 'create', root, id, fields }] };
}

/** Changes fields of an entry; `what` says which, of what: "target of MQL volume". */
export function editEntry<Root extends RootName>(
  root: Root,
  id: string,
  fields: EntryFields<Root>,
  what: string,
): NamedChange {
  return { name: `change the ${what}`, edits: [{ kind: 'set', root, id, fields }] };
}

/**
 * As `editEntry` for an entry that functions sign: `termsAfter` is what would be signed then. Once the version was
 * signed, other terms begin the next one and ask for signatures again.
 */
export function editSignable(
  entry: Signable,
  fields: Readonly<Record<string, unknown>>,
  termsAfter: Terms,
  what: string,
): NamedChange {
  const raised = sameTerms(entry.terms, termsAfter) ? {} : raisedVersion(entry);
  return {
    name: `change the ${what}`,
    edits: [{ kind: 'set', root: entry.root, id: entry.id, fields: { ...fields, ...raised } }],
  };
}

/** Several changes as one step that is undone whole. */
export function together(name: string, changes: readonly NamedChange[]): NamedChange {
  return { name, edits: changes.flatMap((change): readonly Edit[] => change.edits) };
}
