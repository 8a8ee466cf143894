import type { ChannelCounts } from '../contract/plan-channels.ts';
import { type Interval, poisson, wilson } from '../metrics/intervals.ts';
import type { Entity } from '../model/entities.ts';
import type { ChannelMeasure } from '../model/programme.ts';
import { crmValueOf } from './channel-owners.ts';

/** The stages that a channel's money is divided by, in the order of the funnel. */
export const costStages = ['leads', 'mql', 'sal', 'sql', 'opportunities', 'won'] as const;
export type CostStage = (typeof costStages)[number];

/** What one of a stage cost: money of the period over those who came to the stage in it. */
export interface StageCost {
  readonly stage: CostStage;
  /** Null where the data does not know the channel. */
  readonly count: number | null;
  /** Null where there is nothing to divide, or nothing to divide by. */
  readonly value: number | null;
  /** 95 % interval of the value, by how many there might as well have been. */
  readonly interval: Interval | null;
  readonly standing: 'full' | 'grey' | 'too-few' | 'no-spend' | 'in-part' | 'no-data' | 'spend-without';
}

/** The money of a period as costs are made of it. */
export interface CostMoney {
  /** Null where nobody says. */
  readonly amount: number | null;
  /** Whether it is the money of all who are counted: what is only in part is divided by nobody. */
  readonly isWhole: boolean;
}

export interface SampleSizes {
  readonly smallSample: number;
  readonly greySample: number;
}

/** M-17 to M-19: what one of each stage cost. A count of none is no cost, never 0. */
export function stageCosts(money: CostMoney, counts: ChannelCounts | null, sizes: SampleSizes): readonly StageCost[] {
  return costStages.map((stage) => stageCost(stage, money, counts?.[stage] ?? null, sizes));
}

function stageCost(stage: CostStage, money: CostMoney, count: number | null, sizes: SampleSizes): StageCost {
  const { amount: spend, isWhole } = money;
  const none = { stage, count, value: null, interval: null };
  if (count === null) return { ...none, standing: 'no-data' };
  if (spend === null) return { ...none, standing: 'no-spend' };
  if (count === 0) return { ...none, standing: spend > 0 ? 'spend-without' : 'no-data' };
  if (!isWhole) return { ...none, standing: 'in-part' };
  const [low, high] = poisson(count);
  const value = spend / count;
  const standing = count < sizes.smallSample ? 'too-few' : count < sizes.greySample ? 'grey' : 'full';
  return { stage, count, value, interval: [spend / high, spend / low], standing };
}

const costMeasures: Readonly<Partial<Record<ChannelMeasure, CostStage>>> = {
  'cost-per-lead': 'leads',
  'cost-per-mql': 'mql',
  'cost-per-sal': 'sal',
  'cost-per-sql': 'sql',
  'cost-per-opportunity': 'opportunities',
  'cost-per-won': 'won',
};

/** The stage whose cost a measure is; null for a share. */
export function stageOfMeasure(measure: ChannelMeasure): CostStage | null {
  return costMeasures[measure] ?? null;
}

/** How a channel does against what was expected of it. */
export interface Efficacy {
  readonly value: number | null;
  /** What it is counted over. */
  readonly count: number | null;
  /** `unclear`: the benchmark lies inside the interval. */
  readonly standing: 'no-benchmark' | 'unknown' | 'in-part' | 'too-few' | 'unclear' | 'better' | 'worse';
}

type Benchmark = Pick<Entity<'channels'>, 'benchmark' | 'benchmarkMeasure'>;

/** Sets what came of a channel beside its benchmark: better or worse only where the interval leaves it out. */
export function efficacyOf(
  { benchmark, benchmarkMeasure }: Benchmark,
  costs: readonly StageCost[],
  counts: ChannelCounts | null,
  { smallSample }: SampleSizes,
): Efficacy {
  const stage = stageOfMeasure(benchmarkMeasure);
  const cost = costs.find((each) => each.stage === stage);
  const [part, whole] = benchmarkMeasure === 'mql-to-sal' ? (['sal', 'mql'] as const) : (['mql', 'leads'] as const);
  const count = cost ? cost.count : (counts?.[whole] ?? null);
  const value = cost ? cost.value : count ? (counts?.[part] ?? 0) / count : null;
  if (benchmark === null) return { value, count, standing: 'no-benchmark' };
  if (cost?.standing === 'in-part') return { value: null, count, standing: 'in-part' };
  if (value === null || count === null) return { value: null, count, standing: 'unknown' };
  if (count < smallSample) return { value, count, standing: 'too-few' };
  // More came on than came in, so the share is of different people and has no interval.
  const interval = cost ? cost.interval : value > 1 ? null : wilson(counts?.[part] ?? 0, count);
  if (interval && interval[0] <= benchmark && benchmark <= interval[1]) return { value, count, standing: 'unclear' };
  const isGood = cost ? value <= benchmark : value >= benchmark;
  return { value, count, standing: isGood ? 'better' : 'worse' };
}

/** The channels that count the same rows as another, by the ids of both: leads must not be credited twice. */
export function sharedTies(channels: readonly Entity<'channels'>[]): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(channels, (channel) =>
    JSON.stringify([channel.crmDimension, crmValueOf(channel).toLowerCase()]),
  );
  const shared = [...groups.values()].filter((group) => group.length > 1 && crmValueOf(group[0] ?? noTie) !== '');
  return new Map(
    shared.flatMap((group) =>
      group.map(({ id }) => [id, group.filter((other) => other.id !== id).map((other) => other.id)] as const),
    ),
  );
}

const noTie = { crmValue: '', name: '' };

/** What channels come to together, each row counted once: the blended cost. */
export function togetherOf(
  channels: readonly {
    readonly id: string;
    readonly spend: number | null;
    readonly counts: ChannelCounts | null;
  }[],
  shared: ReadonlyMap<string, readonly string[]>,
): { readonly spend: number | null; readonly counts: ChannelCounts | null; readonly channels: number } {
  const counted = channels.filter(({ spend, counts }) => spend !== null && counts !== null);
  const seen = new Set<string>();
  const sums = { leads: 0, mql: 0, sal: 0, sql: 0, opportunities: 0, won: 0 };
  for (const { id, counts } of counted) {
    const isTwin = (shared.get(id) ?? []).some((other) => seen.has(other));
    seen.add(id);
    if (!isTwin) for (const stage of costStages) sums[stage] += counts?.[stage] ?? 0;
  }
  const spend = counted.reduce((sum, channel) => sum + (channel.spend ?? 0), 0);
  return {
    spend: counted.length === 0 ? null : spend,
    counts: counted.length === 0 ? null : sums,
    channels: counted.length,
  };
}
