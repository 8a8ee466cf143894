import type { LaneLayout, Point } from '../../../../../shared/planning/lane-layout.ts';
import { lookOf } from '../../../../kit/functions.ts';
import type { DiagramModel } from './diagram-model.ts';
import classes from './lanes.module.css';

interface LaneLinesProps {
  readonly model: DiagramModel;
  readonly layout: LaneLayout;
  readonly arrowId: string;
}

const pathOf = (points: readonly Point[]) =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

/** The grounds of the lanes and the lines with their arrows; words and stages stand over them. */
export function LaneLines({ model, layout, arrowId }: LaneLinesProps) {
  const { width, height, lanes, lines } = layout;
  const byKey = new Map(model.lines.map((line) => [line.key, line]));
  return (
    <svg className={classes.lines} width={width} height={height} aria-hidden="true">
      <defs>
        <marker id={arrowId} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 1 10 5 0 9Z" className={classes.head} />
        </marker>
      </defs>
      {lanes.map(({ x, y, width: own, height: tall }, index) => (
        <rect
          key={model.lanes[index]}
          x={x}
          y={y}
          width={own}
          height={tall}
          rx={8}
          fill={lookOf(model.lanes[index] ?? 'sales').soft}
          className={classes.lane}
        />
      ))}
      {lines.map(({ key, points, leader }) => {
        const line = byKey.get(key);
        return (
          <g key={key}>
            <path
              d={pathOf(points)}
              className={classes.line}
              data-dashed={line?.isDashed}
              data-seen={line?.handoff === null}
              markerEnd={`url(#${arrowId})`}
            />
            {leader && <path d={pathOf(leader)} className={classes.leader} />}
          </g>
        );
      })}
    </svg>
  );
}
