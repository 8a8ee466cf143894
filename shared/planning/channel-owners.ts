import type { LocalDay } from '../calendar/local-day.ts';
import type { CampaignCost } from '../contract/plan-channels.ts';
import type { Entity } from '../model/entities.ts';
import { campaignName } from './campaign-terms.ts';

type Channel = Pick<Entity<'channels'>, 'id' | 'name' | 'crmDimension' | 'crmValue'>;
type Line = Pick<
  Entity<'campaignChannels'>,
  'id' | 'campaignId' | 'channelId' | 'name' | 'spent' | 'budget' | 'benchmark' | 'benchmarkUnit'
>;
type Match = Pick<Entity<'campaignMatches'>, 'campaignId' | 'lineId' | 'value'>;
type Campaign = Pick<Entity<'campaigns'>, 'id' | 'name' | 'kind' | 'startsOn' | 'endsOn'>;

/** What the money of channels is made of: entries that are not deleted, and what the CRM says that campaigns cost. */
export interface SpendBase {
  readonly channels: readonly Channel[];
  readonly spend: readonly Entity<'spend'>[];
  readonly campaigns: readonly Campaign[];
  readonly lines: readonly Line[];
  readonly matches: readonly Match[];
  readonly costs: readonly CampaignCost[];
  /** The last day whose money can have been spent. */
  readonly asOf: LocalDay;
}

/** A channel of a campaign of the plan that is one of the plan's channels. */
export interface LinkedLine {
  readonly line: Line;
  readonly campaign: Campaign;
  readonly channelId: string;
}

/** What campaigns of the plan do on channels of the plan. */
export function linkedLines(base: SpendBase): readonly LinkedLine[] {
  const known = new Set(base.channels.map(({ id }) => id));
  const planned = new Map(base.campaigns.map((campaign) => [campaign.id, campaign]));
  return base.lines.flatMap((line) => {
    const campaign = planned.get(line.campaignId);
    const { channelId } = line;
    return campaign && channelId !== null && known.has(channelId) ? [{ line, campaign, channelId }] : [];
  });
}

/** What a channel is called in the CRM: its name, where nothing else was said. */
export function crmValueOf({ crmValue, name }: Pick<Channel, 'crmValue' | 'name'>): string {
  return crmValue.trim() === '' ? name.trim() : crmValue.trim();
}

const keyOf = (text: string) => text.trim().toLowerCase();
const namesOf = ({ value, ids }: CampaignCost) => new Set([value, ...ids].map(keyOf));

/** A campaign of the CRM, and the channel of the plan whose money it is. */
export interface CrmOwner {
  readonly crm: CampaignCost;
  /** Null where it is nobody's, or of several channels. */
  readonly channelId: string | null;
  /** Channels of campaigns of the plan that are this campaign of the CRM. */
  readonly claims: readonly LinkedLine[];
  /** Campaigns of the plan, by name, that began after it: their pages count none of its cost. */
  readonly notOnPageOf: readonly string[];
}

/** From this share of its leads on a campaign is all of one channel's: a few stray ones divide no cost. */
const nearlyAll = 0.9;

/**
 * The channel of each campaign of the CRM: that which it was matched to in the plan, else that which is tied to its
 * name, type or channel, else that of which nearly all its leads are.
 */
export function crmOwners(base: SpendBase, linked: readonly LinkedLine[]): readonly CrmOwner[] {
  const { channels, matches, costs } = base;
  return costs.map((crm) => {
    const names = namesOf(crm);
    const claims = linked.filter(({ line }) =>
      matches.some((match) => match.lineId === line.id && names.has(keyOf(match.value))),
    );
    const owner =
      channels.find(({ id }) => id === claims[0]?.channelId) ??
      channels.find((channel) => isTied(channel, names, crm.kinds)) ??
      channels.find((channel) => crm.leads > 0 && leadsOf(crm, channel) >= nearlyAll * crm.leads);
    return { crm, channelId: owner?.id ?? null, claims, notOnPageOf: begunLater(crm, names, base) };
  });
}

/** The campaigns that a campaign of the CRM was matched to and that began after it; one whose sum was typed counts that. */
function begunLater({ start, cost }: CampaignCost, names: ReadonlySet<string>, base: SpendBase): readonly string[] {
  if (start === null || cost === null) return [];
  const typed = new Set(base.lines.flatMap(({ id, spent }) => (spent === null ? [] : [id])));
  const own = base.matches.filter(({ value, lineId }) => names.has(keyOf(value)) && !typed.has(lineId ?? ''));
  const matched = new Set(own.map(({ campaignId }) => campaignId));
  return base.campaigns
    .filter(({ id, startsOn }) => matched.has(id) && startsOn !== null && start < startsOn)
    .map(campaignName);
}

/** How many who bear a campaign of the CRM are of a channel. */
export function leadsOf(crm: CampaignCost, channel: Channel): number {
  const value = keyOf(crmValueOf(channel));
  if (channel.crmDimension === 'campaign') return namesOf(crm).has(value) ? crm.leads : 0;
  return crm.leadsBy.reduce(
    (sum, by) => sum + (by.dimension === channel.crmDimension && keyOf(by.value) === value ? by.leads : 0),
    0,
  );
}

function isTied(channel: Channel, names: ReadonlySet<string>, kinds: readonly string[]): boolean {
  const value = keyOf(crmValueOf(channel));
  if (channel.crmDimension === 'campaign') return names.has(value);
  return channel.crmDimension === 'channel' && kinds.includes(value);
}
