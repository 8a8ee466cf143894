import type { Entity } from '../model/entities.ts';
import { type Signable, type Signature, signaturesOf, type Terms } from '../model/signing.ts';

type Handoff = Entity<'handoffs'>;

/** A step of the diagram with what people sign of it and who did. */
export type SignableHandoff = Handoff & Signable & { readonly root: 'handoffs' };

/** What people sign of a step: everything but its owners, its place and the day on which it is looked at again. */
export function handoffTerms(handoff: Omit<Handoff, 'id'>): Terms {
  const { fromStage, toStage, fromFunction, toFunction, path, trigger, artefact, exit } = handoff;
  const { clockLabel, clockAmount, clockUnit, clockEnds, revisitDays } = handoff;
  return {
    fromStage,
    toStage,
    fromFunction,
    toFunction,
    path,
    trigger,
    artefact,
    exit,
    clockLabel,
    clockAmount,
    clockUnit,
    clockEnds,
    revisitDays,
  };
}

/** A step as it is signed. */
export function signableHandoff(handoff: Handoff, signatures: Iterable<Signature>): SignableHandoff {
  return {
    ...handoff,
    root: 'handoffs',
    terms: handoffTerms(handoff),
    signatures: signaturesOf(signatures, 'handoffs', handoff.id),
  };
}

/** The things that come with every lead of a step, one a line of what it hands over. */
export function artefactsOf({ artefact }: Pick<Handoff, 'artefact'>): readonly string[] {
  return artefact
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
