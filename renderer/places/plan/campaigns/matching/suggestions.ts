import type { CrmCampaign } from '../../../../../shared/contract/campaigns.ts';
import type { NamedChange } from '../../../../../shared/model/change.ts';
import type { CampaignParts } from '../../../../../shared/planning/campaign-parts.ts';
import { campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { type MatchSuggestion, suggestMatches, type Trust } from '../../../../../shared/planning/match-campaigns.ts';
import { createEntry, together } from '../../../../commands/edit-entry.ts';
import { countOf } from '../../../../kit/format.ts';
import type { PillTone } from '../../../../kit/Pill.tsx';
import type { Campaigns, CampaignsAnswer } from '../campaigns.ts';

/** A campaign of the CRM that belongs to none of the plan, with the one that its name points to. */
export interface Unmatched {
  readonly crm: CrmCampaign;
  readonly suggestion: MatchSuggestion | null;
}

export const trustWords: Readonly<Record<Trust, string>> = { sure: 'Sure', likely: 'Likely', asks: 'Not sure' };

/** How a trust word is shown. */
export const trustTone: Readonly<Record<Trust, PillTone>> = { sure: 'good', likely: 'neutral', asks: 'warn' };

const keyOf = (text: string): string => text.trim().toLowerCase();

/** The campaigns of the CRM that nothing in the plan claims: what points somewhere first, then by their leads. */
export function unmatchedOf({ all }: Pick<Campaigns, 'all'>, answer: CampaignsAnswer | null): readonly Unmatched[] {
  if (answer === null) return [];
  const claimed = new Set(all.flatMap(({ matches }) => matches.map(({ value }) => keyOf(value))));
  const free = answer.known.filter(({ value, ids }) => ![value, ...ids].some((name) => claimed.has(keyOf(name))));
  const planned = all.map(({ entry, lines }) => ({
    id: entry.id,
    name: entry.name,
    startsOn: entry.startsOn,
    endsOn: entry.endsOn,
    lines: lines.map(({ id, name }) => ({ id, name })),
  }));
  const suggestions = new Map(suggestMatches(free, planned).map((each) => [each.value, each]));
  return free
    .map((crm) => ({ crm, suggestion: suggestions.get(crm.value) ?? null }))
    .toSorted((one, other) => likenessOf(other) - likenessOf(one) || other.crm.leads - one.crm.leads);
}

const likenessOf = ({ suggestion }: Unmatched): number => suggestion?.likeness ?? 0;

/** Leads of unmatched CRM campaigns that most likely belong to a campaign. */
export function likelyLeads(
  { entry }: CampaignParts,
  campaigns: Pick<Campaigns, 'all'>,
  answer: CampaignsAnswer | null,
): number {
  return unmatchedOf(campaigns, answer)
    .filter(({ suggestion }) => suggestion?.campaignId === entry.id && suggestion.trust !== 'asks')
    .reduce((sum, { crm }) => sum + crm.leads, 0);
}

/** Says that a campaign of the CRM belongs to a planned one, as a whole or as one of its channels. */
export function matchTo({ entry }: Pick<CampaignParts, 'entry'>, value: string, lineId: string | null): NamedChange {
  return createEntry(
    'campaignMatches',
    `${entry.id}|${value}`,
    { campaignId: entry.id, value, lineId },
    `${value} to ${campaignName(entry)}`,
  );
}

/** Plans a campaign of the CRM under its name and in its days, matched to it. */
export function planFromCrm(
  { value, start, end }: Pick<CrmCampaign, 'value' | 'start' | 'end'>,
  { id, order, today }: { readonly id: string; readonly order: string; readonly today: string },
): NamedChange {
  const state = end !== null && end < today ? 'done' : start !== null && start <= today ? 'running' : 'planning';
  const fields = { name: value, state, startsOn: start, endsOn: end, order } as const;
  return together(`plan ${value} as in the CRM`, [
    createEntry('campaigns', id, fields, 'campaign'),
    createEntry('campaignMatches', `${id}|${value}`, { campaignId: id, value, lineId: null }, value),
  ]);
}

/** What an empty list says of the campaigns that the CRM has already; empty where it has none. */
export function waitingWords(count: number, isReadOnly: boolean): string {
  if (count === 0) return '';
  const wait = `The CRM has ${countOf(count, 'campaign')} that ${count === 1 ? 'counts' : 'count'} for nothing planned yet`;
  return ` ${wait}${isReadOnly ? '.' : `: begin with ${count === 1 ? 'it' : 'one of them'} below.`}`;
}
