import type { z } from 'zod';
import type { MemberFunction } from '../contract/library.ts';
import type { definitionTermsSchema, Entity } from './entities.ts';

export type Definition = Entity<'definitions'>;
export type DefinitionTerms = z.output<typeof definitionTermsSchema>;
export type DefinitionSignature = Definition['signatures'][number];

/** One version as its signatures tell of it. */
export interface SignedVersion {
  readonly version: number;
  /** The newest of each function; empty while nobody signed. */
  readonly signatures: readonly DefinitionSignature[];
  /** What was signed; null for signatures from before it was kept. */
  readonly terms: DefinitionTerms | null;
}

/** What people call the stage of a definition. */
export function definitionName({ label, stage }: Pick<Definition, 'label' | 'stage'>): string {
  return label === '' ? stage : label;
}

/** What people sign of a definition. Space around the meaning says nothing. */
export function termsOf(said: DefinitionTerms): DefinitionTerms {
  const { meaning, criteria, minimumInformation, scoreThreshold, leavesWhen, ownerFunction } = said;
  return { meaning: meaning.trim(), criteria, minimumInformation, scoreThreshold, leavesWhen, ownerFunction };
}

/** True if two definitions say the same as far as people sign it. */
export function sameTerms(one: DefinitionTerms, other: DefinitionTerms): boolean {
  return JSON.stringify(termsOf(one)) === JSON.stringify(termsOf(other));
}

/**
 * The functions that sign, in the order of a lead's way: Marketing and Sales always, Telequalification where it has
 * people or owns a stage.
 */
export function signersOf(
  definitions: Iterable<Pick<Definition, 'ownerFunction'>>,
  people: Iterable<{ readonly function: MemberFunction }>,
): readonly MemberFunction[] {
  const owns = [...definitions].some(({ ownerFunction }) => ownerFunction === 'telequalification');
  const hasPeople = [...people].some((person) => person.function === 'telequalification');
  return owns || hasPeople ? ['marketing', 'telequalification', 'sales'] : ['marketing', 'sales'];
}

/** A function's signature under what the definition says now; null if it has not signed that. */
export function signatureBy(definition: Definition, signer: MemberFunction): DefinitionSignature | null {
  const isInForce = ({ function: by, version, terms }: DefinitionSignature) =>
    by === signer && version === definition.version && (terms === undefined || sameTerms(terms, definition));
  return definition.signatures.findLast(isInForce) ?? null;
}

/** The functions that have yet to sign what the definition says now. */
export function waitingFor(definition: Definition, signers: readonly MemberFunction[]): readonly MemberFunction[] {
  return signers.filter((signer) => signatureBy(definition, signer) === null);
}

/** Every version that someone signed and the current one, the newest first. */
export function versionsOf(definition: Definition): readonly SignedVersion[] {
  const numbers = new Set([definition.version, ...definition.signatures.map(({ version }) => version)]);
  return [...numbers].sort((one, other) => other - one).map((version) => versionOf(definition, version));
}

function versionOf({ signatures }: Definition, version: number): SignedVersion {
  const ofVersion = signatures.filter((signature) => signature.version === version);
  const newest = new Map(ofVersion.map((signature) => [signature.function, signature]));
  const terms = ofVersion.findLast((signature) => signature.terms !== undefined)?.terms ?? null;
  return { version, signatures: [...newest.values()], terms };
}

/**
 * The version that changes are told against: the newest before the current one that all signed, else the newest that
 * anyone did; null if there is none.
 */
export function versionBefore(definition: Definition, signers: readonly MemberFunction[]): SignedVersion | null {
  const earlier = versionsOf(definition).filter(({ version }) => version < definition.version);
  const isByAll = ({ signatures }: SignedVersion) =>
    signers.every((signer) => signatures.some((signature) => signature.function === signer));
  return earlier.find(isByAll) ?? earlier[0] ?? null;
}

/**
 * The fields that a change of the terms brings with it: once signed, the next free version number, and what the
 * signatures were given to where they do not say so yet. Nothing while nobody signed the current version.
 */
export function raisedVersion(definition: Definition): Partial<Pick<Definition, 'version' | 'signatures'>> {
  const { version, signatures } = definition;
  if (!signatures.some((signature) => signature.version === version)) return {};
  const terms = termsOf(definition);
  return {
    version: 1 + Math.max(version, ...signatures.map((signature) => signature.version)),
    signatures: signatures.map((signature) =>
      signature.version === version && signature.terms === undefined ? { ...signature, terms } : signature,
    ),
  };
}
