import { lookOf } from '../../functions.ts';
import styles from '../chart.module.css';
import { SvgMark } from '../SvgMark.tsx';
import { shortened } from '../shortened.ts';
import { TargetTick } from '../TargetTick.tsx';
import type { FunnelGeometry } from './funnel-geometry.ts';
import type { FunnelStage } from './funnel-model.ts';

/** Letters of a stage's name that fit before its bar when the chart is narrow. */
const narrowName = 12;

interface StageRowProps {
  readonly stage: FunnelStage;
  readonly y: number;
  readonly geometry: FunnelGeometry;
  readonly scale: number;
  readonly hatch: string;
  readonly isFocused: boolean;
  readonly part: React.SVGAttributes<SVGGElement>;
}

/** One stage: its name, the bar with last period behind it, and how many of the first stage reached it. */
export function StageRow({ stage, y, geometry, scale, hatch, isFocused, part }: StageRowProps) {
  const { countX, bar, ghost, isLarge, isNarrow } = geometry;
  const nameX = isLarge ? 30 : 15;
  const hasHint = !isLarge && !isNarrow;
  const end = countX + stage.count * scale;
  const open = Math.min(stage.open, stage.count) * scale;
  const longest = Math.max(stage.count, stage.previous ?? 0, stage.target ?? 0) * scale;
  const labelX = countX + longest + geometry.labelGap;
  const shift = isLarge ? 9 : 0;
  return (
    <g {...part} className={styles.part}>
      <rect x={-8} y={y - geometry.row / 2 + 4} width={labelX + 90} height={geometry.row - 8} className={styles.hit} />
      {isFocused && (
        <rect x={-4} y={y - ghost / 2 - 4} width={labelX + 84} height={ghost + 8} rx={6} className={styles.focusRing} />
      )}
      <SvgMark owner={stage.owner} x={geometry.mark / 2} y={y - (hasHint ? 6 : 0)} size={geometry.mark} />
      <text x={nameX} y={y + (isLarge ? 9 : hasHint ? -1 : 5)} className={styles.stageName}>
        {isNarrow ? shortened(stage.label, narrowName) : stage.label}
      </text>
      {hasHint && (
        <text x={nameX} y={y + 14} className={styles.quietText}>
          {stage.hint}
        </text>
      )}
      {stage.previous !== null && (
        <rect
          x={countX}
          y={y - ghost / 2}
          width={stage.previous * scale}
          height={ghost}
          rx={3}
          className={styles.ghost}
        />
      )}
      <path d={farEndRounded(countX, y - bar / 2, Math.max(end - countX, 1), bar)} fill={lookOf(stage.owner).fill} />
      {open > 0.5 && (
        <path
          d={farEndRounded(end - open, y - bar / 2, open, bar)}
          fill={`url(#${hatch})`}
          stroke={lookOf(stage.owner).fill}
          strokeWidth={1}
        />
      )}
      {stage.target !== null && <TargetTick x={countX + stage.target * scale} y={y} length={ghost + 8} />}
      <text
        x={labelX}
        y={y + (isLarge ? 11 : isNarrow ? 6 : -1)}
        className={stage.isSmall ? styles.countSmall : styles.count}
      >
        {stage.countText}
      </text>
      {!isLarge && geometry.medianX !== null && (
        <text x={labelX} y={y + 15} className={styles[`tone-${stage.change.tone}`]}>
          {stage.change.text}
        </text>
      )}
      <text x={geometry.fromFirstX} y={y + 4 + shift} textAnchor="end" className={styles.value}>
        {stage.fromFirstText}
      </text>
      {geometry.medianX !== null && (
        <>
          <text x={geometry.medianX} y={y + 4} textAnchor="end" className={styles.value}>
            {stage.medianText}
          </text>
          <text x={geometry.medianX} y={y + 20} textAnchor="end" className={styles.quietText}>
            {stage.medianNote}
          </text>
        </>
      )}
    </g>
  );
}

/** Square at the zero line, radius 3 at the far end. */
function farEndRounded(x: number, y: number, width: number, height: number): string {
  const radius = Math.min(3, width / 2);
  const right = x + width;
  const bottom = y + height;
  return `M${x},${y}H${right - radius}Q${right},${y} ${right},${y + radius}V${bottom - radius}Q${right},${bottom} ${right - radius},${bottom}H${x}Z`;
}
