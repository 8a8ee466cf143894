import type { ChartType } from 'chart.js';
import type { ChartColours } from '../use-chart-colours.ts';

/** What the shared plugins draw with: plain values by column, given under `options.plugins.tandem`. */
export interface TandemOptions {
  readonly colours: ChartColours;
  readonly isLarge: boolean;
  readonly ghosts: readonly (number | null)[];
  readonly intervals: readonly (readonly [number, number] | null)[];
  readonly faded: readonly boolean[];
  readonly labels: readonly { readonly text: string; readonly colour: string }[];
  readonly labelPlace: 'foot' | 'above' | 'none';
  readonly target: number | null;
  readonly focused: number | null;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    tandem?: TandemOptions & { readonly type?: TType };
  }
}
