import type { NamedChange } from '../../shared/model/change.ts';
import type { StartingTerm } from '../../shared/model/starting-terms.ts';

/** Adds a term to the handbook; its short name is its id. */
export function addTerm({ stage, label, hint, meaning }: StartingTerm, order: string): NamedChange {
  const fields = { kind: 'term', stage, label, hint, meaning, ownerFunction: 'marketing', order };
  return { name: `add the term ${label}`, edits: [{ kind: 'create', root: 'definitions', id: stage, fields }] };
}
