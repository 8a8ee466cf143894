import type { PaidMetric, ReplayGap, ReplayQuarter } from '../contract/alignment.ts';
import { metricEntry } from '../metrics/catalogue.ts';
import type { Figure, Unrated } from '../metrics/figure.ts';
import type { IncentivePart, IncentiveScheme } from './incentive-checks.ts';

/** The name of a metric's figure in a replayed quarter. */
export function paidMetricKey({ metric, stages }: PaidMetric): string {
  return stages === null ? metric : `${metric}|${stages}`;
}

/** What both functions want to go up; pay that rises while one of these falls is worth a talk. */
export const jointMetrics: readonly PaidMetric[] = [
  { metric: 'mql_to_sal', stages: null },
  { metric: 'mql_to_opportunity', stages: null },
  { metric: 'pipeline_created', stages: null },
];
const recycleRate: PaidMetric = { metric: 'recycle_rate', stages: null };

/** A part pays in proportion to its target, up to this much of its weight. */
export const mostAttainment = 1.5;

/** Every metric that a replay of some schemes needs, each once. */
export function replayMetrics(parts: readonly IncentivePart[]): PaidMetric[] {
  const paid = parts.flatMap(({ metric, stages }) => (metric === null ? [] : [{ metric, stages }]));
  const all = [...paid, ...jointMetrics, recycleRate];
  return [...new Map(all.map((one) => [paidMetricKey(one), one])).values()];
}

/** What a part would have paid in one quarter. A target of nothing pays nothing. */
export interface PartPay {
  readonly part: IncentivePart;
  /** What was reached; null where it isn't known. */
  readonly figure: Figure | null;
  /** 0 to 1.5 of the target; null where it isn't known. */
  readonly attainment: number | null;
  /** Why it isn't known. */
  readonly why: PayUnknown | null;
}

/** Why nobody can say what a part would have paid. */
export type PayUnknown =
  | { readonly kind: 'no-metric' | 'no-target' | 'no-recycle-rate' }
  /** This version doesn't know the metric, or its stage or promise. */
  | { readonly kind: 'unknown-metric' }
  | { readonly kind: 'gap'; readonly gap: ReplayGap }
  /** Amounts without an exchange rate: whatever is added up of the others is less than what was reached. */
  | { readonly kind: 'unrated'; readonly unrated: readonly Unrated[] }
  | { readonly kind: 'no-value'; readonly note: string };

/** What a scheme would have paid in one quarter, as shares of the variable pay. */
export interface QuarterPay {
  readonly label: string;
  readonly parts: readonly PartPay[];
  /** Of the parts that are known; null while none that pays is: one without weight tells nothing of the others. */
  readonly paid: number | null;
  /** The weight of the parts that are known: what `paid` could be at full target. */
  readonly known: number;
}

/** Replays a scheme on past quarters, at the level of the team: nobody's own pay is looked at. */
export function replayScheme(
  scheme: IncentiveScheme,
  parts: readonly IncentivePart[],
  quarters: readonly ReplayQuarter[],
): readonly QuarterPay[] {
  return quarters.map((quarter) => {
    const pays = parts.map((part) => partPay(scheme, part, quarter));
    const known = pays.flatMap(({ part, attainment }) => (attainment === null ? [] : [{ part, attainment }]));
    const weight = known.reduce((sum, { part }) => sum + part.weight, 0);
    return {
      label: quarter.label,
      parts: pays,
      paid: weight > 0 ? known.reduce((sum, { part, attainment }) => sum + part.weight * attainment, 0) : null,
      known: weight,
    };
  });
}

function partPay(scheme: IncentiveScheme, part: IncentivePart, quarter: ReplayQuarter): PartPay {
  const { metric, stages } = part;
  const unknown = (why: PayUnknown, of: Figure | null = null) => ({ part, figure: of, attainment: null, why });
  if (metric === null) return unknown({ kind: 'no-metric' });
  if (part.target === null || part.target <= 0) return unknown({ kind: 'no-target' });
  const key = paidMetricKey({ metric, stages });
  const figure = quarter.figures[key] ?? null;
  const gap = quarter.gaps[key];
  if (gap !== undefined) return unknown({ kind: 'gap', gap });
  if (figure === null) return unknown({ kind: 'unknown-metric' });
  if (figure.unrated !== undefined && figure.unrated.length > 0) {
    return unknown({ kind: 'unrated', unrated: figure.unrated }, figure);
  }
  if (figure.value === null) return unknown({ kind: 'no-value', note: figure.note ?? '' }, figure);
  const target = isAdditive(figure) ? part.target * quartersOf[scheme.payPeriod] : part.target;
  const value = part.hasClawback && isAdditive(figure) ? keptOf(figure.value, quarter) : figure.value;
  if (value === null) return unknown({ kind: 'no-recycle-rate' }, figure);
  const isLess = metricEntry(metric)?.good === 'down';
  const reached = isLess ? (value <= 0 ? mostAttainment : target / value) : value / target;
  return { part, figure, attainment: Math.min(mostAttainment, Math.max(0, reached)), why: null };
}

const isAdditive = ({ unit }: Figure) => unit === 'count' || unit === 'money';
/** A target as it stands for a quarter: what adds up is scaled by this, a rate stays. */
const quartersOf = { month: 3, quarter: 1, year: 1 / 4 } as const;

/** What is left once credit for recycled leads is taken back; null where the recycle rate isn't known. */
function keptOf(value: number, quarter: ReplayQuarter): number | null {
  const rate = quarter.figures[paidMetricKey(recycleRate)]?.value ?? null;
  return rate === null ? null : value * (1 - rate);
}

/** A quarter in which a scheme paid more than in the one before while a joint metric fell. */
export interface PullApart {
  readonly label: string;
  readonly metric: string;
  readonly before: Figure;
  readonly now: Figure;
}

/** A rise in pay that counts as one, as a share of the variable pay. */
const leastRise = 0.01;

/** Where pay went up while a joint metric went down. Quarters with other parts known can't be compared. */
export function pullsApart(pays: readonly QuarterPay[], quarters: readonly ReplayQuarter[]): readonly PullApart[] {
  return pays.flatMap((pay, index) => {
    const earlier = pays[index - 1];
    if (!earlier || earlier.paid === null || pay.paid === null) return [];
    if (Math.abs(earlier.known - pay.known) > 1e-9 || pay.paid - earlier.paid < leastRise) return [];
    return jointMetrics.flatMap((joint) => {
      const before = ripe(quarters[index - 1]?.figures[paidMetricKey(joint)]);
      const now = ripe(quarters[index]?.figures[paidMetricKey(joint)]);
      const fell = before !== null && now !== null && (now.value ?? 0) < (before.value ?? 0);
      return fell ? [{ label: pay.label, metric: joint.metric, before, now }] : [];
    });
  });
}

/** A figure that has its whole value and to which nothing more can come: a cohort that is still growing says nothing yet. */
function ripe(figure: Figure | null | undefined): Figure | null {
  if (!figure || figure.value === null || figure.unrated !== undefined) return null;
  const { mature, to_date } = figure.variants ?? {};
  const isYoung = mature !== undefined && to_date !== undefined && mature.denominator !== to_date.denominator;
  return isYoung ? null : figure;
}
