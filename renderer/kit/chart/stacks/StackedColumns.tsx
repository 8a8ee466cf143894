import { BarController, BarElement, CategoryScale, Chart as ChartJs, LinearScale } from 'chart.js';
import { useMemo, useRef } from 'react';
import { Chart } from 'react-chartjs-2';
import { ChartPlot } from '../ChartPlot.tsx';
import styles from '../chart.module.css';
import { UnseenPart } from '../UnseenPart.tsx';
import { useChartColours } from '../use-chart-colours.ts';
import { useChartParts } from '../use-chart-parts.ts';
import { useWidth } from '../use-width.ts';
import { type StackColumn, type StackLayer, type StackLook, stackData, stackOptions } from './stack-config.ts';

ChartJs.register(BarController, BarElement, CategoryScale, LinearScale);

interface StackedColumnsProps {
  readonly label: string;
  readonly columns: readonly StackColumn[];
  readonly layers: readonly StackLayer[];
  readonly height: number;
  readonly marked?: string | null;
}

/** Counts over periods, piled up by what they are of; a column's tip says each layer in words. */
export function StackedColumns({ label, columns, layers, height, marked = null }: StackedColumnsProps) {
  const colours = useChartColours();
  const [ref, width] = useWidth<HTMLDivElement>(320);
  const chart = useRef<ChartJs<'bar', number[]> | null>(null);
  const tips = useMemo(
    () => columns.map((column, at) => ({ key: column.key, tip: tipOf(column, at, layers) })),
    [columns, layers],
  );
  const parts = useChartParts({ parts: tips });
  const focusedIndex = columns.findIndex(({ key }) => key === parts.focused);
  const look = useMemo<StackLook>(
    () => ({ colours, marked, focused: focusedIndex < 0 ? null : focusedIndex }),
    [colours, marked, focusedIndex],
  );
  const data = useMemo(() => stackData(columns, layers, look), [columns, layers, look]);
  const options = useMemo(() => stackOptions(columns, look), [columns, look]);
  return (
    <div ref={ref}>
      <ChartPlot
        label={label}
        parts={parts}
        width={width}
        tipAt={(key) => ({ x: centreOf(chart.current, columns, key), y: 4 })}
      >
        <div
          className={styles.canvas}
          style={{ height }}
          role="presentation"
          onPointerMove={(event) => parts.hover(columnAt(chart.current, columns, event))}
          onPointerLeave={() => parts.hover(null)}
        >
          <Chart ref={chart} type="bar" data={data} options={options} aria-hidden />
        </div>
        {columns.map(({ key }) => (
          <UnseenPart key={key} part={parts.partProps(key)} />
        ))}
      </ChartPlot>
    </div>
  );
}

function tipOf({ label, isOpen }: StackColumn, at: number, layers: readonly StackLayer[]) {
  const counted = layers.map(({ name, counts }) => ({ name, count: counts[at] ?? 0 })).filter(({ count }) => count > 0);
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const lines = counted.toReversed().map(({ name, count }) => `${name}: ${count}`);
  return { title: `${label}: ${total}${isOpen ? ' so far' : ''}`, lines };
}

type Bars = ChartJs<'bar', number[]> | null;

function columnAt(chart: Bars, columns: readonly StackColumn[], event: React.PointerEvent<HTMLElement>): string | null {
  if (!chart) return null;
  const found = chart.getElementsAtEventForMode(event.nativeEvent, 'index', { intersect: false }, true)[0];
  return found ? (columns[found.index]?.key ?? null) : null;
}

function centreOf(chart: Bars, columns: readonly StackColumn[], key: string): number {
  const index = columns.findIndex((column) => column.key === key);
  return (chart?.getDatasetMeta(0).data[index]?.x ?? 0) + 26;
}
