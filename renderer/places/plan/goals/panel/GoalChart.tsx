import { ChartPlot } from '../../../../kit/chart/ChartPlot.tsx';
import { useChartParts } from '../../../../kit/chart/use-chart-parts.ts';
import { useWidth } from '../../../../kit/chart/use-width.ts';
import { type FunctionKey, lookOf } from '../../../../kit/functions.ts';
import classes from './chart.module.css';
import type { GoalChartModel, GoalPoint } from './goal-chart-model.ts';

interface GoalChartProps {
  readonly model: GoalChartModel;
  readonly owner: FunctionKey;
  readonly label: string;
  axisWords(value: number): string;
  dayWords(day: number): string;
}

const height = 168;
const top = 18;
const foot = 20;
const left = 42;
const right = 44;
/** Bars of how many stand in the lower part, under the line. */
const barPart = 0.42;

/** A goal over its fortnights: a sum as it grows beside what is due, a share or level over the bars of how many it counts. */
export function GoalChart({ model, owner, label, axisWords, dayWords }: GoalChartProps) {
  const [ref, measured] = useWidth<HTMLDivElement>(320);
  const width = Math.max(measured, 240);
  const parts = useChartParts({ parts: model.points });
  const { fill } = lookOf(owner);
  const x = scale([model.from, model.to], [left, width - right]);
  const y = scale([0, model.top], [height - foot, top]);
  const at = (point: GoalPoint) => (model.kind === 'sum' ? x(point.to) : x((point.from + point.to) / 2));
  const end = model.points.findLast(({ value }) => value !== null);
  const tipAt = (key: string) => {
    const point = model.points.find((one) => one.key === key);
    return { x: point ? at(point) + 12 : 0, y: point?.value == null ? top : Math.max(0, y(point.value) - 60) };
  };
  return (
    <div ref={ref}>
      <ChartPlot label={label} parts={parts} width={width} tipAt={tipAt}>
        <svg width={width} height={height} role="presentation">
          <Axis model={model} width={width} y={y} axisWords={axisWords} />
          {model.kind === 'level' && <Bars model={model} x={x} />}
          {model.due.length > 0 && (
            <path className={classes.due} d={path(model.due.map(({ day, value }) => [x(day), y(value)]))} />
          )}
          {model.target && <Target model={model} width={width} y={y(model.target.value)} />}
          <path className={classes.line} stroke={fill} d={linePath(model, at, y)} />
          {model.points.map((point) => (
            <Dot
              key={point.key}
              point={point}
              x={at(point)}
              y={y}
              fill={fill}
              isLast={point === end}
              isFocused={parts.focused === point.key}
              part={parts.partProps(point.key)}
            />
          ))}
          {end?.value != null && (
            <text x={at(end) + 9} y={y(end.value) + 4} className={classes.value}>
              {model.last}
            </text>
          )}
          <text x={left} y={height - 4} className={classes.quiet}>
            {dayWords(model.from)}
          </text>
          <text x={width - right} y={height - 4} textAnchor="end" className={classes.quiet}>
            {dayWords(model.to - 1)}
          </text>
        </svg>
      </ChartPlot>
    </div>
  );
}

type Scale = (value: number) => number;

function scale([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const span = to - from || 1;
  return (value) => start + ((value - from) / span) * (end - start);
}

function path(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('');
}

/** Gaps stay gaps: a line across them would say something about them. */
function linePath(model: GoalChartModel, at: (point: GoalPoint) => number, y: Scale): string {
  const runs: (readonly [number, number])[][] = model.kind === 'sum' ? [[[left, y(0)]]] : [[]];
  for (const point of model.points) {
    if (point.value === null) runs.push([]);
    else runs.at(-1)?.push([at(point), y(point.value)]);
  }
  return runs.map(path).join('');
}

interface AxisProps {
  readonly model: GoalChartModel;
  readonly width: number;
  readonly y: Scale;
  axisWords(value: number): string;
}

function Axis({ model, width, y, axisWords }: AxisProps) {
  const ticks = [0, model.top / 2, model.top];
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} className={classes.rule} />
      <text x={left - 6} y={y(tick) + 4} textAnchor="end" className={classes.quiet}>
        {axisWords(tick)}
      </text>
    </g>
  ));
}

function Bars({ model, x }: { readonly model: GoalChartModel; readonly x: Scale }) {
  const most = Math.max(1, ...model.points.map(({ count }) => count ?? 0));
  const base = height - foot;
  const last = model.points.at(-1);
  return model.points.map((point) => {
    const tall = ((point.count ?? 0) / most) * (base - top) * barPart;
    const wide = (x(point.to) - x(point.from)) * 0.62;
    const middle = (x(point.from) + x(point.to)) / 2;
    return (
      <rect
        key={point.key}
        x={middle - wide / 2}
        y={base - tall}
        width={wide}
        height={tall}
        rx={2}
        className={point === last ? classes.lastCount : classes.count}
      />
    );
  });
}

function Target({ model, width, y }: { readonly model: GoalChartModel; readonly width: number; readonly y: number }) {
  return (
    <g pointerEvents="none">
      <line x1={left} x2={width - right} y1={y} y2={y} className={classes.target} />
      <text x={left + 4} y={isOver(model) ? y + 15 : y - 6} className={classes.targetText}>
        {model.target?.text}
      </text>
    </g>
  );
}

/** Whether what stands at the left, where the target's words are, is over its line. */
function isOver({ kind, points, target }: GoalChartModel): boolean {
  const first = points.slice(0, 3).flatMap(({ value }) => value ?? []);
  const mean = first.reduce((sum, value) => sum + value, 0) / Math.max(1, first.length);
  return kind === 'level' && target !== null && mean >= target.value;
}

interface DotProps {
  readonly point: GoalPoint;
  readonly x: number;
  readonly y: Scale;
  readonly fill: string;
  readonly isLast: boolean;
  readonly isFocused: boolean;
  readonly part: React.SVGAttributes<SVGGElement>;
}

function Dot({ point, x, y, fill, isLast, isFocused, part }: DotProps) {
  const place = point.value === null ? height - foot : y(point.value);
  return (
    <g {...part} aria-label={part['aria-description']}>
      <rect x={x - 10} y={top} width={20} height={height - foot - top} fill="transparent" />
      {isFocused && <circle cx={x} cy={place} r={8} className={classes.focus} />}
      {point.value !== null && (
        <circle
          cx={x}
          cy={place}
          r={isLast ? 4.5 : 3}
          fill={isLast && !point.isSmall ? fill : 'var(--surface)'}
          stroke={fill}
          strokeWidth={1.6}
        />
      )}
    </g>
  );
}
