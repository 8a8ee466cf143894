import { z } from 'zod';
import type { MemberFunction } from '../contract/library.ts';
import { claimKinds } from '../model/customer.ts';
import type { Entity } from '../model/entities.ts';
import { type Signable, type Signature, signaturesOf, type Terms } from '../model/signing.ts';
import { wordsKey } from './same-words.ts';

/** What a persona says as far as people sign it. The order of its claims says nothing, nor do tests and evidence. */
const personaTermsSchema = z.object({
  name: z.string(),
  summary: z.string(),
  claims: z.array(z.object({ kind: z.enum(claimKinds), text: z.string() })),
});
export type PersonaTerms = z.output<typeof personaTermsSchema>;
type SignedClaim = PersonaTerms['claims'][number];

/** A persona with its claims, what people sign of it, and who did. */
export type PersonaEntry = Entity<'personas'> &
  Signable & { readonly root: 'personas'; readonly claims: readonly Entity<'claims'>[] };

/** What people sign of a persona with these claims; empty claims say nothing. */
export function personaTerms(
  { name, summary }: Pick<Entity<'personas'>, 'name' | 'summary'>,
  claims: Iterable<Pick<Entity<'claims'>, 'kind' | 'text'>>,
): PersonaTerms {
  const signed = [...claims]
    .map(({ kind, text }) => ({ kind, text: text.trim() }))
    .filter(({ text }) => text !== '')
    .sort(byKindAndText);
  return { name: name.trim(), summary: summary.trim(), claims: signed };
}

function byKindAndText(one: SignedClaim, other: SignedClaim): number {
  const kinds = claimKinds.indexOf(one.kind) - claimKinds.indexOf(other.kind);
  return kinds || (one.text < other.text ? -1 : one.text > other.text ? 1 : 0);
}

/** A persona as its page shows it; `claims` are those of the workspace that are not deleted, in their order. */
export function personaEntry(
  persona: Entity<'personas'>,
  claims: Iterable<Entity<'claims'>>,
  signatures: Iterable<Signature>,
): PersonaEntry {
  const own = [...claims].filter(({ personaId }) => personaId === persona.id);
  return {
    ...persona,
    root: 'personas',
    claims: own,
    terms: personaTerms(persona, own),
    signatures: signaturesOf(signatures, 'personas', persona.id),
  };
}

/** Of those who sign, who signs a persona: it is marketing's and sales' to agree; who calls in between reads it. */
export function personaSigners(signers: readonly MemberFunction[]): readonly MemberFunction[] {
  return signers.filter((signer) => signer === 'marketing' || signer === 'sales');
}

/** What people call a persona. */
export function personaName({ name }: Pick<Entity<'personas'>, 'name'>): string {
  return name.trim() === '' ? 'Persona without a name' : name;
}

/** Whether there is something to sign: a persona with a name and a claim. */
export function canBeSigned({ terms }: Pick<PersonaEntry, 'terms'>): boolean {
  const read = readPersonaTerms(terms);
  return read !== null && read.name !== '' && read.claims.length > 0;
}

/** The value that is called as the persona is; null for none, and for a persona without a name. */
export function valueCalled(name: string, values: readonly string[]): string | null {
  const key = wordsKey(name);
  return key === '' ? null : (values.find((value) => wordsKey(value) === key) ?? null);
}

/** Terms that were signed, as a persona's; null for none and for what cannot be read as such. */
export function readPersonaTerms(terms: Terms | null): PersonaTerms | null {
  const read = personaTermsSchema.safeParse(terms);
  return read.success ? read.data : null;
}

/** What became of the claims between two sets of terms. */
export function claimChanges(
  before: PersonaTerms,
  now: PersonaTerms,
): { readonly added: readonly SignedClaim[]; readonly gone: readonly SignedClaim[] } {
  return { added: without(now.claims, before.claims), gone: without(before.claims, now.claims) };
}

/** The claims of one list that the other lacks, each counted as often as it stands there. */
function without(claims: readonly SignedClaim[], others: readonly SignedClaim[]): readonly SignedClaim[] {
  const left = others.map(({ kind, text }) => `${kind} ${text}`);
  return claims.filter(({ kind, text }) => {
    const at = left.indexOf(`${kind} ${text}`);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
