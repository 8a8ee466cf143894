import type { LocalDay } from '../../../../../shared/calendar/local-day.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import type { DatedTask, TaskForecast } from '../../../../../shared/planning/schedule.ts';
import type { FunctionLook } from '../../../../kit/functions.ts';
import type { BarPointer } from './bar-props.ts';
import classes from './timeline.module.css';
import { rowMiddle, type TimelineScale } from './timeline-scale.ts';
import { barWords, spanWords } from './timeline-words.ts';

interface BarShapeProps {
  readonly task: Entity<'tasks'>;
  readonly dated: DatedTask;
  readonly row: number;
  readonly forecast: TaskForecast | undefined;
  readonly today: LocalDay;
  /** It is on its way to other days, which stand beside it. */
  readonly isMoved: boolean;
  readonly look: FunctionLook;
  readonly scale: TimelineScale;
  readonly isReadOnly: boolean;
  readonly grips: Pick<BarPointer, 'start' | 'end' | 'link'>;
}

const barHeight = 16;
const gripWidth = 7;
/** Of a letter beside a bar, rather too much than too little. */
const letterWidth = 6;

/** The plan as a soft bar with a border, what is done of it solid, and where it will lead dashed. */
export function BarShape(props: BarShapeProps) {
  const { task, dated, row, forecast, today, isMoved, look, scale, isReadOnly, grips } = props;
  const x = scale.x(dated.startsOn);
  const width = scale.x(Math.max(dated.startsOn, dated.endsOn) + 1) - x;
  const middle = rowMiddle(row);
  const y = middle - barHeight / 2;
  const end = x + width;
  const willEnd = forecast && forecast.endsOn > dated.endsOn ? scale.x(forecast.endsOn + 1) : null;
  const { text, isBad } = isMoved ? { text: spanWords(dated), isBad: false } : barWords(task, dated, forecast, today);
  const after = Math.max(end, willEnd ?? end) + (isMoved ? 15 : 12);
  // At the end of the weeks the words stand before it rather than be cut.
  const fits = after + text.length * letterWidth < scale.width;
  return (
    <>
      <rect className={classes.hit} x={x - 3} y={middle - 14} width={width + 6} height={28} />
      <rect className={classes.ring} x={x - 3} y={y - 3} width={width + 6} height={barHeight + 6} rx={6} />
      {willEnd !== null && (
        <line className={classes.willEnd} data-behind={isBad} x1={end} x2={willEnd} y1={middle + 5} y2={middle + 5} />
      )}
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
        <text
          className={isBad ? classes.behind : classes.percent}
          x={fits ? after : scale.width - 4}
          y={middle + 4}
          style={{ textAnchor: fits ? 'start' : 'end' }}
        >
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
