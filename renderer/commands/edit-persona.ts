import type { Edit, NamedChange } from '../../shared/model/change.ts';
import type { Entity, EntityInput } from '../../shared/model/entities.ts';
import { raisedVersion, sameTerms } from '../../shared/model/signing.ts';
import { type PersonaEntry, personaName, personaTerms } from '../../shared/planning/persona-terms.ts';

type PersonaFields = Partial<Omit<EntityInput<'personas'>, 'id' | 'version' | 'createdAt' | 'createdBy' | 'deletedAt'>>;
type ClaimFields = Partial<Pick<EntityInput<'claims'>, 'kind' | 'text' | 'order' | 'test'>>;

/** Writes down a kind of buyer. */
export function addPersona(id: string, order: string, fields: PersonaFields): NamedChange {
  return { name: 'add persona', edits: [{ kind: 'create', root: 'personas', id, fields: { order, ...fields } }] };
}

/** Changes a persona; what was signed becomes the next version, once, and asks for signatures again. */
export function editPersona(entry: PersonaEntry, fields: PersonaFields, what: string): NamedChange {
  const raised = raisedBy(entry, { ...entry, ...fields }, entry.claims);
  return {
    name: `change the ${what} of ${personaName(entry)}`,
    edits: [{ kind: 'set', root: 'personas', id: entry.id, fields: { ...fields, ...raised } }],
  };
}

/** Says something of a persona. */
export function addClaim(
  entry: PersonaEntry,
  { id, ...fields }: Pick<Entity<'claims'>, 'id' | 'order' | 'kind' | 'text'>,
): NamedChange {
  return claimChange(entry, [...entry.claims, fields], {
    name: `add claim to ${personaName(entry)}`,
    edits: [{ kind: 'create', root: 'claims', id, fields: { personaId: entry.id, ...fields } }],
  });
}

/** Changes a claim: its words, its kind, its place, or how the data test it. */
export function editClaim(
  entry: PersonaEntry,
  claim: Entity<'claims'>,
  fields: ClaimFields,
  what: string,
): NamedChange {
  const after = entry.claims.map((each) => (each.id === claim.id ? { ...each, ...fields } : each));
  return claimChange(entry, after, {
    name: `${what} of ${personaName(entry)}`,
    edits: [{ kind: 'set', root: 'claims', id: claim.id, fields }],
  });
}

/** Deletes a claim; what speaks for it comes back with it. */
export function removeClaim(entry: PersonaEntry, claim: Entity<'claims'>): NamedChange {
  const after = entry.claims.filter(({ id }) => id !== claim.id);
  return claimChange(entry, after, {
    name: `delete claim of ${personaName(entry)}`,
    edits: [{ kind: 'remove', root: 'claims', id: claim.id }],
  });
}

type SaidClaim = Pick<Entity<'claims'>, 'kind' | 'text'>;

function claimChange(entry: PersonaEntry, after: readonly SaidClaim[], change: NamedChange): NamedChange {
  const fields = raisedBy(entry, entry, after);
  const raise: Edit[] = fields.version === undefined ? [] : [{ kind: 'set', root: 'personas', id: entry.id, fields }];
  return { ...change, edits: [...change.edits, ...raise] };
}

/** The version that a change brings with it: the next one where what was signed reads otherwise now. */
function raisedBy(
  entry: PersonaEntry,
  after: Pick<Entity<'personas'>, 'name' | 'summary'>,
  claims: readonly SaidClaim[],
): { readonly version?: number } {
  return sameTerms(entry.terms, personaTerms(after, claims)) ? {} : raisedVersion(entry);
}

/** Something that speaks for a claim or against it. */
export interface NewEvidencePiece {
  readonly claimId: string;
  readonly order: string;
  readonly isAgainst: boolean;
  readonly source:
    | { readonly kind: 'insight'; readonly insightId: string }
    | { readonly kind: 'quote' | 'data'; readonly id: string; readonly text: string };
}

/** Adds evidence to a claim; one insight speaks to a claim once, whoever says so. */
export function addClaimEvidence({ claimId, order, isAgainst, source }: NewEvidencePiece): NamedChange {
  const { kind } = source;
  const id = source.kind === 'insight' ? `${claimId}|${source.insightId}` : source.id;
  const said = source.kind === 'insight' ? { insightId: source.insightId } : { text: source.text };
  return {
    name: 'add evidence',
    edits: [{ kind: 'create', root: 'claimEvidence', id, fields: { claimId, order, kind, isAgainst, ...said } }],
  };
}

/** Changes the words of a piece of evidence, or which way it speaks. */
export function editClaimEvidence(
  id: string,
  fields: Partial<Pick<Entity<'claimEvidence'>, 'text' | 'isAgainst'>>,
): NamedChange {
  return { name: 'change evidence', edits: [{ kind: 'set', root: 'claimEvidence', id, fields }] };
}
