import type { MemberFunction } from '../contract/library.ts';
import type { Entity } from '../model/entities.ts';
import { goalEntry, goalSigners } from '../model/goal-entry.ts';
import { handbookEntry } from '../model/handbook-entry.ts';
import { schemeEntry, schemeSigners } from '../model/incentive-entry.ts';
import { type Signable, signatureBy, signersOf, versionInForce } from '../model/signing.ts';
import { askId } from './campaign-changes.ts';
import { type CampaignEntry, campaignEntry } from './campaign-terms.ts';
import { signableHandoff } from './handoff-terms.ts';
import { personaEntry, personaSigners } from './persona-terms.ts';
import { signableSla } from './sla-terms.ts';

/** What signatures are read from, without what was deleted. */
export interface SignedParts {
  readonly definitions: readonly Entity<'definitions'>[];
  readonly criteria: readonly Entity<'criteria'>[];
  readonly handoffs: readonly Entity<'handoffs'>[];
  readonly slas: readonly Entity<'slas'>[];
  readonly personas: readonly Entity<'personas'>[];
  readonly claims: readonly Entity<'claims'>[];
  readonly goals: readonly Entity<'goals'>[];
  readonly incentiveSchemes: readonly Entity<'incentiveSchemes'>[];
  readonly incentiveParts: readonly Entity<'incentiveParts'>[];
  readonly campaigns: readonly Entity<'campaigns'>[];
  readonly campaignChannels: readonly Entity<'campaignChannels'>[];
  readonly campaignAsks: readonly Entity<'campaignAsks'>[];
  readonly signatures: readonly Entity<'signatures'>[];
  readonly people: readonly Entity<'people'>[];
}

/** An entry that others have signed as it reads, or asked to be accepted, and a function has not. */
export interface WaitingSignature {
  readonly root: 'definitions' | 'handoffs' | 'slas' | 'personas' | 'goals' | 'incentiveSchemes' | 'campaigns';
  readonly id: string;
  /** Who asked a function to accept it; null where signing it asks the others. */
  readonly askedBy: string | null;
  /** Who has signed it as it reads. */
  readonly signedBy: readonly MemberFunction[];
  /** An earlier version is in force, and nobody has signed what it says since. */
  readonly isChanged: boolean;
  /** Since when it waits, an ISO instant; of a changed one since when the version in force is. */
  readonly since: string;
}

/**
 * What waits for a function's signature on a day (YYYY-MM-DD), the newest first. A draft that nobody has signed waits
 * for nobody: it is still being written. A change of what is in force waits for all.
 */
export function waitingSignatures(parts: SignedParts, own: MemberFunction, today: string): readonly WaitingSignature[] {
  const signers = signersOf(parts.definitions, parts.people);
  if (!signers.includes(own)) return [];
  const { signatures } = parts;
  const signed = [
    ...parts.definitions.map((each) => handbookEntry(each, parts.criteria, signatures)),
    ...parts.handoffs.map((each) => signableHandoff(each, signatures)),
    ...parts.slas.map((each) => signableSla(each, signatures)),
  ];
  const asks = new Map(parts.campaignAsks.map((ask) => [ask.id, ask]));
  return [
    ...signed.flatMap((entry) => signedByOthers(entry, signers, own)),
    ...parts.personas.flatMap((persona) =>
      signedByOthers(personaEntry(persona, parts.claims, signatures), personaSigners(signers), own),
    ),
    ...parts.goals
      .filter(({ to }) => to === null || to > today)
      .flatMap((goal) => signedByOthers(goalEntry(goal, signatures), goalSigners(goal), own)),
    ...parts.incentiveSchemes
      .filter(({ state }) => state !== 'past')
      .flatMap((scheme) =>
        signedByOthers(schemeEntry(scheme, parts.incentiveParts, signatures), schemeSigners(scheme.function), own),
      ),
    ...parts.campaigns.flatMap((campaign) => {
      const entry = campaignEntry(campaign, signatures, parts.campaignChannels);
      return isOver(entry) ? [] : askedFor(entry, asks.get(askId(entry, own)), signers, own);
    }),
  ].toSorted((one, other) => other.since.localeCompare(one.since));
}

type Root = WaitingSignature['root'];
type Waiting = readonly WaitingSignature[];

function given(entry: Signable, signers: readonly MemberFunction[]) {
  return signers.flatMap((signer) => signatureBy(entry, signer) ?? []);
}

function signedByOthers(
  entry: Signable & { readonly root: Root },
  signers: readonly MemberFunction[],
  own: MemberFunction,
): Waiting {
  const signatures = given(entry, signers);
  const signedBy = signatures.map((each) => each.function);
  if (signedBy.includes(own) || !signers.includes(own)) return [];
  const isChanged = signatures.length === 0;
  const times = (isChanged ? (versionInForce(entry, signers)?.signatures ?? []) : signatures).map(({ at }) => at);
  if (times.length === 0) return [];
  const since = times.reduce((one, other) => (one > other ? one : other));
  return [{ root: entry.root, id: entry.id, askedBy: null, signedBy, isChanged, since }];
}

/** Whoever says why not has answered, until they are asked again. */
function askedFor(
  entry: CampaignEntry,
  ask: Entity<'campaignAsks'> | undefined,
  signers: readonly MemberFunction[],
  own: MemberFunction,
): Waiting {
  const askedAt = ask?.askedAt ?? null;
  if (ask === undefined || askedAt === null || signatureBy(entry, own) !== null) return [];
  if (ask.objection !== '' && (ask.objectedAt ?? '') > askedAt) return [];
  const signedBy = given(entry, signers).map((each) => each.function);
  return [{ root: 'campaigns', id: entry.id, askedBy: ask.askedBy, signedBy, isChanged: false, since: askedAt }];
}

/** What is over is accepted by nobody any more, unless it was accepted and changed. */
function isOver({ state, version, signatures }: CampaignEntry): boolean {
  return (state === 'done' || state === 'stopped') && !signatures.some((each) => each.version < version);
}
