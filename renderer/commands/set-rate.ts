import type { NamedChange } from '../../shared/model/change.ts';
import type { EntityInput, Snapshot } from '../../shared/model/entities.ts';

type RateFields = Partial<Pick<EntityInput<'rates'>, 'currency' | 'from' | 'rate'>>;

/** Adds an exchange rate into the workspace currency, or changes one that is there. */
export function setRate(snapshot: Snapshot, id: string, fields: RateFields): NamedChange {
  const isThere = snapshot.rates.has(id);
  return {
    name: isThere ? 'change an exchange rate' : 'add an exchange rate',
    edits: [{ kind: isThere ? 'set' : 'create', root: 'rates', id, fields }],
  };
}

/** Takes an exchange rate away; undo brings it back. */
export function removeRate(id: string): NamedChange {
  return { name: 'remove an exchange rate', edits: [{ kind: 'remove', root: 'rates', id }] };
}
