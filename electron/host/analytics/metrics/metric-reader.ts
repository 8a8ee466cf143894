import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { Segmented, Window } from './scope.ts';

export type Figures = Readonly<Record<string, Figure>>;

/** The figures of one scan over a window: of everything, of each segment, and of a segment without rows. */
export interface WindowFigures {
  readonly whole: Figures;
  readonly segments: ReadonlyMap<string, Figures>;
  readonly empty: Figures;
}

/** Reads the figures of a window. */
export type MetricReader = (window: Window) => Promise<WindowFigures>;

/** How one scan becomes figures. `seg` is null for the whole. */
export interface MetricParts<Counts> {
  readonly read: (window: Window) => Promise<Segmented<Counts>>;
  readonly merge: (all: readonly Counts[]) => Counts;
  readonly figures: (counts: Counts, window: Window, seg: string | null) => Figures;
}

/** A reader over counts that add up: the whole is made of the merged segments. */
export function metricReader<Counts>({ read, merge, figures }: MetricParts<Counts>): MetricReader {
  return async (window) => {
    const parts = await read(window);
    return {
      whole: figures(merge([...parts.values()]), window, null),
      segments: new Map([...parts].map(([seg, counts]) => [seg, figures(counts, window, seg)])),
      empty: figures(merge([]), window, ''),
    };
  };
}
