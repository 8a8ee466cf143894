import type { Conformance } from '../../../../../shared/contract/handbook.ts';
import { percentWords } from '../../../../../shared/metrics/words.ts';
import { useWidth } from '../../../../kit/chart/use-width.ts';
import { formatDate } from '../../../../kit/format.ts';
import classes from './drift.module.css';
import {
  bandPath,
  capital,
  driftScale,
  isPart,
  linePath,
  newestWords,
  partWords,
  placeOfDay,
  pointDays,
} from './drift-scale.ts';

interface DriftChartProps extends Pick<Conformance, 'points' | 'change'> {
  readonly ruleName: string | null;
  /** The version in force, and the day from which it is. */
  readonly signed: { readonly version: number; readonly on: string } | null;
}

const height = 176;

/** The weekly line over the usual range as a band; points outside are diamonds, the change a dashed line. */
export function DriftChart({ points, change, ruleName, signed }: DriftChartProps) {
  const [frame, width] = useWidth<HTMLDivElement>(300);
  const scale = driftScale(points, width, height);
  const { x, y, ticks } = scale;
  const changeAt = change === null ? -1 : points.findIndex(({ from }) => from === change.from);
  const last = points.at(-1);
  const signedAt = signed === null ? null : placeOfDay(points, signed.on);
  const isLeftHalf = changeAt < points.length / 2;
  const labelX = x(changeAt) + (isLeftHalf ? 6 : -6);
  const anchor = isLeftHalf ? 'start' : 'end';
  return (
    <div ref={frame} className={classes.frame}>
      <svg className={classes.chart} width={width} height={height} role="img" aria-label={summary(points, change)}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={classes.grid} x1={x(0)} x2={x(points.length - 1)} y1={y(tick)} y2={y(tick)} />
            <text className={classes.label} x={x(0) - 8} y={y(tick) + 4} textAnchor="end">
              {percentWords(tick, 0)}
            </text>
          </g>
        ))}
        <path className={classes.band} d={bandPath(points, scale)} />
        <path className={classes.line} d={linePath(points, scale)} />
        {signed !== null && signedAt !== null && (
          <>
            <line className={classes.signed} x1={x(signedAt)} x2={x(signedAt)} y1={12} y2={y(ticks[0] ?? 0)} />
            <text
              className={classes.label}
              x={x(signedAt) + (signedAt < points.length / 2 ? 4 : -4)}
              y={10}
              textAnchor={signedAt < points.length / 2 ? 'start' : 'end'}
            >
              version {signed.version} signed {formatDate(signed.on)}
            </text>
          </>
        )}
        {changeAt >= 0 && (
          <>
            <line
              className={classes.change}
              x1={x(changeAt)}
              x2={x(changeAt)}
              y1={y(ticks.at(-1) ?? 1)}
              y2={y(ticks[0] ?? 0)}
            />
            <text className={classes.changeLabel} x={labelX} y={height - 48} textAnchor={anchor}>
              change, week of {formatDate(points[changeAt]?.from ?? '')}
            </text>
            {ruleName !== null && (
              <text className={classes.label} x={labelX} y={height - 33} textAnchor={anchor}>
                “{ruleName.length > 26 ? `${ruleName.slice(0, 25)}…` : ruleName}”
              </text>
            )}
          </>
        )}
        {points.map(({ from, weeks, days, share, isOutside }, index) =>
          isOutside ? (
            <path key={from} className={classes.outside} d={`M${x(index)},${y(share) - 5}l5,5l-5,5l-5,-5z`} />
          ) : (
            <circle
              key={from}
              className={classes.point}
              data-part={isPart({ weeks, days }) || undefined}
              cx={x(index)}
              cy={y(share)}
              r={2.6}
            />
          ),
        )}
        <text className={classes.label} x={x(0)} y={height - 4}>
          {formatDate(points[0]?.from ?? '')}
          {points[0] && isPart(points[0]) && `, ${partWords(points[0])}`}
        </text>
        {last && (
          <>
            <text className={classes.label} x={x(points.length - 1)} y={height - 4} textAnchor="end">
              {last.weeks === 1 ? formatDate(last.from) : pointDays(last)}
            </text>
            <text
              className={classes.lastLabel}
              // Beside the dashed line of a change that begins there, not on it.
              x={x(points.length - 1) - (changeAt === points.length - 1 ? 7 : 0)}
              y={y(last.share) - 10}
              textAnchor="end"
            >
              {percentWords(last.share, 0)}
            </text>
          </>
        )}
      </svg>
      <p className={classes.legend}>
        <span className={classes.bandKey} aria-hidden /> usual range
        <span className={classes.outsideKey} aria-hidden /> outside it
        {points.some(isPart) && (
          <>
            <span className={classes.partKey} aria-hidden /> part of its days
          </>
        )}
      </p>
    </div>
  );
}

function summary(points: DriftChartProps['points'], change: DriftChartProps['change']): string {
  const last = points.at(-1);
  const newest =
    last === undefined ? '' : ` ${capital(newestWords(points, ['has', 'have']))} ${percentWords(last.share, 0)}.`;
  const moved = change === null ? ' No drift.' : ` It left the usual range in the week of ${formatDate(change.from)}.`;
  return `Share that meets every line over ${points.length} points.${newest}${moved}`;
}
