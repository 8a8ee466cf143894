import type { positionKinds } from '../../../../../shared/model/customer.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';

export type PositionKind = (typeof positionKinds)[number];

interface PositionWords {
  readonly name: string;
  readonly add: string;
  /** For whoever has to find the first one. */
  readonly ask: string;
  readonly claim: string;
}

/** What the parts of the positioning are called, and what is asked for in each. */
export const positionWords: Readonly<Record<PositionKind, PositionWords>> = {
  position: {
    name: 'Position',
    add: 'Add a position',
    ask: 'For whom, against which trouble, and what we do about it, in one sentence.',
    claim: 'Who we are for',
  },
  differentiator: {
    name: 'What sets us apart',
    add: 'Add a difference',
    ask: 'What is true of us and of no competitor.',
    claim: 'What sets us apart',
  },
  proof: {
    name: 'Reasons to believe us',
    add: 'Add a proof',
    ask: 'A customer, a number, a person they may call.',
    claim: 'What happened',
  },
  competitor: {
    name: 'Others they ask',
    add: 'Add a competitor',
    ask: 'What competitors say, and our answer.',
    claim: 'Our answer',
  },
};

/** A claim without proof is an opinion. */
export function hasProof({ proof }: Entity<'positions'>): boolean {
  return proof.trim() !== '';
}
