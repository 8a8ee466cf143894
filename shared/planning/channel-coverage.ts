import type { Period } from '../calendar/periods.ts';
import type { CampaignCost } from '../contract/plan-channels.ts';
import { costsMoney } from './campaign-actuals.ts';
import { type CrmOwner, crmOwners, type LinkedLine, leadsOf, linkedLines, type SpendBase } from './channel-owners.ts';
import { lineLabel, spanOf, wholeMonths } from './channel-spend.ts';

/** A campaign of the CRM whose leads a channel counts and whose money it does not hold. */
export interface MissingMoney {
  readonly value: string;
  /** Major units; null where the CRM gives no cost. */
  readonly cost: number | null;
  /** The channel that holds it; null where none does. */
  readonly heldBy: string | null;
  /**
   * `elsewhere`: another channel's; `shared`: its leads are of several; `undated`: in no period; `no-cost`: not known;
   * `no-rate`: in a currency without a rate, all of it or a part.
   */
  readonly why: 'elsewhere' | 'shared' | 'undated' | 'no-cost' | 'no-rate';
  /** The currencies without a rate. */
  readonly unrated: readonly string[];
}

/** How far the money of a channel covers those who are counted for it. */
export interface Coverage {
  /** Campaigns of the CRM that ran in the period and whose leads are of the channel. */
  readonly campaigns: number;
  /** Those of them whose money it does not hold: with one of them there is no cost of one. */
  readonly missing: readonly MissingMoney[];
  /** Further names that its leads bear and that the CRM gives no cost for, where that may be none. */
  readonly unpriced: readonly string[];
  /** Channels of campaigns of the plan that were to cost money in the period and of which nobody says what they did. */
  readonly planned: readonly PlannedLine[];
}

/** A channel of a campaign of the plan whose cost is not known. */
export interface PlannedLine {
  readonly label: string;
  readonly days: Period;
}

export const wholeCoverage: Coverage = { campaigns: 0, missing: [], unpriced: [], planned: [] };

/** Below this share of a campaign's leads and of a channel's, they are strays that no money is looked for. */
const strays = 0.1;

/** Sets beside what is counted of each channel in a period the campaigns of the CRM that paid for it. */
export function coverageByChannel(base: SpendBase, period: Period): ReadonlyMap<string, Coverage> {
  const linked = linkedLines(base);
  const owners = crmOwners(base, linked);
  return new Map(
    base.channels.map((channel) => {
      const own = linked.filter(({ channelId }) => channelId === channel.id);
      const planned = plannedUnknown(own, owners, base, period);
      return [channel.id, { ...coverageOf(channel, owners, base, period), planned }];
    }),
  );
}

function coverageOf(
  channel: SpendBase['channels'][number],
  owners: readonly CrmOwner[],
  base: SpendBase,
  period: Period,
): Omit<Coverage, 'planned'> {
  const all = owners.map((owner) => ({ ...owner, leads: leadsOf(owner.crm, channel) }));
  const total = all.reduce((sum, { leads }) => sum + leads, 0);
  const own = all.filter(({ crm, leads }) => leads > 0 && (leads >= strays * crm.leads || leads >= strays * total));
  const whole = wholeMonths(base, channel.id);
  // What somebody says is all of a month holds whatever ran in it; a sum on its own says nothing of any campaign.
  const isHeld = ({ start, end }: CampaignCost) => {
    const days = spanOf(start, end, base.asOf) ?? period;
    return isCovered(Math.max(days.from, period.from), Math.min(days.to, period.to, base.asOf + 1), whole);
  };
  const ran = own.filter(({ crm }) => runsIn(crm, base, period));
  const missing = ran.flatMap((owner) => (isHeld(owner.crm) ? [] : (missingOf(owner, channel) ?? [])));
  const unpriced = own.filter(
    ({ crm, claims }) =>
      crm.cost === null &&
      !isHeld(crm) &&
      claims.every(({ line }) => line.spent === null) &&
      !missing.some(({ value }) => value === crm.value) &&
      (crm.start === null || runsIn(crm, base, period)),
  );
  return { campaigns: ran.length, missing, unpriced: unpriced.map(({ crm }) => crm.value) };
}

/**
 * The channels of campaigns that have begun, were to cost money and of which neither a typed sum nor a campaign of the
 * CRM says what they did. One that the data knows in the CRM is told of by that.
 */
function plannedUnknown(
  own: readonly LinkedLine[],
  owners: readonly CrmOwner[],
  base: SpendBase,
  period: Period,
): readonly PlannedLine[] {
  const told = new Set(owners.flatMap(({ claims }) => claims.map(({ line }) => line.id)));
  const channelId = own[0]?.channelId ?? '';
  const whole = wholeMonths(base, channelId);
  return own.flatMap(({ line, campaign }) => {
    if (line.spent !== null || !costsMoney(line) || told.has(line.id)) return [];
    const days = spanOf(campaign.startsOn, campaign.endsOn, base.asOf);
    if (days === null || days.from > base.asOf || days.from >= period.to || period.from >= days.to) return [];
    const isHeld = isCovered(Math.max(days.from, period.from), Math.min(days.to, period.to), whole);
    return isHeld ? [] : [{ label: lineLabel({ line, campaign }), days }];
  });
}

/** Whether each of some days lies in one of the months; no days at all are in none. */
function isCovered(from: number, to: number, months: readonly Period[]): boolean {
  let day = from;
  while (day < to) {
    const month = months.find((one) => one.from <= day && day < one.to);
    if (!month) return false;
    day = month.to;
  }
  return from < to;
}

/** Whether money of it may have been spent in the period. One without a cost and without days may be of any time. */
function runsIn({ start, end, cost }: CampaignCost, { asOf }: SpendBase, period: Period): boolean {
  const days = spanOf(start, end, asOf);
  return days === null ? cost !== null : days.from < period.to && period.from < days.to;
}

function missingOf(
  { crm: { value, cost, start, unratedCost }, channelId, claims }: CrmOwner,
  channel: { readonly id: string },
): MissingMoney | null {
  const isTyped = claims.some(({ line, channelId: of }) => of === channel.id && line.spent !== null);
  if (isTyped || (cost === 0 && unratedCost.length === 0)) return null;
  const missing = { value, cost, heldBy: channelId, unrated: unratedCost };
  if (unratedCost.length > 0) return { ...missing, heldBy: null, why: 'no-rate' };
  if (cost === null) return { ...missing, heldBy: null, why: 'no-cost' };
  if (channelId === null) return { ...missing, why: 'shared' };
  if (channelId !== channel.id) return { ...missing, why: 'elsewhere' };
  return start === null ? { ...missing, why: 'undated' } : null;
}
