import type { z } from 'zod';
import type { Entity } from '../model/entities.ts';
import { handoffSchema } from '../model/handoff.ts';
import { type Signable, type Signature, signaturesOf, type Terms } from '../model/signing.ts';

type Handoff = Entity<'handoffs'>;

const termsSchema = handoffSchema.pick({
  fromStage: true,
  toStage: true,
  fromFunction: true,
  toFunction: true,
  path: true,
  trigger: true,
  artefact: true,
  exit: true,
  clockLabel: true,
  clockAmount: true,
  clockUnit: true,
  clockEnds: true,
  revisitDays: true,
});

/** What people sign of a step. */
export type HandoffTerms = z.output<typeof termsSchema>;

/** A step of the diagram with what people sign of it and who did. */
export type SignableHandoff = Handoff & Signable & { readonly root: 'handoffs' };

/** What people sign of a step: everything but its owners, its place and the day on which it is looked at again. */
export function handoffTerms(handoff: HandoffTerms): HandoffTerms {
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

/** The terms of a signed step; null for what is none, such as one of a newer version of the app. */
export function readHandoffTerms(terms: Terms | null): HandoffTerms | null {
  const read = termsSchema.safeParse(terms);
  return read.success ? read.data : null;
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
