import { BarController, BarElement, CategoryScale, Chart as ChartJs, LinearScale } from 'chart.js';
import { useMemo, useRef } from 'react';
import { Chart } from 'react-chartjs-2';
import { ChartPlot } from '../ChartPlot.tsx';
import styles from '../chart.module.css';
import { focusPlugin } from '../plugins/focus.ts';
import { ghostPlugin } from '../plugins/ghost.ts';
import { intervalPlugin } from '../plugins/interval.ts';
import { labelPlugin } from '../plugins/label.ts';
import { targetPlugin } from '../plugins/target.ts';
import { UnseenPart } from '../UnseenPart.tsx';
import { useChartColours } from '../use-chart-colours.ts';
import { useChartParts } from '../use-chart-parts.ts';
import { useWidth } from '../use-width.ts';
import type { Column, ColumnTarget } from './column.ts';
import { type ColumnLook, columnData, columnOptions } from './column-config.ts';

ChartJs.register(BarController, BarElement, CategoryScale, LinearScale);

const plugins = [ghostPlugin, targetPlugin, intervalPlugin, labelPlugin, focusPlugin];

/** Pixels of the chart, axis and all, that each column needs for "12 no rate" in one line below it. */
const roomForWords = 80;

interface ColumnChartProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly height: number;
  readonly target?: ColumnTarget | null;
  /** The end of the value axis where it is known, such as 1 for shares. */
  readonly max?: number;
  readonly labelPlace?: 'foot' | 'above' | 'none';
  readonly isLarge?: boolean;
  formatTick(value: number): string;
  readonly onOpen?: (key: string) => void;
}

/** Columns over periods, or a waterfall when columns float: whiskers, ghosts, target and hatch as everywhere. */
export function ColumnChart(props: ColumnChartProps) {
  const {
    label,
    columns,
    height,
    target = null,
    max,
    labelPlace = 'above',
    isLarge = false,
    formatTick,
    onOpen,
  } = props;
  const colours = useChartColours();
  const [ref, width] = useWidth<HTMLDivElement>(480);
  const chart = useRef<ChartJs<'bar', ([number, number] | null)[]> | null>(null);
  const parts = useChartParts({ parts: columns, onOpen });
  const focusedIndex = columns.findIndex((column) => column.key === parts.focused);
  const focused = focusedIndex < 0 ? null : focusedIndex;
  const isTight = width < columns.length * roomForWords * (isLarge ? 2 : 1);
  const look = useMemo<ColumnLook>(
    () => ({ colours, isLarge, isTight, ratio: window.devicePixelRatio, max, labelPlace, target, focused, formatTick }),
    [colours, isLarge, isTight, max, labelPlace, target, focused, formatTick],
  );
  const data = useMemo(() => columnData(columns, look), [columns, look]);
  const options = useMemo(() => columnOptions(columns, look), [columns, look]);
  const keyAt = (event: React.PointerEvent<HTMLElement>) => columnAt(chart.current, columns, event);
  return (
    <div ref={ref}>
      <ChartPlot label={label} parts={parts} width={width} tipAt={(key) => tipPlace(chart.current, columns, key)}>
        <div
          className={styles.canvas}
          style={{ height }}
          role="presentation"
          onPointerMove={(event) => parts.hover(keyAt(event))}
          onPointerLeave={() => parts.hover(null)}
          onPointerUp={(event) => {
            const key = keyAt(event);
            if (key !== null) onOpen?.(key);
          }}
        >
          <Chart ref={chart} type="bar" data={data} options={options} plugins={plugins} aria-hidden />
        </div>
        {columns.map((column) => (
          <UnseenPart key={column.key} part={parts.partProps(column.key)} />
        ))}
      </ChartPlot>
    </div>
  );
}

type Bars = ChartJs<'bar', ([number, number] | null)[]> | null;

function columnAt(chart: Bars, columns: readonly Column[], event: React.PointerEvent<HTMLElement>): string | null {
  if (!chart) return null;
  const found = chart.getElementsAtEventForMode(event.nativeEvent, 'index', { intersect: false }, true)[0];
  return found ? (columns[found.index]?.key ?? null) : null;
}

function tipPlace(chart: Bars, columns: readonly Column[], key: string) {
  const index = columns.findIndex((column) => column.key === key);
  const bar = chart?.getDatasetMeta(0).data[index];
  return { x: (bar?.x ?? 0) + 34, y: Math.max(4, Math.min(bar?.y ?? 0, (chart?.height ?? 0) - 90)) };
}
