import { formatLocalDate, type LocalDay } from '../../../../../shared/calendar/local-day.ts';
import type { Forecast } from '../../../../../shared/planning/schedule.ts';
import { formatDate } from '../../../../kit/format.ts';
import classes from './timeline.module.css';
import { headHeight, type TimelineScale } from './timeline-scale.ts';

interface DayLinesProps {
  readonly scale: TimelineScale;
  readonly height: number;
  readonly today: LocalDay;
  readonly launchOn: LocalDay | null;
  readonly forecast: Forecast;
}

const markHeight = 17;
const todayWidth = 42;
const launchWidth = 50;

/** The weeks behind the bars, today, the launch, and where it is moving to. */
export function DayLines({ scale, height, today, launchOn, forecast }: DayLinesProps) {
  const moved = forecast.slip > 0 ? forecast.launchOn : null;
  const marks = marksOf(scale, today, launchOn);
  const isFree = (x: number) => marks.every(({ left, width }) => x + 46 < left || x > left + width + 4);
  return (
    <g aria-hidden>
      {scale.ticks.map((day) => {
        const x = scale.x(day);
        return (
          <g key={day}>
            <line className={classes.week} x1={x} x2={x} y1={headHeight - 4} y2={height} />
            {isFree(x) && (
              <text className={classes.tick} x={x + 4} y={14}>
                {formatDate(formatLocalDate(day))}
              </text>
            )}
          </g>
        );
      })}
      {moved !== null && (
        <g>
          <line className={classes.movedLine} x1={scale.x(moved)} x2={scale.x(moved)} y1={markHeight} y2={height} />
          <text className={classes.movedText} x={scale.x(moved) + 4} y={height + 2}>
            {formatDate(formatLocalDate(moved))}
          </text>
        </g>
      )}
      {marks.map(({ key, label, x, left, width }) => (
        <g key={key}>
          <line
            className={key === 'today' ? classes.todayLine : classes.launchLine}
            x1={x}
            x2={x}
            y1={markHeight}
            y2={height}
          />
          <rect
            className={key === 'today' ? classes.todayMark : classes.launchMark}
            x={left}
            y={0}
            width={width}
            height={markHeight}
            rx={4}
          />
          <text className={key === 'today' ? classes.todayText : classes.launchText} x={left + width / 2} y={12.5}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

interface Mark {
  readonly key: 'today' | 'launch';
  readonly label: string;
  readonly x: number;
  readonly left: number;
  readonly width: number;
}

/** Today in the middle of its day, the launch at the beginning of its own; close to each other they part. */
function marksOf(scale: TimelineScale, today: LocalDay, launchOn: LocalDay | null): readonly Mark[] {
  const now = scale.x(today) + scale.dayWidth / 2;
  const launch = launchOn === null ? null : scale.x(launchOn);
  const isClose = launch !== null && Math.abs(launch - now) < (todayWidth + launchWidth) / 2 + 4;
  const isBefore = launch !== null && now <= launch;
  const place = (x: number, width: number, isLeft: boolean) => {
    const wanted = isClose ? (isLeft ? x - width - 1 : x + 1) : x - width / 2;
    return Math.min(Math.max(0, wanted), scale.width - width);
  };
  return [
    { key: 'today', label: 'Today', x: now, left: place(now, todayWidth, isBefore), width: todayWidth },
    ...(launch === null
      ? []
      : [
          {
            key: 'launch' as const,
            label: 'Launch',
            x: launch,
            left: place(launch, launchWidth, !isBefore),
            width: launchWidth,
          },
        ]),
  ];
}
