import { useId } from 'react';
import { type FunctionKey, lookOf } from '../../functions.ts';
import { ChartPlot } from '../ChartPlot.tsx';
import styles from '../chart.module.css';
import type { PartTip } from '../chart-part.ts';
import { hatchId, SvgHatch } from '../SvgHatch.tsx';
import { shortened } from '../shortened.ts';
import { TargetTick } from '../TargetTick.tsx';
import { useChartParts } from '../use-chart-parts.ts';
import { useWidth } from '../use-width.ts';
import { Whisker } from '../Whisker.tsx';

/** One horizontal bar; lengths share one unit, texts are worded by the screen. */
export interface ListBar {
  readonly key: string;
  readonly label: string;
  /** Under the label, quiet. */
  readonly hint?: string;
  /** Parts of the bar from the zero line on. */
  readonly parts: readonly { readonly owner: FunctionKey; readonly value: number; readonly isOpen?: boolean }[];
  readonly ghost?: number | null;
  readonly target?: number | null;
  readonly interval?: readonly [number, number] | null;
  readonly isSmall?: boolean;
  readonly valueText: string;
  readonly asideText?: string;
  readonly tip: PartTip;
}

interface BarListProps {
  readonly label: string;
  readonly bars: readonly ListBar[];
  readonly rowHeight?: number;
  readonly labelWidth?: number;
  readonly onOpen?: (key: string) => void;
  readonly isLarge?: boolean;
  /** The end of the axis where it is known, such as 1 for shares; drawn as a track. */
  readonly scaleTo?: number;
}

/** Horizontal bars with last period behind, direct labels at the end, and one tab stop. */
export function BarList({
  label,
  bars,
  rowHeight = 36,
  labelWidth = 126,
  onOpen,
  isLarge = false,
  scaleTo,
}: BarListProps) {
  const [ref, width] = useWidth<HTMLDivElement>(320);
  const chart = useId();
  const parts = useChartParts({ parts: bars, onOpen });
  const asideWidth = bars.some((bar) => bar.asideText) ? (isLarge ? 130 : 54) : 0;
  const room = Math.max(40, width - labelWidth - asideWidth - (isLarge ? 110 : scaleTo === undefined ? 54 : 4));
  const longest = Math.max(
    scaleTo ?? 1e-9,
    ...bars.map((bar) => Math.max(total(bar), bar.ghost ?? 0, bar.target ?? 0, bar.interval?.[1] ?? 0)),
  );
  const scale = room / longest;
  const owners = new Set(bars.flatMap((bar) => bar.parts.map((part) => part.owner)));
  const height = bars.length * rowHeight;
  const y = (key: string) => (bars.findIndex((bar) => bar.key === key) + 0.5) * rowHeight;
  return (
    <div ref={ref} className={isLarge ? styles.largeBars : undefined}>
      <ChartPlot label={label} parts={parts} width={width} tipAt={(key) => ({ x: labelWidth + 20, y: y(key) + 12 })}>
        <svg width={width} height={height} role="presentation">
          <defs>
            {[...owners].map((owner) => (
              <SvgHatch key={owner} id={hatchId(chart, owner)} owner={owner} isLarge={isLarge} />
            ))}
          </defs>
          {bars.map((bar) => (
            <BarLine
              key={bar.key}
              bar={bar}
              y={y(bar.key)}
              geometry={{
                width,
                rowHeight,
                labelWidth,
                scale,
                thickness: isLarge ? 34 : 14,
                track: scaleTo === undefined ? 0 : scaleTo * scale,
              }}
              chart={chart}
              isFocused={parts.focused === bar.key}
              part={parts.partProps(bar.key)}
            />
          ))}
        </svg>
      </ChartPlot>
    </div>
  );
}

const total = (bar: ListBar) => bar.parts.reduce((sum, part) => sum + part.value, 0);

interface BarLineProps {
  readonly bar: ListBar;
  readonly y: number;
  readonly geometry: {
    readonly width: number;
    readonly rowHeight: number;
    readonly labelWidth: number;
    readonly scale: number;
    readonly thickness: number;
    /** Px of the track behind the bar; 0 for none. */
    readonly track: number;
  };
  readonly chart: string;
  readonly isFocused: boolean;
  readonly part: React.SVGAttributes<SVGGElement>;
}

function BarLine({ bar, y, geometry, chart, isFocused, part }: BarLineProps) {
  const { width, rowHeight, labelWidth: left, scale, thickness, track } = geometry;
  const box = { x: -6, y: y - rowHeight / 2 + 1, width: width + 12, height: rowHeight - 2, rx: 6 };
  const furthest = Math.max(total(bar), bar.ghost ?? 0, bar.target ?? 0, bar.interval?.[1] ?? 0);
  const shift = thickness > 20 ? 8 : 4;
  return (
    <g {...part} className={styles.part}>
      <rect {...box} className={styles.hit} />
      {isFocused && <rect {...box} className={styles.focusRing} />}
      <text x={0} y={bar.hint ? y - 3 : y + shift} className={styles.rowName}>
        {shortened(bar.label, Math.floor(left / (thickness > 20 ? 13 : 6.9)))}
      </text>
      {bar.hint && (
        <text x={0} y={y + 12} className={styles.quietText}>
          {bar.hint}
        </text>
      )}
      {track > 0 && (
        <rect x={left} y={y - thickness / 2 - 5} width={track} height={thickness + 10} rx={3} fill="var(--sunken)" />
      )}
      {typeof bar.ghost === 'number' && (
        <rect
          x={left}
          y={y - thickness / 2 - 5}
          width={bar.ghost * scale}
          height={thickness + 10}
          rx={3}
          className={styles.ghost}
        />
      )}
      {stacked(bar).map((piece) => (
        <rect
          key={`${piece.owner}-${piece.start}`}
          x={left + piece.start * scale}
          y={y - thickness / 2}
          width={Math.max(piece.value * scale, 1)}
          height={thickness}
          rx={2}
          fill={piece.isOpen ? `url(#${hatchId(chart, piece.owner)})` : lookOf(piece.owner).fill}
          opacity={bar.isSmall ? 0.55 : 1}
        />
      ))}
      {typeof bar.target === 'number' && <TargetTick x={left + bar.target * scale} y={y} length={thickness + 10} />}
      {bar.interval && (
        <Whisker
          from={left + bar.interval[0] * scale}
          to={left + bar.interval[1] * scale}
          y={y}
          cap={6}
          colour="var(--text)"
        />
      )}
      <text
        x={left + furthest * scale + 8}
        y={y + shift}
        className={bar.isSmall ? styles.rowValueSmall : styles.rowValue}
      >
        {bar.valueText}
      </text>
      {bar.asideText && (
        <text x={width} y={y + shift} textAnchor="end" className={styles.ofText}>
          {bar.asideText}
        </text>
      )}
    </g>
  );
}

function stacked(bar: ListBar) {
  let start = 0;
  return bar.parts
    .filter((part) => part.value > 0)
    .map((part) => {
      const piece = { ...part, start };
      start += part.value;
      return piece;
    });
}
