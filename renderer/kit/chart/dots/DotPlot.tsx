import { lookOf } from '../../functions.ts';
import { ChartPlot } from '../ChartPlot.tsx';
import styles from '../chart.module.css';
import { shortened } from '../shortened.ts';
import { useChartParts } from '../use-chart-parts.ts';
import { useWidth } from '../use-width.ts';
import type { DotModel, DotRow } from './dot-model.ts';

interface DotPlotProps {
  readonly model: DotModel;
  readonly label: string;
  readonly onOpen?: (key: string) => void;
}

const rowHeight = 26;
const head = 24;

interface Places {
  readonly labelWidth: number;
  readonly ofWidth: number;
  readonly valueWidth: number;
  /** Letters of a row's name. */
  readonly letters: number;
  readonly hasChange: boolean;
}

const wide: Places = { labelWidth: 146, ofWidth: 66, valueWidth: 136, letters: 21, hasChange: true };
/** As at 200% zoom: the change is left to the tips and the table. */
const narrow: Places = { labelWidth: 112, ofWidth: 62, valueWidth: 60, letters: 15, hasChange: false };
const widthForChange = 520;
const narrowest = 380;

/** Shares by source, campaign or owner: dot, interval bar, last period as a hollow diamond, target as a line. */
export function DotPlot({ model, label, onOpen }: DotPlotProps) {
  const [ref, measured] = useWidth<HTMLDivElement>(700);
  const width = Math.max(measured, narrowest);
  const places = width < widthForChange ? narrow : wide;
  const parts = useChartParts({ parts: model.rows, onOpen });
  const left = places.labelWidth + places.ofWidth;
  const plotWidth = width - left - places.valueWidth;
  const x = (share: number) => left + share * plotWidth;
  const height = head + model.rows.length * rowHeight + 4;
  const rowY = (index: number) => head + index * rowHeight + rowHeight / 2;
  const targetEnd = head + (model.rows.findLastIndex(({ share }) => share !== null) + 1) * rowHeight;
  const tipAt = (key: string) => {
    const index = model.rows.findIndex((row) => row.key === key);
    return { x: x(model.rows[index]?.share ?? 0) + 14, y: rowY(index) + 14 };
  };
  return (
    <div ref={ref} className={styles.dots}>
      <ChartPlot label={label} parts={parts} width={width} tipAt={tipAt}>
        <svg width={width} height={height} role="presentation">
          {model.rows.map((row, index) =>
            row.isBad ? <rect key={row.key} {...rowBox(rowY(index), width)} className={styles.badRow} /> : null,
          )}
          {[0, 0.25, 0.5, 0.75, 1].map((share) => (
            <g key={share}>
              <line x1={x(share)} x2={x(share)} y1={head - 6} y2={height} className={styles.rule} />
              {isFarFrom(model.target, share) && (
                <text x={x(share)} y={12} textAnchor="middle" className={styles.quietText}>
                  {share * 100}%
                </text>
              )}
            </g>
          ))}
          {model.target !== null && <TargetLine x={x(model.target)} end={targetEnd} share={model.target} />}
          {model.rows.map((row, index) => (
            <DotLine
              key={row.key}
              row={row}
              y={rowY(index)}
              width={width}
              places={places}
              x={x}
              fill={lookOf(model.owner).fill}
              isFocused={parts.focused === row.key}
              part={parts.partProps(row.key)}
            />
          ))}
        </svg>
      </ChartPlot>
    </div>
  );
}

const rowBox = (y: number, width: number) =>
  ({ x: -8, y: y - rowHeight / 2, width: width + 16, height: rowHeight, rx: 4 }) as const;

const isFarFrom = (target: number | null, share: number) => target === null || Math.abs(target - share) > 0.08;

/** Through the rows that have a rate to hold against it: words of the others are not struck through. */
function TargetLine({ x, end, share }: { readonly x: number; readonly end: number; readonly share: number }) {
  return (
    <g pointerEvents="none">
      <line x1={x} x2={x} y1={head - 6} y2={end} stroke="var(--text)" strokeWidth={2} strokeLinecap="round" />
      <text x={x} y={12} textAnchor="middle" className={styles.axisTarget}>
        {Math.round(share * 1000) / 10}%
      </text>
    </g>
  );
}

interface DotLineProps {
  readonly row: DotRow;
  readonly y: number;
  readonly width: number;
  readonly places: Places;
  readonly fill: string;
  readonly isFocused: boolean;
  readonly part: React.SVGAttributes<SVGGElement>;
  x(share: number): number;
}

function DotLine({ row, y, width, places, fill, isFocused, part, x }: DotLineProps) {
  const { labelWidth, ofWidth, letters, hasChange } = places;
  const box = rowBox(y, width);
  return (
    <g {...part} className={styles.part}>
      <rect {...box} className={styles.hit} />
      {isFocused && <rect {...box} className={styles.focusRing} />}
      <text x={0} y={y + 4} className={row.isBad ? styles.rowNameStrong : styles.rowName}>
        {shortened(row.label, letters)}
      </text>
      <text x={labelWidth + ofWidth - 14} y={y + 4} textAnchor="end" className={styles.ofText}>
        {row.ofText}
      </text>
      {row.share === null ? (
        <text x={x(0) + 8} y={y + 4} className={styles.noteOnGrid}>
          {row.note}
        </text>
      ) : (
        <DotMarks row={row} share={row.share} y={y} fill={fill} x={x} />
      )}
      <text x={hasChange ? width - 72 : width} y={y + 4} textAnchor="end" className={valueClass(row)}>
        {row.valueText}
      </text>
      {hasChange && (
        <text x={width} y={y + 4} textAnchor="end" className={styles[`tone-${row.change.tone}`]}>
          {row.change.text}
        </text>
      )}
    </g>
  );
}

function valueClass(row: DotRow) {
  if (row.isSmall) return styles.rowValueSmall;
  return row.isBad ? styles.rowValueBad : styles.rowValue;
}

interface DotMarksProps extends Pick<DotLineProps, 'row' | 'y' | 'fill' | 'x'> {
  readonly share: number;
}

function DotMarks({ row, share, y, fill, x }: DotMarksProps) {
  const { interval, previous, isSmall } = row;
  return (
    <g>
      {interval && (
        <rect
          x={x(interval[0])}
          y={y - 3}
          width={x(interval[1]) - x(interval[0])}
          height={6}
          rx={3}
          fill={fill}
          opacity={isSmall ? 0.16 : 0.28}
        />
      )}
      <circle
        cx={x(share)}
        cy={y}
        r={isSmall ? 5 : 6}
        fill={isSmall ? 'var(--surface)' : fill}
        stroke={fill}
        strokeWidth={isSmall ? 1.6 : 0}
      />
      {previous !== null && (
        <path
          d={`M${x(previous)},${y - 6}l4.5,6l-4.5,6l-4.5,-6Z`}
          fill="var(--surface)"
          stroke="var(--ghost-line)"
          strokeWidth={1.6}
        />
      )}
    </g>
  );
}
