import { type FunnelStage, funnelStages } from '../crm/fields.ts';
import { metricEntry } from '../metrics/catalogue.ts';
import type { Figure, Unit } from '../metrics/figure.ts';
import type { GoalKind } from '../model/goal.ts';

/** What a goal says of the number it is tied to. */
export interface MetricBinding {
  readonly metric: string | null;
  /** A stage, or a step such as `mql:sal`. */
  readonly stages: string | null;
  readonly variant: string | null;
}

export interface GoalVariant {
  /** Null for the metric itself. */
  readonly key: string | null;
  readonly label: string;
  /** Where it has another unit than the metric. */
  readonly unit?: Unit;
}

/** A metric that goals can be tied to. */
export interface GoalMetric {
  readonly id: string;
  /** Where the catalogue's name says another part of the metric. */
  readonly name?: string;
  /** The first is what a goal becomes when it is tied to it. */
  readonly kinds: readonly GoalKind[];
  /** What has to be said besides the metric. */
  readonly asks: 'nothing' | 'stage' | 'step';
  readonly stages: readonly FunnelStage[];
  readonly variants: readonly GoalVariant[];
}

const sum: readonly GoalKind[] = ['sum'];
const level: readonly GoalKind[] = ['ratio', 'reduce'];
const timedStages: readonly FunnelStage[] = ['mql', 'sal', 'sql', 'opportunity'];
const plain = (id: string, kinds: readonly GoalKind[], variants: readonly GoalVariant[] = []): GoalMetric => ({
  id,
  kinds,
  asks: 'nothing',
  stages: [],
  variants,
});

/** The metrics of the catalogue that a goal can be tied to: those that add up over a period, then shares and levels. */
export const goalMetrics: readonly GoalMetric[] = [
  plain('won_revenue', sum, [
    { key: null, label: 'By value' },
    { key: 'deals', label: 'By number of deals', unit: 'count' },
  ]),
  plain('pipeline_created', sum, [
    { key: null, label: 'At the amounts of its creation' },
    { key: 'current', label: 'At today’s amounts' },
    { key: 'deals', label: 'By number of deals', unit: 'count' },
  ]),
  {
    id: 'stage_entries',
    kinds: sum,
    asks: 'stage',
    stages: funnelStages,
    variants: [
      { key: null, label: 'Leads, once each' },
      { key: 'handoffs', label: 'Handoffs' },
    ],
  },
  plain('recycled_count', sum),
  plain('mql_to_sal', level, [
    { key: null, label: 'Of those answered' },
    { key: 'cohort', label: 'Of all handed over' },
  ]),
  { id: 'stage_conversion', kinds: level, asks: 'step', stages: funnelStages, variants: [] },
  plain('mql_to_opportunity', level),
  plain('mql_to_won', level),
  plain('win_rate', level, [
    { key: null, label: 'Won of won and lost' },
    { key: 'broad', label: 'No decision counted too' },
    { key: 'narrow_value', label: 'By value' },
    { key: 'broad_value', label: 'By value, no decision counted too' },
    { key: 'cohort', label: 'Of those created' },
  ]),
  plain('lead_velocity_rate', level),
  plain('pipeline_coverage', level, [
    { key: null, label: 'At the start of the quarter' },
    { key: 'to_go', label: 'To go' },
    { key: 'all_open', label: 'All that is open' },
  ]),
  plain('revenue_per_mql', level),
  { ...plain('rejection_reasons', level), name: 'Refusals with a reason' },
  plain('recycle_rate', level),
  plain('re_mql_rate', level),
  plain('recycle_yield', level),
  { id: 'stage_duration', kinds: level, asks: 'stage', stages: timedStages, variants: [] },
  plain('sales_cycle', level),
];

const byId = new Map(goalMetrics.map((metric) => [metric.id, metric]));

/** How goals are tied to a metric; null for none and for one that this app does not know. */
export function goalMetric(id: string | null): GoalMetric | null {
  return id === null ? null : (byId.get(id) ?? null);
}

/** The unit of the number that a goal is tied to; null where it is tied to none. */
export function unitOfBinding({ metric, variant }: MetricBinding): Unit | null {
  const own = goalMetric(metric)?.variants.find(({ key }) => key === variant)?.unit;
  return own ?? (metric === null ? null : (metricEntry(metric)?.unit ?? null));
}

/** The part of a metric's figure that a goal is about; null where the figure has no such part. */
export function figureOfBinding(figure: Figure, { metric, stages, variant }: MetricBinding): Figure | null {
  if (metric === 'stage_duration') return figure.items?.find(({ key }) => key === (stages ?? 'mql')) ?? null;
  return variant === null ? figure : (figure.variants?.[variant] ?? null);
}

function isStage(text: string | undefined): text is FunnelStage {
  return funnelStages.some((stage) => stage === text);
}

/** The stage whose entries a goal wants more of; null for goals that are not about volume. */
export function volumeStage({ metric, stages }: MetricBinding): FunnelStage | null {
  if (metric === 'pipeline_created') return 'opportunity';
  const stage = stages?.split(':')[0];
  return metric === 'stage_entries' && isStage(stage) ? stage : null;
}

const fromMql = ['mql_to_sal', 'mql_to_opportunity', 'mql_to_won'];

/** The stage whose entries a goal's share divides by; null for goals that are no such share. */
export function dividedStage({ metric, stages }: MetricBinding): FunnelStage | null {
  if (metric !== null && fromMql.includes(metric)) return 'mql';
  if (metric === 'win_rate') return 'opportunity';
  const stage = stages?.split(':')[0];
  return metric === 'stage_conversion' && isStage(stage) ? stage : null;
}

/** Whether a metric tells of the first half of the funnel alone: how many came, not what became of them. */
export function isVolumeAlone(binding: MetricBinding): boolean {
  const stage = volumeStage(binding);
  return binding.metric === 'stage_entries' && (stage === 'inquiry' || stage === 'mql');
}

/** Whether a metric is about money that was won. */
export function isRevenue({ metric }: MetricBinding): boolean {
  return metric === 'won_revenue';
}
