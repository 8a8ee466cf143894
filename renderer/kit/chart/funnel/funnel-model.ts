import type { FunctionKey } from '../../functions.ts';
import type { PartTip } from '../chart-part.ts';

/** How a change reads: good, bad, or quiet when nothing is proven. */
export type Tone = 'good' | 'bad' | 'quiet';

/** A funnel as it is drawn; texts are worded by the screen that knows the metrics. Shares are 0 to 1. */
export interface FunnelModel {
  readonly stages: readonly FunnelStage[];
  readonly transitions: readonly FunnelTransition[];
}

export interface FunnelStage {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly owner: FunctionKey;
  readonly count: number;
  readonly countText: string;
  /** Part of `count` that is still in the stage with every way open. */
  readonly open: number;
  readonly previous: number | null;
  readonly target: number | null;
  readonly isSmall: boolean;
  readonly change: { readonly text: string; readonly tone: Tone };
  readonly fromFirstText: string;
  readonly medianText: string;
  readonly medianNote: string;
  readonly tip: PartTip;
}

export interface FunnelTransition {
  /** Both stages, such as `mql:sal`. */
  readonly key: string;
  readonly owner: FunctionKey;
  /** Null when too few to divide: counts only. */
  readonly share: number | null;
  readonly openShare: number;
  readonly interval: readonly [number, number] | null;
  readonly previous: number | null;
  readonly target: number | null;
  readonly isSmall: boolean;
  readonly isBad: boolean;
  readonly valueText: string;
  readonly ofText: string;
  readonly change: { readonly text: string; readonly tone: Tone };
  readonly tip: PartTip;
}

/** The longest thing the count bars must show: a count, last period's, or a plan. */
export function funnelScale(model: FunnelModel): number {
  const lengths = model.stages.flatMap((stage) => [stage.count, stage.previous ?? 0, stage.target ?? 0]);
  return Math.max(1, ...lengths);
}
