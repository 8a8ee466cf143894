import type { BarElement, Chart, Plugin } from 'chart.js';
import type { TandemOptions } from './plugin-options.ts';

/** A column as it stands on the canvas, in px; `end` is where its value is, `base` where it begins. */
export interface DrawnColumn {
  readonly x: number;
  readonly width: number;
  readonly end: number;
  readonly base: number;
}

interface Drawing {
  readonly area: { readonly left: number; readonly right: number; readonly top: number };
  readonly context: CanvasRenderingContext2D;
  readonly options: TandemOptions;
  /** Null where the column has no value. */
  readonly columns: readonly (DrawnColumn | null)[];
  /** The pixel of a value on the value axis. */
  y(value: number): number;
}

type Hook = 'beforeDatasetsDraw' | 'afterDatasetsDraw';

/** A plugin that draws over or under the columns with what the chart was given under `tandem`. */
export function drawingPlugin(id: string, hook: Hook, draw: (drawing: Drawing) => void): Plugin<'bar'> {
  return {
    id,
    [hook]: (chart: Chart<'bar'>) => {
      const options = chart.options.plugins?.tandem as TandemOptions | undefined;
      const scale = chart.scales.y;
      if (!options || !scale) return;
      const columns = (chart.getDatasetMeta(0).data as unknown as readonly BarElement[]).map(drawnColumn);
      chart.ctx.save();
      draw({
        area: chart.chartArea,
        context: chart.ctx,
        options,
        columns,
        y: (value) => scale.getPixelForValue(value),
      });
      chart.ctx.restore();
    },
  };
}

function drawnColumn(bar: BarElement): DrawnColumn | null {
  const { x, y, base, width } = bar.getProps(['x', 'y', 'base', 'width'], true);
  const isDrawn = [x, y, base, width].every((value) => value !== null && Number.isFinite(value));
  return isDrawn ? { x: Number(x), width: Number(width), end: Number(y), base: Number(base) } : null;
}
