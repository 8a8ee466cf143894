import type { Entity } from '../model/entities.ts';

export type IncentiveScheme = Entity<'incentiveSchemes'>;
export type IncentivePart = Entity<'incentiveParts'>;

/** How far down the funnel a metric looks: how much there is, or what becomes of it. */
export type MetricReach = 'volume' | 'downstream' | 'other';

const volumeMetrics = new Set(['lead_velocity_rate', 'recycled_count']);
const downstreamMetrics = new Set([
  'mql_to_sal',
  'mql_to_opportunity',
  'mql_to_won',
  'revenue_per_mql',
  'mql_to_revenue_flow',
  'win_rate',
  'pipeline_created',
  'pipeline_coverage',
  'recycle_rate',
  'recycle_yield',
  'won_revenue',
]);
const earlyStages = new Set(['inquiry', 'mql']);

/** Whether a metric counts what comes in or what becomes of it. Entries into a stage are volume up to the MQL. */
export function reachOf({ metric, stages }: Pick<IncentivePart, 'metric' | 'stages'>): MetricReach {
  if (metric === null) return 'other';
  if (metric === 'stage_entries') return earlyStages.has(stages?.split(':')[0] ?? 'mql') ? 'volume' : 'downstream';
  if (metric === 'stage_conversion') return 'downstream';
  if (volumeMetrics.has(metric)) return 'volume';
  return downstreamMetrics.has(metric) ? 'downstream' : 'other';
}

export type IncentiveFlagKind = 'volume-only' | 'volume-first' | 'weights' | 'no-shared-part' | 'unmeasured';

/** Something about a scheme that pulls the functions apart, or that nobody can check. */
export interface IncentiveFlag {
  readonly kind: IncentiveFlagKind;
  readonly sentence: string;
}

/** The living parts of a scheme. */
export function partsOfScheme(schemeId: string, parts: Iterable<IncentivePart>): readonly IncentivePart[] {
  return [...parts].filter((part) => part.schemeId === schemeId && part.deletedAt === null);
}

/** The weights of some parts together, 0 to 1 and above, without the dust of fractions. */
export function totalWeight(parts: readonly IncentivePart[]): number {
  return Math.round(parts.reduce((sum, { weight }) => sum + weight, 0) * 10_000) / 10_000;
}

/** The share of the variable pay that follows what becomes of leads. */
export function downstreamShare(parts: readonly IncentivePart[]): number {
  return totalWeight(parts.filter((part) => reachOf(part) === 'downstream'));
}

/** What both functions are paid for: metrics of schemes in force of Marketing and of Sales. */
export function sharedMetrics(
  schemes: readonly IncentiveScheme[],
  parts: readonly IncentivePart[],
): ReadonlySet<string> {
  const paidFor = (own: IncentiveScheme['function']) =>
    new Set(
      schemes
        .filter((scheme) => scheme.function === own && scheme.state === 'in-force' && scheme.deletedAt === null)
        .flatMap(({ id }) => partsOfScheme(id, parts))
        .flatMap((part) => (part.metric === null || part.weight === 0 ? [] : [metricOf(part)])),
    );
  return paidFor('marketing').intersection(paidFor('sales'));
}

const metricOf = ({ metric, stages }: IncentivePart) => `${metric ?? ''}|${stages ?? ''}`;

/** True if a part is paid for something that both Marketing and Sales are paid for, whichever scheme it is of. */
export function hasSharedPart(parts: readonly IncentivePart[], shared: ReadonlySet<string>): boolean {
  return parts.some((part) => part.weight > 0 && shared.has(metricOf(part)));
}

/** What is misaligned about a scheme; empty where nothing is. `parts` are its own, `shared` from `sharedMetrics`. */
export function incentiveFlags(
  scheme: IncentiveScheme,
  parts: readonly IncentivePart[],
  shared: ReadonlySet<string>,
): readonly IncentiveFlag[] {
  const flags: IncentiveFlag[] = [];
  const paid = parts.filter(({ weight }) => weight > 0);
  const total = Math.round(totalWeight(parts) * 1000) / 10;
  const known = paid.filter((part) => part.metric !== null);
  if (known.length > 0 && known.length === paid.length && known.every((part) => reachOf(part) === 'volume')) {
    flags.push({ kind: 'volume-only', sentence: 'Paid for volume only: nothing depends on what becomes of it.' });
  } else {
    flags.push(...volumeFirst(paid));
  }
  if (total !== 100) flags.push({ kind: 'weights', sentence: `The parts add up to ${total}%, not to 100%.` });
  if (scheme.isLeader && !hasSharedPart(paid, shared)) {
    flags.push({
      kind: 'no-shared-part',
      sentence: 'A leader without a shared part: no result here is one that the other function is paid for too.',
    });
  }
  const loose = paid.length - known.length;
  if (loose > 0) {
    flags.push({
      kind: 'unmeasured',
      sentence: loose === 1 ? 'One part is not measured here.' : `${loose} parts are not measured here.`,
    });
  }
  return flags;
}

/**
 * Volume outweighs quality: more is paid for how much comes in than for what becomes of it. What is taken back once a
 * lead is recycled is no bare volume, and what isn't measured may well be about quality.
 */
function volumeFirst(paid: readonly IncentivePart[]): readonly IncentiveFlag[] {
  const volume = totalWeight(paid.filter((part) => reachOf(part) === 'volume' && !part.hasClawback));
  const quality = downstreamShare(paid);
  const loose = totalWeight(paid.filter(({ metric }) => metric === null));
  if (volume <= quality + loose) return [];
  const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
  const rest =
    quality === 0
      ? `and nothing${loose > 0 ? ' that is measured' : ''} for what becomes of it`
      : `more than the ${percent(quality)} for what becomes of it`;
  return [{ kind: 'volume-first', sentence: `${percent(volume)} is paid for volume, ${rest}.` }];
}
