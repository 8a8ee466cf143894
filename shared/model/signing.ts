import type { MemberFunction } from '../contract/library.ts';
import type { NamedChange } from './change.ts';
import type { Entity } from './entities.ts';
import type { SignableRoot } from './signature.ts';

export type Signature = Entity<'signatures'>;

/** What people sign of an entry: plain JSON, the same for everyone who reads the same words. */
export type Terms = Readonly<Record<string, unknown>>;

/** An entry that functions sign, with all signatures that were ever given to it. */
export interface Signable {
  readonly root: SignableRoot;
  readonly id: string;
  readonly version: number;
  readonly terms: Terms;
  readonly signatures: readonly Signature[];
}

/** One version as its signatures tell of it. */
export interface SignedVersion {
  readonly version: number;
  /** One a function; empty while nobody signed. */
  readonly signatures: readonly Signature[];
  /** What was signed; null while nobody signed. */
  readonly terms: Terms | null;
}

/** Two people who sign for different functions write different entries, so that neither takes the other's away. */
export function signatureId(root: SignableRoot, id: string, version: number, signer: MemberFunction): string {
  return [root, id, version, signer].join('|');
}

/** The signatures of one entry, of all that a document holds. */
export function signaturesOf(all: Iterable<Signature>, root: SignableRoot, id: string): readonly Signature[] {
  return [...all].filter((each) => each.root === root && each.entryId === id && each.deletedAt === null);
}

/** True if two sets of terms say the same. */
export function sameTerms(one: Terms, other: Terms): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/**
 * The functions that sign, in the order of a lead's way: Marketing and Sales always, Telequalification where it has
 * people or owns a stage.
 */
export function signersOf(
  definitions: Iterable<{ readonly ownerFunction: MemberFunction }>,
  people: Iterable<{ readonly function: MemberFunction }>,
): readonly MemberFunction[] {
  const owns = [...definitions].some(({ ownerFunction }) => ownerFunction === 'telequalification');
  const hasPeople = [...people].some((person) => person.function === 'telequalification');
  return owns || hasPeople ? ['marketing', 'telequalification', 'sales'] : ['marketing', 'sales'];
}

/** A function's signature under what the entry says now; null if it has not signed that. */
export function signatureBy({ version, terms, signatures }: Signable, signer: MemberFunction): Signature | null {
  return (
    signatures.find((each) => each.function === signer && each.version === version && sameTerms(each.terms, terms)) ??
    null
  );
}

/** The functions that have yet to sign what the entry says now. */
export function waitingFor(entry: Signable, signers: readonly MemberFunction[]): readonly MemberFunction[] {
  return signers.filter((signer) => signatureBy(entry, signer) === null);
}

/** Every version that someone signed and the current one, the newest first. */
export function versionsOf({ version, signatures }: Signable): readonly SignedVersion[] {
  const numbers = new Set([version, ...signatures.map((each) => each.version)]);
  return [...numbers]
    .sort((one, other) => other - one)
    .map((number) => {
      const given = signatures
        .filter((each) => each.version === number)
        .toSorted((one, other) => (one.at < other.at ? -1 : 1));
      return { version: number, signatures: given, terms: given.at(-1)?.terms ?? null };
    });
}

/**
 * The version that changes are told against: the newest before the current one that all signed, else the newest that
 * anyone did; null if there is none.
 */
export function versionBefore(entry: Signable, signers: readonly MemberFunction[]): SignedVersion | null {
  const earlier = versionsOf(entry).filter(({ version }) => version < entry.version);
  const isByAll = ({ signatures }: SignedVersion) =>
    signers.every((signer) => signatures.some((signature) => signature.function === signer));
  return earlier.find(isByAll) ?? earlier[0] ?? null;
}

/** The newest version that all who sign have signed as it reads; null while there is none. */
export function versionInForce(entry: Signable, signers: readonly MemberFunction[]): SignedVersion | null {
  const versions = versionsOf(entry);
  // Not the newest: who returned to an earlier version has a later one that some signed.
  if (waitingFor(entry, signers).length === 0) return versions.find(({ version }) => version === entry.version) ?? null;
  const hasSigned = ({ signatures }: SignedVersion, signer: MemberFunction) =>
    signatures.some((signature) => signature.function === signer);
  return (
    versions.find(
      (version) => version.version < entry.version && signers.every((signer) => hasSigned(version, signer)),
    ) ?? null
  );
}

/** A version that all who sign have signed, as what is judged by it needs it. */
export interface AgreedVersion {
  readonly version: number;
  /** Milliseconds UTC: the last of the signatures that put it in force. */
  readonly since: number;
  readonly terms: Terms;
}

/** The versions that were ever in force, the first to be so first. */
export function agreedVersions(entry: Signable, signers: readonly MemberFunction[]): readonly AgreedVersion[] {
  return versionsOf(entry)
    .flatMap(({ version, signatures, terms }): AgreedVersion[] => {
      const bySigner = signers.map((signer) => signatures.find((each) => each.function === signer));
      const instants = bySigner.map((signature) => (signature ? Date.parse(signature.at) : Number.NaN));
      if (terms === null || instants.some(Number.isNaN)) return [];
      return [{ version, since: Math.max(...instants), terms }];
    })
    .toSorted((one, other) => one.since - other.since);
}

/** The instant of the last signature under a version, from which it is in force; null while nobody signed. */
export function lastSigned({ signatures }: SignedVersion): string | null {
  return (
    signatures
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? null
  );
}

/**
 * The version number that a change of the terms brings with it: the next free one once the current one was signed.
 * Empty while nobody did.
 */
export function raisedVersion({ version, signatures }: Signable): { readonly version?: number } {
  if (!signatures.some((signature) => signature.version === version)) return {};
  return { version: 1 + Math.max(version, ...signatures.map((signature) => signature.version)) };
}

export interface Signing {
  readonly function: MemberFunction;
  /** The id of the person. */
  readonly by: string;
  /** An ISO instant. */
  readonly at: string;
}

/** Signs what an entry says now, for a function; an earlier signature of this version is replaced. */
export function signEntry(entry: Signable, name: string, signing: Signing): NamedChange {
  const { root, id, version, terms } = entry;
  return {
    name: `sign version ${version} of ${name}`,
    edits: [
      {
        kind: 'create',
        root: 'signatures',
        id: signatureId(root, id, version, signing.function),
        fields: { root, entryId: id, version, terms, ...signing },
      },
    ],
  };
}

/** Takes a function's signature under the current version back. */
export function withdrawSignature({ root, id, version }: Signable, name: string, signer: MemberFunction): NamedChange {
  return {
    name: `take the signature under ${name} back`,
    edits: [{ kind: 'remove', root: 'signatures', id: signatureId(root, id, version, signer) }],
  };
}
