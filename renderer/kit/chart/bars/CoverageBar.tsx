import { ChartPlot } from '../ChartPlot.tsx';
import styles from '../chart.module.css';
import type { PartTip } from '../chart-part.ts';
import { useChartParts } from '../use-chart-parts.ts';
import { useWidth } from '../use-width.ts';

/** Coverage in multiples of the quota; texts are worded by the screen. */
export interface CoverageModel {
  readonly value: number;
  readonly previous: number | null;
  readonly required: number | null;
  readonly requiredInterval: readonly [number, number] | null;
  readonly requiredText: string;
  /** On the arrow between the value and what is required; empty for none. */
  readonly gapText: string;
  readonly tip: PartTip;
}

interface CoverageBarProps {
  readonly model: CoverageModel;
  readonly label: string;
  readonly onOpen?: () => void;
  readonly isLarge?: boolean;
}

/** The open pipeline as a multiple of the quota, against the rules of thumb and what history needs. */
export function CoverageBar({ model, label, onOpen, isLarge = false }: CoverageBarProps) {
  const [ref, width] = useWidth<HTMLDivElement>(500);
  const parts = useChartParts({ parts: [{ key: 'coverage', tip: model.tip }], onOpen: onOpen && (() => onOpen()) });
  const end = Math.max(5.5, model.value * 1.1, (model.requiredInterval?.[1] ?? model.required ?? 0) * 1.12);
  const x = (value: number) => (Math.max(0, value) / end) * width;
  const [top, height] = isLarge ? [56, 76] : [30, 46];
  const bottom = top + height;
  const size = isLarge ? 34 : 18;
  return (
    <div ref={ref} className={isLarge ? styles.largeBars : undefined}>
      <ChartPlot label={label} parts={parts} width={width} tipAt={() => ({ x: 20, y: bottom + 26 })}>
        <svg width={width} height={bottom + size + 10} role="presentation">
          <rect x={0} y={top} width={width} height={height} rx={3} fill="var(--sunken)" />
          {model.requiredInterval && (
            <rect
              x={x(model.requiredInterval[0])}
              y={top}
              width={x(Math.min(model.requiredInterval[1], end)) - x(model.requiredInterval[0])}
              height={height}
              fill="var(--warn-soft)"
            />
          )}
          {model.previous !== null && (
            <rect x={0} y={top} width={x(model.previous)} height={height} rx={3} className={styles.ghost} />
          )}
          <g {...parts.partProps('coverage')} aria-label={model.tip.title} className={styles.part}>
            <rect x={0} y={top + 8} width={x(model.value)} height={height - 16} rx={3} fill="var(--sales)" />
            {parts.focused === 'coverage' && (
              <rect
                x={-3}
                y={top - 3}
                width={x(model.value) + 6}
                height={height + 6}
                rx={6}
                className={styles.focusRing}
              />
            )}
          </g>
          {[0, 1, 2, 3, 4, 5]
            .filter((rule) => rule <= end)
            .map((rule) => (
              <RuleMark key={rule} rule={rule} x={x(rule)} top={top} bottom={bottom} textY={bottom + size} />
            ))}
          <Required model={model} x={x} top={top} bottom={bottom} isLarge={isLarge} />
        </svg>
      </ChartPlot>
    </div>
  );
}

interface RuleMarkProps {
  readonly rule: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly textY: number;
}

function RuleMark({ rule, x, top, bottom, textY }: RuleMarkProps) {
  const isRule = rule === 3 || rule === 4;
  return (
    <g>
      {isRule && (
        <path d={`M${x},${top - 6}V${bottom + 4}`} stroke="var(--text)" strokeWidth={1.5} strokeDasharray="3 3" />
      )}
      <text
        x={x}
        y={textY}
        textAnchor={rule === 0 ? 'start' : 'middle'}
        className={isRule ? styles.axisTarget : styles.quietText}
      >
        {isRule ? `${rule}× rule` : `${rule}×`}
      </text>
    </g>
  );
}

interface RequiredProps {
  readonly model: CoverageModel;
  readonly top: number;
  readonly bottom: number;
  readonly isLarge: boolean;
  x(value: number): number;
}

function Required({ model, top, bottom, isLarge, x }: RequiredProps) {
  if (model.required === null) return null;
  const at = x(model.required);
  const middle = (top + bottom) / 2;
  const isShort = model.gapText !== '' && model.required > model.value;
  const hasRoom = at - x(model.value) > (isLarge ? 150 : 70);
  const line = isShort && !hasRoom ? `${model.requiredText}, ${model.gapText} more` : model.requiredText;
  // The words end at the line they are about where they fit before it, else begin at the chart's edge.
  const isRight = at > line.length * (isLarge ? 12 : 6.8);
  return (
    <g>
      <text
        x={isRight ? at + 4 : 0}
        y={top - (isLarge ? 20 : 12)}
        textAnchor={isRight ? 'end' : 'start'}
        className={styles.warnText}
      >
        {line}
      </text>
      <line x1={at} x2={at} y1={top - 8} y2={bottom + 6} stroke="var(--warn)" strokeWidth={2.5} />
      {isShort && hasRoom && (
        <>
          <path
            d={`M${x(model.value) + 3},${middle + 8}H${at - 5}m-5,-4l5,4l-5,4`}
            stroke="var(--bad)"
            strokeWidth={1.5}
            fill="none"
          />
          <text x={(x(model.value) + at) / 2} y={middle} textAnchor="middle" className={styles.gapText}>
            {model.gapText}
          </text>
        </>
      )}
    </g>
  );
}
