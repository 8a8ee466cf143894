import type { Entity } from '../../../../../shared/model/entities.ts';
import type { DatedTask, TaskForecast } from '../../../../../shared/planning/schedule.ts';
import type { FunctionLook } from '../../../../kit/functions.ts';
import { rowMiddle } from './LinkLines.tsx';
import classes from './timeline.module.css';
import type { TimelineScale } from './timeline-scale.ts';
import { barWords } from './timeline-words.ts';
import type { BarPointer } from './use-bar-pointer.ts';

interface BarShapeProps {
  readonly task: Entity<'tasks'>;
  readonly dated: DatedTask;
  readonly row: number;
  readonly forecast: TaskForecast | undefined;
  readonly look: FunctionLook;
  readonly scale: TimelineScale;
  readonly isReadOnly: boolean;
  readonly grips: Pick<BarPointer, 'start' | 'end' | 'link'>;
}

const barHeight = 16;
const gripWidth = 7;

/** The plan as a soft bar with a border, what is done of it solid, and where it will lead dashed. */
export function BarShape({ task, dated, row, forecast, look, scale, isReadOnly, grips }: BarShapeProps) {
  const x = scale.x(dated.startsOn);
  const width = scale.x(Math.max(dated.startsOn, dated.endsOn) + 1) - x;
  const middle = rowMiddle(row);
  const y = middle - barHeight / 2;
  const end = x + width;
  const willEnd = forecast && forecast.endsOn > dated.endsOn ? scale.x(forecast.endsOn + 1) : null;
  const { text, isBad } = barWords(task, forecast);
  return (
    <>
      <rect className={classes.hit} x={x - 3} y={middle - 14} width={width + 6} height={28} />
      <rect className={classes.ring} x={x - 3} y={y - 3} width={width + 6} height={barHeight + 6} rx={6} />
      {willEnd !== null && <line className={classes.willEnd} x1={end} x2={willEnd} y1={middle + 5} y2={middle + 5} />}
      <rect
        className={classes.plan}
        x={x}
        y={y}
        width={width}
        height={barHeight}
        rx={4}
        fill={look.soft}
        stroke={look.fill}
      />
      {task.progress > 0 && (
        <rect x={x} y={y} width={width * Math.min(1, task.progress)} height={barHeight} rx={4} fill={look.fill} />
      )}
      {text !== '' && (
        <text className={isBad ? classes.behind : classes.percent} x={end + 12} y={middle + 4}>
          {text}
        </text>
      )}
      {!isReadOnly && (
        <>
          <rect className={classes.grip} x={x - 3} y={y} width={gripWidth} height={barHeight} {...grips.start} />
          <rect
            className={classes.grip}
            x={end - gripWidth + 3}
            y={y}
            width={gripWidth}
            height={barHeight}
            {...grips.end}
          />
          <circle className={classes.dot} cx={end + 7} cy={middle} r={4} {...grips.link}>
            <title>Drag to what waits for it</title>
          </circle>
        </>
      )}
    </>
  );
}
