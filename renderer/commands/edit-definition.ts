import type { NamedChange } from '../../shared/model/change.ts';
import { definitionName, definitionTerms, type HandbookEntry } from '../../shared/model/handbook-entry.ts';
import { raisedVersion, type SignedVersion, sameTerms } from '../../shared/model/signing.ts';

type DefinitionFields = Partial<
  Omit<
    HandbookEntry,
    | 'id'
    | 'root'
    | 'terms'
    | 'criteria'
    | 'information'
    | 'stage'
    | 'order'
    | 'version'
    | 'signatures'
    | 'createdAt'
    | 'createdBy'
    | 'deletedAt'
  >
>;

/** Changes an entry of the handbook; what was signed becomes the next version, once, and asks for signatures again. */
export function editDefinition(entry: HandbookEntry, fields: DefinitionFields, what: string): NamedChange {
  const isSignedPart = !sameTerms(
    entry.terms,
    definitionTerms({ ...entry, ...fields }, [...entry.criteria, ...entry.information]),
  );
  const raised = isSignedPart ? raisedVersion(entry) : {};
  return {
    name: `change the ${what} of ${definitionName(entry)}`,
    edits: [{ kind: 'set', root: 'definitions', id: entry.id, fields: { ...fields, ...raised } }],
  };
}

/** What typing in a signed meaning brings with it: the next version; null where nobody signed the current one. */
export function reopenDefinition(entry: HandbookEntry): NamedChange | null {
  const fields = raisedVersion(entry);
  if (fields.version === undefined) return null;
  return {
    name: `begin version ${fields.version} of ${definitionName(entry)}`,
    edits: [{ kind: 'set', root: 'definitions', id: entry.id, fields }],
  };
}

/** Takes an entry that reads as a signed version again back to it, with its signatures; null where it reads otherwise. */
export function returnToVersion(entry: HandbookEntry, { version, terms }: SignedVersion): NamedChange | null {
  if (terms === null || !sameTerms(terms, entry.terms)) return null;
  return {
    name: `return to version ${version} of ${definitionName(entry)}`,
    edits: [{ kind: 'set', root: 'definitions', id: entry.id, fields: { version } }],
  };
}
