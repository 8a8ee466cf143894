import type { ChartData, ChartOptions } from 'chart.js';
import { hatchPattern } from '../plugins/hatch-pattern.ts';
import type { TandemOptions } from '../plugins/plugin-options.ts';
import { type ChartColour, type ChartColours, withOpacity } from '../use-chart-colours.ts';
import type { Column, ColumnTarget } from './column.ts';

export interface ColumnLook {
  readonly colours: ChartColours;
  readonly isLarge: boolean;
  /** The columns stand so close that what is left out takes two lines below them. */
  readonly isTight: boolean;
  readonly ratio: number;
  readonly max: number | undefined;
  readonly labelPlace: 'foot' | 'above' | 'none';
  readonly target: ColumnTarget | null;
  readonly focused: number | null;
  formatTick(value: number): string;
}

const softOf: Partial<Record<ChartColour, ChartColour>> = {
  marketing: 'marketing-soft',
  sales: 'sales-soft',
  telequal: 'telequal-soft',
  shared: 'shared-soft',
  other: 'other-soft',
};

function fillOf(column: Column, look: ColumnLook): string | CanvasPattern {
  const colour = look.colours[column.colour];
  if (column.isOpen) {
    const ground = look.colours[softOf[column.colour] ?? 'sunken'];
    return hatchPattern(colour, ground, look.isLarge, look.ratio) ?? ground;
  }
  if (column.isSmall) return withOpacity(colour, 0.52);
  return column.isPast ? withOpacity(colour, 0.45) : colour;
}

/** "12 no rate", or the number and its words below each other. */
function leftOutLines({ leftOut = '' }: Column, isTight: boolean): readonly string[] {
  const gap = isTight ? leftOut.indexOf(' ') : -1;
  return gap < 0 ? [leftOut] : [leftOut.slice(0, gap), leftOut.slice(gap + 1)];
}

/** The data of a column chart for Chart.js. */
export function columnData(
  columns: readonly Column[],
  look: ColumnLook,
): ChartData<'bar', ([number, number] | null)[]> {
  return {
    labels: columns.map((column) =>
      [column.label, column.subLabel, ...leftOutLines(column, look.isTight)].filter((line) => line !== ''),
    ),
    datasets: [
      {
        data: columns.map(({ from = 0, value }) => (value === null ? null : [from, value])),
        backgroundColor: columns.map((column) => fillOf(column, look)),
        borderColor: columns.map((column) => look.colours[column.colour]),
        borderWidth: columns.map((column) => (column.isOpen ? { top: 1, left: 1, right: 1, bottom: 0 } : 0)),
        borderRadius: 3,
        maxBarThickness: look.isLarge ? 78 : 56,
        categoryPercentage: 0.9,
        barPercentage: 0.76,
      },
    ],
  };
}

function labelColour(column: Column, colours: ChartColours): string {
  if (column.tone === 'good') return colours.good;
  if (column.tone === 'bad') return colours.bad;
  return column.isPast || column.isSmall ? colours['text-2'] : colours.text;
}

function tandemOptions(columns: readonly Column[], look: ColumnLook): TandemOptions {
  return {
    colours: look.colours,
    isLarge: look.isLarge,
    ghosts: columns.map((column) => column.ghost ?? null),
    intervals: columns.map((column) => column.interval ?? null),
    faded: columns.map((column) => column.isPast === true),
    labels: columns.map((column) => ({ text: column.valueText, colour: labelColour(column, look.colours) })),
    labelPlace: look.labelPlace,
    target: look.target?.value ?? null,
    focused: look.focused,
  };
}

const highestEnd = (columns: readonly Column[]) => Math.max(0, ...columns.map((column) => column.interval?.[1] ?? 0));

/** The options of a column chart for Chart.js: zero-based, at most five grid lines, two-line labels. */
export function columnOptions(columns: readonly Column[], look: ColumnLook): ChartOptions<'bar'> {
  const { colours, isLarge } = look;
  const size = isLarge ? 24 : 11.5;
  const isNow = (index: number) => columns[index]?.isPast !== true;
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    layout: { padding: { top: isLarge ? 30 : 16 } },
    plugins: { tandem: tandemOptions(columns, look) },
    scales: {
      y: {
        beginAtZero: true,
        ...(look.max === undefined
          ? { grace: isLarge ? '16%' : '8%', suggestedMax: highestEnd(columns) }
          : { max: look.max }),
        border: { display: false },
        grid: { color: (tick) => (tick.tick.value === 0 ? colours['line-strong'] : colours.line), drawTicks: false },
        ticks: {
          ...(look.max === 1 ? { stepSize: 0.25 } : { maxTicksLimit: 5 }),
          padding: 10,
          color: colours['text-2'],
          font: { size, family: colours.font },
          callback: (value) => look.formatTick(Number(value)),
        },
      },
      x: {
        border: { display: false },
        grid: { display: false },
        ticks: {
          autoSkip: columns.length > 12,
          maxRotation: 0,
          padding: isLarge ? 8 : 4,
          color: (tick) => (isNow(tick.index) ? colours.text : colours['text-2']),
          font: (tick) => ({ size, family: colours.font, weight: isNow(tick.index) ? 600 : 400 }),
        },
      },
    },
  };
}
