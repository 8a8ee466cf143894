import type { ChartData, ChartOptions } from 'chart.js';
import { type ChartColour, type ChartColours, withOpacity } from '../use-chart-colours.ts';

/** One layer of a stacked chart, with a count for each column. */
export interface StackLayer {
  readonly key: string;
  readonly name: string;
  readonly colour: ChartColour;
  readonly counts: readonly number[];
}

/** What the columns stand for, oldest first. */
export interface StackColumn {
  readonly key: string;
  readonly label: string;
  /** Not over yet. */
  readonly isOpen?: boolean;
}

export interface StackLook {
  readonly colours: ChartColours;
  readonly focused: number | null;
  /** The layer that is looked at; the others fade. */
  readonly marked: string | null;
}

/** Layers from the bottom up; a line of the ground keeps them apart where colours are close. */
export function stackData(
  columns: readonly StackColumn[],
  layers: readonly StackLayer[],
  { colours, marked }: StackLook,
): ChartData<'bar', number[]> {
  return {
    labels: columns.map(({ label }) => label),
    datasets: layers.map(({ key, name, colour, counts }) => ({
      label: name,
      data: [...counts],
      backgroundColor: marked === null || marked === key ? colours[colour] : withOpacity(colours[colour], 0.25),
      borderColor: colours.surface,
      borderWidth: { top: 1, bottom: 0, left: 0, right: 0 },
      maxBarThickness: 44,
      categoryPercentage: 0.9,
      barPercentage: 0.8,
    })),
  };
}

/** Zero-based, whole numbers, at most four grid lines. */
export function stackOptions(columns: readonly StackColumn[], { colours, focused }: StackLook): ChartOptions<'bar'> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    layout: { padding: { top: 6 } },
    scales: {
      y: {
        stacked: true,
        beginAtZero: true,
        border: { display: false },
        grid: { color: (tick) => (tick.tick.value === 0 ? colours['line-strong'] : colours.line), drawTicks: false },
        ticks: {
          precision: 0,
          maxTicksLimit: 4,
          padding: 8,
          color: colours['text-2'],
          font: { size: 11.5, family: colours.font },
        },
      },
      x: {
        stacked: true,
        border: { display: false },
        grid: { display: false },
        ticks: {
          maxRotation: 0,
          padding: 4,
          color: (tick) => (tick.index === focused || columns[tick.index]?.isOpen ? colours.text : colours['text-2']),
          font: (tick) => ({ size: 11.5, family: colours.font, weight: tick.index === focused ? 600 : 400 }),
        },
      },
    },
  };
}
