import { z } from 'zod';
import { type MemberFunction, memberFunctionSchema } from '../contract/library.ts';
import type { Entity } from '../model/entities.ts';
import { slaKinds, slaUnits } from '../model/handoff.ts';
import {
  agreedVersions,
  type Signable,
  type Signature,
  signaturesOf,
  type Terms,
  versionsOf,
} from '../model/signing.ts';

type Sla = Entity<'slas'>;
export type SlaKind = (typeof slaKinds)[number];

const termsSchema = z.object({
  title: z.string(),
  by: memberFunctionSchema,
  to: memberFunctionSchema,
  kind: z.enum(slaKinds),
  fromStage: z.string(),
  toStage: z.string(),
  amount: z.number().nullable(),
  unit: z.enum(slaUnits),
  share: z.number().nullable(),
  calendar: memberFunctionSchema,
});

/** What people sign of a promise. */
export type SlaTerms = z.output<typeof termsSchema>;

/** A promise with what people sign of it and who did. */
export type SignableSla = Sla & Signable & { readonly root: 'slas' };

/** What people sign of a promise: what is typed of it, its owners and its place are no part of that. */
export function slaTerms(said: SlaTerms): SlaTerms {
  const { title, by, to, kind, fromStage, toStage, amount, unit, share, calendar } = said;
  return { title, by, to, kind, fromStage, toStage, amount, unit, share, calendar };
}

/** A promise as it is signed. */
export function signableSla(sla: Sla, signatures: Iterable<Signature>): SignableSla {
  return { ...sla, root: 'slas', terms: slaTerms(sla), signatures: signaturesOf(signatures, 'slas', sla.id) };
}

/** The terms of a signed promise; null for what is none, such as one of a newer version of the app. */
export function readSlaTerms(terms: Terms | null): SlaTerms | null {
  const read = termsSchema.safeParse(terms);
  return read.success ? read.data : null;
}

/** The terms of a promise from an instant on. */
interface TermsSince {
  readonly version: number;
  /** Milliseconds UTC: the last signature of those who sign. */
  readonly since: number;
  readonly terms: SlaTerms;
}

/** A promise as figures are computed with it: plain values, so that the same promises give the same figures. */
export interface AgreedPromise extends SlaTerms {
  readonly id: string;
  readonly version: number;
  readonly typed: { readonly kept: number; readonly of: number; readonly on: string | null } | null;
  /** The versions that all signed, the oldest first. */
  readonly signed: readonly TermsSince[];
}

function signedVersions(sla: SignableSla, signers: readonly MemberFunction[]): readonly TermsSince[] {
  return agreedVersions(sla, signers).flatMap((agreed): TermsSince[] => {
    const terms = readSlaTerms(agreed.terms);
    return terms === null ? [] : [{ ...agreed, terms }];
  });
}

/** A promise as figures need it; `signers` are those whose signatures put a version in force. */
export function agreedPromise(sla: SignableSla, signers: readonly MemberFunction[]): AgreedPromise {
  const { id, version, typedKept: kept, typedOf: of, typedOn: on } = sla;
  return {
    id,
    version,
    ...slaTerms(sla),
    typed: kept === null || of === null ? null : { kept, of, on },
    signed: signedVersions(sla, signers),
  };
}

/**
 * The terms that were in force at an instant: those of the newest version that all had signed by then, before the first
 * one those of the first; what the promise says now where no version was signed by all.
 */
export function termsInForce(promise: AgreedPromise, instant: number): SlaTerms {
  const past = promise.signed.findLast((each) => each.since <= instant) ?? promise.signed[0];
  return past?.terms ?? slaTerms(promise);
}

/** A promise by the words that were in force at an instant; by its own where no version was signed by all. */
export function promiseAsOf(promise: AgreedPromise, instant: number): AgreedPromise {
  return { ...promise, ...termsInForce(promise, instant) };
}

/**
 * A promise by the words that a figure was measured by, so that no draft's amount stands beside what another version
 * kept or broke; `version` is null where none was in force, and the promise is told by its own then.
 */
export function promiseAsMeasured(promise: SignableSla, version: number | null): SignableSla {
  const signed = version === null ? undefined : versionsOf(promise).find((each) => each.version === version);
  return { ...promise, ...readSlaTerms(signed?.terms ?? null) };
}

/** Whether all have signed a version of it: what is a draft alone is nobody's promise yet. */
export function isPromised({ signed }: Pick<AgreedPromise, 'signed'>): boolean {
  return signed.length > 0;
}

/**
 * A promise by the newest of its versions that all signed, whatever a draft says since; null where none ever was in
 * force: nothing can be past what nobody has promised yet.
 */
export function promiseInForce(promise: AgreedPromise): AgreedPromise | null {
  const last = promise.signed.at(-1);
  return last === undefined ? null : { ...promise, ...last.terms, version: last.version };
}

/** Kinds that are kept or broken by the time one case takes. */
export const timedKinds = ['first-touch', 'disposition', 'take-over'] as const satisfies readonly SlaKind[];

/** Whether a promise is about the time that a case takes. */
export function isTimed(promise: Pick<SlaTerms, 'kind'>): boolean {
  return timedKinds.some((kind) => kind === promise.kind);
}
