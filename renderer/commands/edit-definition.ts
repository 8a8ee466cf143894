import type { NamedChange } from '../../shared/model/change.ts';
import {
  type Definition,
  definitionName,
  raisedVersion,
  type SignedVersion,
  sameTerms,
} from '../../shared/model/signing.ts';

type DefinitionFields = Partial<
  Omit<Definition, 'id' | 'stage' | 'order' | 'version' | 'signatures' | 'createdAt' | 'createdBy' | 'deletedAt'>
>;

/** Changes an entry of the handbook; what was signed becomes the next version, once, and asks for signatures again. */
export function editDefinition(definition: Definition, fields: DefinitionFields, what: string): NamedChange {
  const isSignedPart = !sameTerms(definition, { ...definition, ...fields });
  const raised = isSignedPart ? raisedVersion(definition) : {};
  return {
    name: `change the ${what} of ${definitionName(definition)}`,
    edits: [{ kind: 'set', root: 'definitions', id: definition.id, fields: { ...fields, ...raised } }],
  };
}

/** What typing in a signed meaning brings with it: the next version; null where nobody signed the current one. */
export function reopenDefinition(definition: Definition, meaningBefore: string): NamedChange | null {
  const fields = raisedVersion({ ...definition, meaning: meaningBefore });
  if (fields.version === undefined) return null;
  return {
    name: `begin version ${fields.version} of ${definitionName(definition)}`,
    edits: [{ kind: 'set', root: 'definitions', id: definition.id, fields }],
  };
}

/** Takes an entry that reads as a signed version again back to it, with its signatures; null where it reads otherwise. */
export function returnToVersion(definition: Definition, { version, terms }: SignedVersion): NamedChange | null {
  if (terms === null || !sameTerms(terms, definition)) return null;
  return {
    name: `return to version ${version} of ${definitionName(definition)}`,
    edits: [{ kind: 'set', root: 'definitions', id: definition.id, fields: { version } }],
  };
}
