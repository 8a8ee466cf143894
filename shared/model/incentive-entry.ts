import { z } from 'zod';
import type { MemberFunction } from '../contract/library.ts';
import type { Entity } from './entities.ts';
import { incentivePartSchema, incentiveSchemeSchema } from './incentive.ts';
import { type Signable, type Signature, signaturesOf, type Terms } from './signing.ts';

export type SchemePart = Entity<'incentiveParts'>;

/** A scheme with its parts, what people sign of it and who did. */
export type SchemeEntry = Entity<'incentiveSchemes'> &
  Signable & { readonly root: 'incentiveSchemes'; readonly parts: readonly SchemePart[] };

/** What a scheme is called where it is listed: its role, and a draft as one of that. */
export function schemeTitle({
  role,
  state,
  draftNumber,
}: Pick<Entity<'incentiveSchemes'>, 'role' | 'state' | 'draftNumber'>): string {
  const own = role || 'a role without a name';
  if (state !== 'draft') return role || 'A role without a name';
  return draftNumber === null ? `Draft of ${own}` : `Draft ${draftNumber} of ${own}`;
}

/** A scheme as its screen shows it; `all` may hold parts of other schemes. */
export function schemeEntry(
  scheme: Entity<'incentiveSchemes'>,
  all: Iterable<SchemePart>,
  signatures: Iterable<Signature>,
): SchemeEntry {
  const parts = [...all].filter((part) => part.schemeId === scheme.id && part.deletedAt === null);
  return {
    ...scheme,
    root: 'incentiveSchemes',
    parts,
    terms: schemeTerms(scheme, parts),
    signatures: signaturesOf(signatures, 'incentiveSchemes', scheme.id),
  };
}

/** What people sign of a scheme: who is paid for what, and how much of it. Whose it is and what comes of it are no part. */
export function schemeTerms(scheme: Entity<'incentiveSchemes'>, parts: readonly SchemePart[]): Terms {
  const { role, function: own, isLeader, payPeriod, inWords } = scheme;
  return {
    role: role.trim(),
    function: own,
    isLeader,
    payPeriod,
    inWords: inWords.trim(),
    parts: parts
      .map(({ id, title, weight, metric, stages, target, hasClawback }) => ({
        id,
        title: title.trim(),
        weight,
        metric,
        stages,
        target,
        hasClawback,
      }))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

const schemeTermsSchema = incentiveSchemeSchema
  .pick({ role: true, function: true, isLeader: true, payPeriod: true, inWords: true })
  .extend({ parts: z.array(incentivePartSchema.omit({ schemeId: true })) });

/** Terms that were signed, as a scheme's; null for none and for what cannot be read as such. */
export function readSchemeTerms(terms: Terms | null): z.output<typeof schemeTermsSchema> | null {
  const read = schemeTermsSchema.safeParse(terms);
  return read.success ? read.data : null;
}

/** Marketing and Sales sign every scheme, and Telequalification its own. */
export function schemeSigners(own: MemberFunction): readonly MemberFunction[] {
  return own === 'telequalification' ? ['marketing', 'telequalification', 'sales'] : ['marketing', 'sales'];
}
