import type { AfterEnd, CampaignActuals as CrmActuals } from '../contract/campaigns.ts';
import type { Entity } from '../model/entities.ts';

type Campaign = Pick<Entity<'campaigns'>, 'id' | 'startsOn'>;
type Match = Pick<Entity<'campaignMatches'>, 'campaignId' | 'value' | 'lineId'>;

/** The sums over the CRM campaigns of a planned one. */
export type SummedActuals = Omit<CrmActuals, 'value' | 'spellings'>;

const counted = [
  'leads',
  'mql',
  'sal',
  'opportunities',
  'unpriced',
  'unrated',
  'won',
  'wonUnpriced',
  'wonUnrated',
  'responses',
] as const satisfies readonly (keyof SummedActuals)[];

/** Adds up what the CRM says; null of nothing, since nothing was matched. */
export function sumActuals(parts: readonly CrmActuals[]): SummedActuals | null {
  if (parts.length === 0) return null;
  const sums = Object.fromEntries(counted.map((key) => [key, parts.reduce((sum, part) => sum + part[key], 0)]));
  return {
    ...(sums as Record<(typeof counted)[number], number>),
    pipeline: sumOrUnknown(parts.map(({ pipeline }) => pipeline)),
    wonRevenue: sumOrUnknown(parts.map(({ wonRevenue }) => wonRevenue)),
    openPipeline: sumOrUnknown(parts.map(({ openPipeline }) => openPipeline)),
    cost: sumKnown(parts.map(({ cost }) => cost)),
    unratedCost: currenciesOf(parts),
    costSince: parts.flatMap(({ costSince }) => costSince ?? []).toSorted()[0] ?? null,
    firstLeadOn: parts.flatMap(({ firstLeadOn }) => firstLeadOn ?? []).toSorted()[0] ?? null,
    afterEnd: sumAfterEnd(parts.map(({ afterEnd }) => afterEnd)),
    matureLeads: parts.some(({ matureLeads }) => matureLeads === null)
      ? null
      : sumKnown(parts.map(({ matureLeads }) => matureLeads)),
  };
}

const countedAfterEnd = ['leads', 'mql', 'sal', 'opportunities', 'won', 'lateMql', 'lateSal'] as const;
const moneyAfterEnd = ['pipeline', 'wonRevenue', 'latePipeline'] as const;

/** What came after the end over all CRM campaigns; null where that of one of them is not known. */
function sumAfterEnd(parts: readonly (AfterEnd | null)[]): AfterEnd | null {
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const counts = countedAfterEnd.map((key) => [key, known.reduce((sum, part) => sum + part[key], 0)]);
  const money = moneyAfterEnd.map((key) => [key, sumOrUnknown(known.map((part) => part[key]))]);
  return Object.fromEntries([...counts, ...money]) as AfterEnd;
}

/** The sum of what is known; null where nothing is. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** A sum of which some may not be known; null where nothing but these would be in it. */
function sumOrUnknown(values: readonly (number | null)[]): number | null {
  const sum = sumKnown(values);
  return sum === 0 && values.includes(null) ? null : sum;
}

