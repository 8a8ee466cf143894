import type { Edit, NamedChange } from '../../shared/model/change.ts';
import { type SchemeEntry, type SchemePart, schemeTerms, schemeTitle } from '../../shared/model/incentive-entry.ts';
import { type EntryFields, editSignable, together } from './edit-entry.ts';

const nameOf = (entry: SchemeEntry) => (entry.role === '' ? 'a scheme' : schemeTitle(entry));

/** Writes a scheme down, with one part that pays it all. */
export function addScheme(id: string, partId: string, fields: EntryFields<'incentiveSchemes'>): NamedChange {
  return {
    name: 'add a scheme',
    edits: [
      { kind: 'create', root: 'incentiveSchemes', id, fields },
      { kind: 'create', root: 'incentiveParts', id: partId, fields: { schemeId: id, weight: 1, order: 'A1' } },
    ],
  };
}

/** Changes a scheme; terms that were signed begin the next version. */
export function editScheme(entry: SchemeEntry, fields: EntryFields<'incentiveSchemes'>, what: string): NamedChange {
  const after = schemeTerms({ ...entry, ...fields }, entry.parts);
  return editSignable(entry, fields, after, `${what} of ${nameOf(entry)}`);
}

/** The scheme's own part of a change of its parts: its version, where that was signed. */
function withParts(
  entry: SchemeEntry,
  parts: readonly SchemePart[],
  name: string,
  edits: readonly Edit[],
): NamedChange {
  const version = editSignable(entry, {}, schemeTerms(entry, parts), '').edits.filter(
    (edit) => edit.kind !== 'set' || Object.keys(edit.fields).length > 0,
  );
  return together(name, [
    { name, edits },
    { name, edits: version },
  ]);
}

/** Changes what a scheme pays for. */
export function editPart(
  entry: SchemeEntry,
  part: SchemePart,
  fields: EntryFields<'incentiveParts'>,
  what: string,
): NamedChange {
  const parts = entry.parts.map((each) => (each.id === part.id ? { ...each, ...fields } : each));
  const name = `change the ${what} of ${part.title || 'a part'}`;
  return withParts(entry, parts, name, [{ kind: 'set', root: 'incentiveParts', id: part.id, fields }]);
}

/** Adds a part that pays nothing yet; `blank` is the part as it will be read. */
export function addPart(entry: SchemeEntry, blank: SchemePart): NamedChange {
  const { id, schemeId, order } = blank;
  const name = `add a part to ${nameOf(entry)}`;
  return withParts(entry, [...entry.parts, blank], name, [
    { kind: 'create', root: 'incentiveParts', id, fields: { schemeId, order } },
  ]);
}

/** Takes a part out of a scheme. */
export function removePart(entry: SchemeEntry, part: SchemePart): NamedChange {
  const parts = entry.parts.filter(({ id }) => id !== part.id);
  const name = `delete ${part.title || 'a part'} of ${nameOf(entry)}`;
  return withParts(entry, parts, name, [{ kind: 'remove', root: 'incentiveParts', id: part.id }]);
}

/** The living drafts that would replace a scheme, oldest first. */
export function draftsOf(entry: Pick<SchemeEntry, 'id'>, schemes: readonly SchemeEntry[]): readonly SchemeEntry[] {
  return schemes
    .filter(({ replaces, state }) => replaces === entry.id && state === 'draft')
    .toSorted((one, other) => (one.draftNumber ?? 0) - (other.draftNumber ?? 0));
}

/** Copies a scheme as one more draft that may replace it; `freshId` gives ids. */
export function draftScheme(
  entry: SchemeEntry,
  id: string,
  { schemes, freshId }: { readonly schemes: readonly SchemeEntry[]; readonly freshId: () => string },
): NamedChange {
  const draftNumber = Math.max(0, ...draftsOf(entry, schemes).map((draft) => draft.draftNumber ?? 1)) + 1;
  const { role, function: own, isLeader, payPeriod, inWords, order } = entry;
  const fields = {
    role,
    function: own,
    isLeader,
    payPeriod,
    inWords,
    order,
    state: 'draft',
    draftNumber,
    replaces: entry.id,
  };
  return {
    name: `draft a change of ${nameOf(entry)}`,
    edits: [
      { kind: 'create', root: 'incentiveSchemes', id, fields },
      ...entry.parts.map((part): Edit => {
        const { title, weight, metric, stages, target, hasClawback, order: partOrder } = part;
        return {
          kind: 'create',
          root: 'incentiveParts',
          id: freshId(),
          fields: { schemeId: id, title, weight, metric, stages, target, hasClawback, order: partOrder },
        };
      }),
    ],
  };
}

/** Makes a draft what is paid; what it replaces is kept as past, and other drafts of that would replace this one now. */
export function putInForce(entry: SchemeEntry, schemes: readonly SchemeEntry[]): NamedChange {
  const edits: Edit[] = [{ kind: 'set', root: 'incentiveSchemes', id: entry.id, fields: { state: 'in-force' } }];
  if (entry.replaces !== null) {
    edits.push({ kind: 'set', root: 'incentiveSchemes', id: entry.replaces, fields: { state: 'past' } });
    for (const { id } of draftsOf({ id: entry.replaces }, schemes)) {
      if (id !== entry.id) edits.push({ kind: 'set', root: 'incentiveSchemes', id, fields: { replaces: entry.id } });
    }
  }
  return { name: `pay by ${nameOf(entry)}`, edits };
}
