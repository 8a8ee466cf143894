import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import { useWidth } from '../../../../kit/chart/use-width.ts';
import { formatDate } from '../../../../kit/format.ts';
import classes from './growth.module.css';
import type { GrowthLines } from './growth-lines.ts';

interface GrowthChartProps {
  readonly lines: GrowthLines;
  readonly label: string;
}

const height = 150;
const top = 14;
const foot = 20;
const right = 64;
const left = 34;

/** How a campaign grew week by week, against its plan dashed. */
export function GrowthChart({ lines, label }: GrowthChartProps) {
  const [box, width] = useWidth<HTMLDivElement>(640);
  const { from, last, most, actual, plan } = lines;
  const x = (day: number) => left + ((day - from) / Math.max(1, last - from)) * (width - left - right);
  const y = (value: number) => height - foot - (value / most) * (height - foot - top);
  const path = (points: GrowthLines['actual']) =>
    points.map(({ day, value }, index) => `${index === 0 ? 'M' : 'L'}${x(day)} ${y(value)}`).join('');
  const end = actual.at(-1);
  const planEnd = plan.at(-1);
  const isClose = end && planEnd ? Math.abs(y(end.value) - y(planEnd.value)) < 13 && x(last) - x(end.day) < 60 : false;
  return (
    <div ref={box}>
      <svg width={width} height={height} role="img" aria-label={label} className={classes.chart}>
        {[0, most].map((value) => (
          <g key={value}>
            <line className={classes.grid} x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
            <text x={left - 6} y={y(value) + 4} textAnchor="end">
              {numberWords(value)}
            </text>
          </g>
        ))}
        <text x={left} y={height - 4}>
          {formatDate(formatLocalDate(from + 1))}
        </text>
        <text x={width - right} y={height - 4} textAnchor="end">
          {formatDate(formatLocalDate(last))}
        </text>
        <path className={classes.plan} d={path(plan)} />
        <path className={classes.actual} d={path(actual)} />
        {end && (
          <>
            <circle className={classes.dot} cx={x(end.day)} cy={y(end.value)} r={3} />
            <text className={classes.end} x={x(end.day) + 7} y={y(end.value) + (isClose ? 14 : 4)}>
              {numberWords(end.value)}
            </text>
          </>
        )}
        {planEnd && (
          <text x={x(planEnd.day) + 6} y={y(planEnd.value) + 4}>
            plan {numberWords(planEnd.value)}
          </text>
        )}
      </svg>
    </div>
  );
}
