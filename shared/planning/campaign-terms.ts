import { z } from 'zod';
import { localDateOf } from '../calendar/zone.ts';
import type { MemberFunction } from '../contract/library.ts';
import type { Entity } from '../model/entities.ts';
import { type Signable, type Signature, signaturesOf, type Terms } from '../model/signing.ts';

type Campaign = Entity<'campaigns'>;

/** What functions accept of a campaign: for whom, when, and what it should bring. Budgets and tasks are no part of it. */
const campaignTermsSchema = z.object({
  objective: z.string(),
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
});
export type CampaignTerms = z.output<typeof campaignTermsSchema>;

/** A campaign with what people accept of it and who did. */
export type CampaignEntry = Campaign & Signable & { readonly root: 'campaigns' };

/** A campaign as its page shows it. */
export function campaignEntry(campaign: Campaign, signatures: Iterable<Signature>): CampaignEntry {
  return {
    ...campaign,
    root: 'campaigns',
    terms: campaignTerms(campaign),
    signatures: signaturesOf(signatures, 'campaigns', campaign.id),
  };
}

/** What people accept of a campaign. */
export function campaignTerms(campaign: CampaignTerms): CampaignTerms {
  return campaignTermsSchema.parse({ ...campaign, objective: campaign.objective.trim() });
}

/** Terms that were signed, as a campaign's; null for none and for what cannot be read as such. */
export function readCampaignTerms(terms: Terms | null): CampaignTerms | null {
  const read = campaignTermsSchema.safeParse(terms);
  return read.success ? read.data : null;
}

/** The parts of the terms that read otherwise than in a version before. */
export function changedTerms(before: CampaignTerms, now: CampaignTerms): readonly (keyof CampaignTerms)[] {
  return campaignTermsSchema.keyof().options.filter((part) => before[part] !== now[part]);
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
