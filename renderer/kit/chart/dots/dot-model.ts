import type { FunctionKey } from '../../functions.ts';
import type { PartTip } from '../chart-part.ts';
import type { Tone } from '../funnel/funnel-model.ts';

/** A dot plot of shares (0 to 1) with their intervals, best first, against one target. */
export interface DotModel {
  readonly owner: FunctionKey;
  readonly target: number | null;
  readonly rows: readonly DotRow[];
}

export interface DotRow {
  readonly key: string;
  readonly label: string;
  readonly ofText: string;
  /** Null when too few to divide; `note` says so. */
  readonly share: number | null;
  readonly note: string;
  readonly interval: readonly [number, number] | null;
  readonly previous: number | null;
  readonly isSmall: boolean;
  readonly isBad: boolean;
  readonly valueText: string;
  readonly change: { readonly text: string; readonly tone: Tone };
  readonly tip: PartTip;
}
