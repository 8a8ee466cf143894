import { z } from 'zod';
import { localDateOf } from '../calendar/zone.ts';
import type { MemberFunction } from '../contract/library.ts';
import type { Entity } from '../model/entities.ts';
import {
  raisedVersion,
  type Signable,
  type Signature,
  sameTerms,
  signatureBy,
  signaturesOf,
  type Terms,
} from '../model/signing.ts';

type Campaign = Entity<'campaigns'>;

/** A channel with what it may cost; one of them can be told from another after it was renamed. */
const channelTermsSchema = z.object({ id: z.string(), name: z.string(), budget: z.number().nullable() });

/** What functions accept of a campaign: what for, for whom, when, where, at what cost, and what it should bring. Tasks are no part of it. */
const campaignTermsSchema = z.object({
  brief: z.string(),
  objective: z.string(),
  goalId: z.string().nullable(),
  personaId: z.string().nullable(),
  messageId: z.string().nullable(),
  fromStage: z.string(),
  toStage: z.string(),
  startsOn: z.string().nullable(),
  launchOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  expectedLeads: z.number().nullable(),
  expectedMql: z.number().nullable(),
  expectedSal: z.number().nullable(),
  expectedOpportunities: z.number().nullable(),
  expectedPipeline: z.number().nullable(),
  expectedRevenue: z.number().nullable(),
  /** In the order of their ids, so that putting them in another order changes nothing. */
  channels: z.array(channelTermsSchema),
  reserve: z.number(),
});
export type CampaignTerms = z.output<typeof campaignTermsSchema>;
export type CampaignTerm = keyof CampaignTerms;

/** Signed terms: an earlier signature may lack what became a part of them later. */
const signedTermsSchema = campaignTermsSchema.partial({ brief: true, goalId: true, channels: true, reserve: true });
export type SignedCampaignTerms = z.output<typeof signedTermsSchema>;

/** A campaign with what people accept of it and who did. */
export type CampaignEntry = Campaign &
  Signable & {
    readonly root: 'campaigns';
    readonly terms: CampaignTerms;
    /** The parts that signatures under the current version hold: another one asks nobody again. */
    readonly acceptedTerms: ReadonlySet<string>;
  };

/** What became a part of the terms after there were signatures without it. */
function laterTerms({ brief, goalId, channels, reserve }: CampaignTerms) {
  return { brief, goalId, channels, reserve };
}

type Line = Pick<Entity<'campaignChannels'>, 'id' | 'name' | 'budget'>;
type OwnLine = Line & Pick<Entity<'campaignChannels'>, 'campaignId'>;

/** A campaign as its page shows it; `lines` may be those of all campaigns. */
export function campaignEntry(
  campaign: Campaign,
  signatures: Iterable<Signature>,
  lines: Iterable<OwnLine>,
): CampaignEntry {
  const own = [...lines].filter(({ campaignId }) => campaignId === campaign.id);
  const terms = campaignTerms(campaign, own);
  const given = signaturesOf(signatures, 'campaigns', campaign.id);
  const current = given.filter(({ version }) => version === campaign.version);
  return {
    ...campaign,
    root: 'campaigns',
    terms,
    // What a signature does not hold counts as what it is: it can't have changed under it.
    signatures: given.map((signature) => ({ ...signature, terms: { ...laterTerms(terms), ...signature.terms } })),
    acceptedTerms: new Set(current.flatMap((signature) => Object.keys(signature.terms))),
  };
}

/** What people accept of a campaign with these channels. */
export function campaignTerms(
  campaign: Omit<CampaignTerms, 'channels'>,
  lines: readonly Line[] | CampaignTerms['channels'],
): CampaignTerms {
  return campaignTermsSchema.parse({
    ...campaign,
    brief: campaign.brief.trim(),
    objective: campaign.objective.trim(),
    channels: lines.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  });
}

/** Terms that were signed, as a campaign's; null for none and for what cannot be read as such. */
export function readCampaignTerms(terms: Terms | null): SignedCampaignTerms | null {
  const read = signedTermsSchema.safeParse(terms);
  return read.success ? read.data : null;
}

/** The parts of the terms that read otherwise than in a version before, of those that it holds. */
export function changedTerms(before: SignedCampaignTerms, now: CampaignTerms): readonly CampaignTerm[] {
  return campaignTermsSchema
    .keyof()
    .options.filter((part) => before[part] !== undefined && !sameTerms({ it: before[part] }, { it: now[part] }));
}

/** The version number that other terms bring with them; empty where nobody accepted what they change. */
export function raisedCampaign(entry: CampaignEntry, after: CampaignTerms): { readonly version?: number } {
  const isAccepted = changedTerms(entry.terms, after).some((part) => entry.acceptedTerms.has(part));
  return isAccepted ? raisedVersion(entry) : {};
}

/** The newest version before the current one that a function accepted; null where it did not accept any. */
export function acceptedBefore({ version, signatures }: CampaignEntry, signer: MemberFunction): number | null {
  const own = signatures.filter((each) => each.function === signer && each.version < version);
  return own.length === 0 ? null : Math.max(...own.map((each) => each.version));
}

/** What a campaign is called where it has no name yet. */
export function campaignName({ name, kind }: Pick<Campaign, 'name' | 'kind'>): string {
  return name === '' ? `Untitled ${kind}` : name;
}

/** The day by which a campaign has to be accepted: its launch, else its start. */
export function firstDayOf({ launchOn, startsOn }: Pick<Campaign, 'launchOn' | 'startsOn'>): string | null {
  return launchOn ?? startsOn;
}

interface Clock {
  /** The local date of the workspace's zone. */
  readonly today: string;
  readonly timeZone: string;
}

/**
 * Whether a function had signed a version of the campaign before its first day, as far as signatures tell; null where
 * that day is not known or still to come.
 */
export function wasAcceptedInTime(
  entry: CampaignEntry,
  signer: MemberFunction,
  { today, timeZone }: Clock,
): boolean | null {
  const first = firstDayOf(entry);
  if (first === null || first > today) return null;
  return entry.signatures.some((each) => each.function === signer && localDateOf(each.at, timeZone) <= first);
}

/** Functions that stand under the campaign as it reads, but never accepted a version of it before its first day. */
export function acceptedLate(
  entry: CampaignEntry,
  signers: readonly MemberFunction[],
  clock: Clock,
): readonly MemberFunction[] {
  return signers.filter(
    (signer) => signatureBy(entry, signer) !== null && wasAcceptedInTime(entry, signer, clock) === false,
  );
}
