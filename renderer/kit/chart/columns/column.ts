import type { PartTip } from '../chart-part.ts';
import type { ChartColour } from '../use-chart-colours.ts';

/** One column of a column chart, worded and scaled by the screen; values share one unit. */
export interface Column {
  readonly key: string;
  readonly label: string;
  /** Under the label: "66 of 90", "1.06M". */
  readonly subLabel: string;
  /** Under that: what the value leaves out. */
  readonly leftOut?: string;
  /** Null draws nothing, with the sub-label saying why. */
  readonly value: number | null;
  /** Where a floating column begins; columns of a waterfall do not start at zero. */
  readonly from?: number;
  readonly valueText: string;
  readonly colour: ChartColour;
  readonly interval?: readonly [number, number] | null;
  readonly ghost?: number | null;
  /** Not over yet: hatched. */
  readonly isOpen?: boolean;
  /** Another period than the one looked at: faded. */
  readonly isPast?: boolean;
  readonly isSmall?: boolean;
  readonly tone?: 'good' | 'bad' | 'quiet';
  readonly tip: PartTip;
}

export interface ColumnTarget {
  readonly value: number;
  readonly text: string;
}
