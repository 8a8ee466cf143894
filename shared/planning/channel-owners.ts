import type { LocalDay } from '../calendar/local-day.ts';
import type { CampaignCost } from '../contract/plan-channels.ts';
import type { Entity } from '../model/entities.ts';

type Channel = Pick<Entity<'channels'>, 'id' | 'name' | 'crmDimension' | 'crmValue'>;
type Line = Pick<Entity<'campaignChannels'>, 'id' | 'campaignId' | 'channelId' | 'name' | 'spent'>;
type Match = Pick<Entity<'campaignMatches'>, 'campaignId' | 'lineId' | 'value'>;
type Campaign = Pick<Entity<'campaigns'>, 'id' | 'name' | 'startsOn' | 'endsOn'>;

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
}

/** From this share of its leads on a campaign is all of one channel's: a few stray ones divide no cost. */
const nearlyAll = 0.9;

/**
 * The channel of each campaign of the CRM: that which it was matched to in the plan, else that which is tied to its
 * name, type or channel, else that of which nearly all its leads are.
 */
export function crmOwners({ channels, matches, costs }: SpendBase, linked: readonly LinkedLine[]): readonly CrmOwner[] {
  return costs.map((crm) => {
    const names = namesOf(crm);
    const claims = linked.filter(({ line }) =>
      matches.some((match) => match.lineId === line.id && names.has(keyOf(match.value))),
    );
    const owner =
      channels.find(({ id }) => id === claims[0]?.channelId) ??
      channels.find((channel) => isTied(channel, names, crm.kinds)) ??
      channels.find((channel) => crm.leads > 0 && leadsOf(crm, channel) >= nearlyAll * crm.leads);
    return { crm, channelId: owner?.id ?? null, claims };
  });
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
