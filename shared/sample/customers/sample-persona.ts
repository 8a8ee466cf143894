import type { claimKinds } from '../../model/customer.ts';
import type { EntityInput } from '../../model/entities.ts';
import type { SampleMemberId } from '../company.ts';
import type { PersonaKey } from './sample-entry.ts';

type ClaimKind = (typeof claimKinds)[number];

/** A claim with the insights that speak for it or against it, and what else does. */
export interface SampleClaim {
  readonly kind: ClaimKind;
  readonly text: string;
  readonly heard?: readonly number[];
  readonly heardAgainst?: readonly number[];
  readonly said?: readonly string[];
  readonly figures?: readonly string[];
  readonly test?: EntityInput<'claims'>['test'];
}

export interface SamplePersona {
  readonly key: PersonaKey;
  readonly name: string;
  readonly summary: string;
  readonly marketingOwner: SampleMemberId;
  readonly salesOwner: SampleMemberId;
  /** Days from today. */
  readonly reviewIn: number;
  /** Who signed how many days ago; `before` where the persona has been changed since. */
  readonly signed: readonly {
    readonly by: SampleMemberId;
    readonly for: 'marketing' | 'sales';
    readonly daysAgo: number;
  }[];
  /** The claim that was added after the signatures: what they were given to lacks it. */
  readonly addedSince?: string;
  readonly claims: readonly SampleClaim[];
}
