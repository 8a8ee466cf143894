import { lookOf } from '../../functions.ts';
import styles from '../chart.module.css';
import { TargetTick } from '../TargetTick.tsx';
import { Whisker } from '../Whisker.tsx';
import type { FunnelGeometry } from './funnel-geometry.ts';
import type { FunnelTransition } from './funnel-model.ts';

interface TransitionRowProps {
  readonly transition: FunnelTransition;
  readonly y: number;
  readonly geometry: FunnelGeometry;
  readonly hatch: string;
  readonly isSelected: boolean;
  readonly isFocused: boolean;
  readonly part: React.SVGAttributes<SVGGElement>;
}

/** The way from one stage to the next: share, k of n, and a bar that is all of the stage before. */
export function TransitionRow({ transition, y, geometry, hatch, isSelected, isFocused, part }: TransitionRowProps) {
  const { transitionX: x, isLarge, isNarrow } = geometry;
  const height = isLarge ? Math.min(66, geometry.row - 8) : isNarrow ? 60 : 56;
  const right = isLarge ? geometry.fromFirstX - 110 : geometry.fromFirstX - 54;
  const top = y - (isNarrow ? 23 : height / 2 + (isLarge ? 0 : 2));
  const textY = y - (isLarge ? 6 : 8);
  return (
    <g {...part} className={styles.part}>
      <rect
        x={x - 14}
        y={top}
        width={right - x + 14}
        height={height + 2}
        rx={8}
        className={isSelected ? styles.selected : isFocused ? styles.focusRing : styles.hit}
      />
      {isSelected && isFocused && (
        <rect x={x - 17} y={top - 3} width={right - x + 20} height={height + 8} rx={10} className={styles.focusRing} />
      )}
      <text x={x} y={textY} className={styles.rateLine}>
        <tspan className={rateClass(transition)}>{transition.valueText}</tspan>
        <tspan dx={transition.valueText === '' ? 0 : 8} className={styles.ofText}>
          {transition.ofText}
        </tspan>
      </text>
      <TransitionBar transition={transition} y={y + (isLarge ? 4 : 0)} geometry={geometry} hatch={hatch} />
      <ChangeWords transition={transition} y={y} geometry={geometry} />
    </g>
  );
}

function rateClass(transition: FunnelTransition) {
  if (transition.isSmall) return styles.rateSmall;
  return transition.isBad ? styles.rateBad : styles.rate;
}

type TransitionBarProps = Pick<TransitionRowProps, 'transition' | 'y' | 'geometry' | 'hatch'>;

function TransitionBar({ transition, y, geometry, hatch }: TransitionBarProps) {
  const { transitionX: x, transitionWidth: width, transitionBar: height } = geometry;
  const { share, openShare, interval, previous, target, owner } = transition;
  const at = (part: number) => x + Math.min(part, 1) * width;
  const went = share === null ? 0 : Math.min(share, 1);
  const open = Math.min(openShare, 1 - went);
  const middle = y + height / 2;
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={3} className={styles.track} />
      {went > 0 && (
        <rect
          x={x}
          y={y}
          width={went * width}
          height={height}
          rx={2}
          fill={lookOf(owner).fill}
          opacity={transition.isSmall ? 0.55 : 1}
        />
      )}
      {open > 0.004 && <rect x={at(went)} y={y} width={open * width} height={height} fill={`url(#${hatch})`} />}
      {previous !== null && share !== null && <GhostTick x={at(previous)} y={y} height={height} />}
      {target !== null && <TargetTick x={at(target)} y={middle} length={height + 8} />}
      {interval && <Whisker from={at(interval[0])} to={at(interval[1])} y={y + height + 5} cap={5} />}
    </g>
  );
}

function GhostTick({ x, y, height }: { readonly x: number; readonly y: number; readonly height: number }) {
  return (
    <g>
      <rect x={x - 2} y={y - 1} width={4} height={height + 2} fill="var(--surface)" />
      <rect x={x - 1} y={y - 2} width={2} height={height + 4} fill="var(--ghost-line)" />
    </g>
  );
}

function ChangeWords({ transition, y, geometry }: Pick<TransitionRowProps, 'transition' | 'y' | 'geometry'>) {
  const { isLarge, isNarrow } = geometry;
  const words = transition.share === null ? '' : transition.change.text;
  const lines = isNarrow ? [words] : inTwoLines(words);
  const step = isLarge ? 26 : 13;
  return (
    <text className={styles[`tone-${transition.change.tone}`]} y={y + (isLarge ? 8 : isNarrow ? 33 : 4)}>
      {lines.map((line, index) => (
        <tspan key={line} x={geometry.changeX} dy={index === 0 ? 0 : step}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Breaks before the last word: "no clear / change", "−11.6 pts / worse". */
function inTwoLines(text: string): readonly string[] {
  const last = text.lastIndexOf(' ');
  return last < 0 ? [text] : [text.slice(0, last), text.slice(last + 1)];
}