/** The days from which on, and up to which (exclusive), leads count for a campaign; null is open. */
export interface ActualsWindow {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The days whose leads count for a planned campaign: from its start until the next one that draws on one of the same
 * CRM campaigns begins, so that an evergreen campaign of the CRM counts for one plan at a time.
 */
export function actualsWindow(
  campaign: Campaign,
  campaigns: readonly Campaign[],
  matches: readonly Match[],
): ActualsWindow {
  const from = campaign.startsOn;
  const valuesOf = (id: string) =>
    new Set(matches.filter(({ campaignId }) => campaignId === id).map(({ value }) => value.trim().toLowerCase()));
  const own = valuesOf(campaign.id);
  const laterStarts = campaigns
    .filter(({ id, startsOn }) => id !== campaign.id && startsOn !== null && startsOn > (from ?? ''))
    .filter(({ id }) => !own.isDisjointFrom(valuesOf(id)))
    .flatMap(({ startsOn }) => startsOn ?? []);
  return { from, to: laterStarts.toSorted()[0] ?? null };
}

/** Cost of a channel or of a CRM campaign that is in no sum: it isn't known, or not how much of it is the campaign's. */
export type CostGap = { readonly name: string } & (
  | { readonly why: 'not-said' | 'no-cost' }
  | { readonly why: 'no-rate'; readonly unrated: readonly string[] }
  /** It was spent since a day before the campaign's, and it is not known how much of it fell into these. */
  | { readonly why: 'wider'; readonly since: string }
);

/** How many of those that cost money are known in full. */
export interface KnownOf {
  readonly known: number;
  readonly total: number;
}

/** Money spent, and who says so. */
export interface Spent {
  readonly amount: number | null;
  readonly from: 'typed' | 'crm' | 'both' | 'nowhere';
  /** What `amount` leaves out: with one of them it is the least that was spent, and nothing is divided by it. */
  readonly gaps: readonly CostGap[];
  readonly channels: KnownOf;
  /** Matched CRM campaigns that belong to no channel. */
  readonly campaigns: KnownOf;
}

function currenciesOf(actuals: readonly { readonly unratedCost: readonly string[] }[]): string[] {
  return [...new Set(actuals.flatMap(({ unratedCost }) => unratedCost))].toSorted();
}

/** What may be divided or set against revenue: money that is known in part is not. */
export function wholeSpent({ amount, gaps }: Spent): number | null {
  return gaps.length > 0 ? null : amount;
}

/** Whether more was spent than is known. */
export function isAtLeast({ amount, gaps }: Spent): boolean {
  return amount !== null && gaps.length > 0;
}

/** What a CRM campaign cost in the days whose leads count; null where that can't be told. */
function costOf({ cost, costSince }: CrmActuals): number | null {
  return costSince === null ? cost : null;
}

function gapOf({ value: name, cost, costSince, unratedCost }: CrmActuals): readonly CostGap[] {
  if (costSince !== null) return [{ name, why: 'wider', since: costSince }];
  if (unratedCost.length > 0) return [{ name, why: 'no-rate', unrated: unratedCost }];
  return cost === null ? [{ name, why: 'no-cost' }] : [];
}

type Planned = Pick<Entity<'campaignChannels'>, 'budget' | 'benchmark' | 'benchmarkUnit'>;
type Line = Planned & Pick<Entity<'campaignChannels'>, 'id' | 'name' | 'spent'>;

/** Whether a channel is planned to cost money: it has a budget, or what one may cost is expected of it. */
export function costsMoney({ budget, benchmark, benchmarkUnit }: Planned): boolean {
  return (budget ?? 0) > 0 || (benchmark !== null && benchmarkUnit === 'money');
}

const none: KnownOf = { known: 0, total: 0 };

/**
 * What a channel has cost: what was typed, else what its CRM campaigns cost. One that is not planned to cost money, to
 * which nothing was matched, costs nothing; of every other one a cost that nobody says is not known.
 */
export function spentOnLine(line: Line, matches: readonly Match[], actuals: readonly CrmActuals[]): Spent {
  const of = (isKnown: boolean) => ({ channels: { known: isKnown ? 1 : 0, total: 1 }, campaigns: none });
  if (line.spent !== null) return { amount: line.spent, from: 'typed', gaps: [], ...of(true) };
  const own = actualsOfLine(line.id, matches, actuals);
  const isMatched = matches.some(({ lineId }) => lineId === line.id);
  const amount = sumKnown(own.map(costOf));
  if (!isMatched && !costsMoney(line)) return { amount, from: 'nowhere', gaps: [], channels: none, campaigns: none };
  const gaps = own.length === 0 ? [{ name: line.name, why: 'not-said' } as const] : own.flatMap(gapOf);
  return { amount, from: amount === null ? 'nowhere' : 'crm', gaps, ...of(gaps.length === 0) };
}

/** The CRM campaigns whose results are a channel's. */
export function actualsOfLine(
  lineId: string | null,
  matches: readonly Match[],
  actuals: readonly CrmActuals[],
): readonly CrmActuals[] {
  const values = new Set(matches.filter((match) => match.lineId === lineId).map(({ value }) => value));
  return actuals.filter(({ value }) => values.has(value));
}

/** What a campaign has cost: its channels', and the CRM campaigns that belong to none of them. */
export function spentOn(lines: readonly Line[], matches: readonly Match[], actuals: readonly CrmActuals[]): Spent {
  const known = new Set(lines.map(({ id }) => id));
  const ofNoLine = matches.filter(({ lineId }) => lineId === null || !known.has(lineId)).map(({ value }) => value);
  const others = actuals.filter(({ value }) => ofNoLine.includes(value));
  const parts: readonly Spent[] = [
    ...lines.map((line) => spentOnLine(line, matches, actuals)),
    ...others.map((each): Spent => {
      const [amount, gaps] = [costOf(each), gapOf(each)];
      const campaigns = { known: gaps.length === 0 ? 1 : 0, total: 1 };
      return { amount, from: amount === null ? 'nowhere' : 'crm', gaps, channels: none, campaigns };
    }),
  ];
  const sources = new Set(parts.map(({ from }) => from).filter((from) => from !== 'nowhere'));
  const [only = 'nowhere'] = sources;
  return {
    amount: sumKnown(parts.map(({ amount }) => amount)),
    from: sources.size > 1 ? 'both' : only,
    gaps: parts.flatMap(({ gaps }) => gaps),
    channels: knownOf(parts.map(({ channels }) => channels)),
    campaigns: knownOf(parts.map(({ campaigns }) => campaigns)),
  };
}

function knownOf(all: readonly KnownOf[]): KnownOf {
  return all.reduce((sum, { known, total }) => ({ known: sum.known + known, total: sum.total + total }), none);
}

/** Cost a unit; null where there is nothing to divide or nothing to divide by. */
export function costPer(amount: number | null, count: number | null): number | null {
  return amount === null || count === null || count === 0 ? null : amount / count;
}

/** The return on a campaign, with why there is none. */
export interface Return {
  readonly value: number | null;
  readonly standing: 'mature' | 'immature' | 'no-cost' | 'cost-unknown' | 'revenue-unknown' | 'no-actuals';
}

/** Fewer of its leads than this old enough to have closed, and a return can only rise. */
const matureShare = 0.5;

/**
 * M-16: won revenue less cost, of cost; each opportunity's revenue goes to the one campaign that it belongs to. Nothing
 * to divide by is no return, and a blank cost is not known; open pipeline is never in it.
 */
export function returnOn(cost: number | null, actuals: SummedActuals | null): Return {
  if (actuals === null) return { value: null, standing: 'no-actuals' };
  if (cost === null) return { value: null, standing: 'cost-unknown' };
  if (cost === 0) return { value: null, standing: 'no-cost' };
  if (actuals.wonRevenue === null) return { value: null, standing: 'revenue-unknown' };
  const isMature =
    actuals.matureLeads !== null && actuals.leads > 0 && actuals.matureLeads / actuals.leads >= matureShare;
  return { value: (actuals.wonRevenue - cost) / cost, standing: isMature ? 'mature' : 'immature' };
}
