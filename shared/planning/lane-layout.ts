import { columnsOf } from './lane-columns.ts';
import { type LaneFrame, laneFrames } from './lane-frames.ts';
import { type LaneInput, nodeHeight, pillHeight } from './lane-model.ts';
import { type LaneRoute, type RoutePoint, routesOf } from './lane-routes.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LaneLine {
  readonly key: string;
  /** From the edge of one stage to that of the other, in straight pieces. */
  readonly points: readonly Point[];
  readonly pill: Box | null;
  /** From the line to a pill that does not stand on it. */
  readonly leader: readonly [Point, Point] | null;
}

/** Where everything of a diagram of lanes stands, in px. */
export interface LaneLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Box[];
  readonly nodes: readonly (Box & { readonly key: string })[];
  readonly lines: readonly LaneLine[];
  /** Free room at the left of each lane, null where there is too little to write in. */
  readonly spaces: readonly (Box | null)[];
}

const narrowest = 176;
const spaceMargin = 16;

/** Lays stages out in lanes and the lines between them, so that nothing that can be read covers anything else. */
export function layOutLanes(input: LaneInput): LaneLayout {
  const columns = columnsOf(input);
  const routes = routesOf(input, columns);
  const frames = laneFrames(input.laneCount, routes);
  const nodes = columns.nodes.map(({ key, lane, x }) => ({
    key,
    x,
    y: frames.lanes[lane]?.nodeY ?? 0,
    width: columns.nodeWidth,
    height: nodeHeight,
  }));
  const lines = routes.map((route) => lineOf(route, frames, nodes));
  const lanes = frames.lanes.map(({ y, height }) => ({ x: 0, y, width: columns.width, height }));
  return {
    width: columns.width,
    height: frames.height,
    lanes,
    nodes,
    lines,
    spaces: lanes.map((lane) => spaceOf(lane, nodes, lines)),
  };
}

type Node = LaneLayout['nodes'][number];

function pointOf(point: RoutePoint, { lanes }: LaneFrame, nodes: readonly Node[]): Point {
  const { at } = point;
  if (at.kind === 'track') return { x: point.x, y: lanes[at.lane]?.tracks[at.side][at.track]?.middle ?? 0 };
  const node = nodes.find(({ key }) => key === at.node);
  const top = node?.y ?? 0;
  if (at.edge === 'top') return { x: point.x, y: top };
  if (at.edge === 'bottom') return { x: point.x, y: top + nodeHeight };
  return { x: point.x, y: top + nodeHeight / 2 + at.shift };
}

function lineOf(route: LaneRoute, frames: LaneFrame, nodes: readonly Node[]): LaneLine {
  const points = route.points.map((point) => pointOf(point, frames, nodes));
  const middle = pillMiddle(route, frames, points);
  if (route.pill === null || middle === null) return { key: route.key, points, pill: null, leader: null };
  const { x, width, leaderX } = route.pill;
  const pill = { x: x - width / 2, y: middle - pillHeight / 2, width, height: pillHeight };
  const lineY = points[0]?.y ?? 0;
  const leader =
    leaderX === null
      ? null
      : ([
          { x: leaderX, y: lineY },
          { x: leaderX, y: pill.y },
        ] as const);
  return { key: route.key, points, pill, leader };
}

function pillMiddle({ pill }: LaneRoute, { lanes, channels }: LaneFrame, points: readonly Point[]): number | null {
  if (pill === null) return null;
  const { at } = pill;
  if (at.kind === 'track') return lanes[at.lane]?.tracks[at.side][at.track]?.middle ?? null;
  if (at.kind === 'channel') return channels[at.channel]?.[at.track] ?? null;
  return points[0]?.y ?? null;
}

function overlapsY(box: Pick<Box, 'y' | 'height'>, lane: Box): boolean {
  return box.y < lane.y + lane.height && box.y + box.height > lane.y;
}

/** The room between the left edge of a lane and the first thing in it. */
function spaceOf(lane: Box, nodes: readonly Node[], lines: readonly LaneLine[]): Box | null {
  const boxes = [...nodes, ...lines.flatMap(({ pill }) => pill ?? [])].filter((box) => overlapsY(box, lane));
  const pieces = lines.flatMap(({ points }) =>
    points.slice(1).flatMap((point, index) => {
      const before = points[index];
      if (!before) return [];
      const y = Math.min(point.y, before.y);
      const piece = { y, height: Math.max(1, Math.abs(point.y - before.y)) };
      return overlapsY(piece, lane) ? [Math.min(point.x, before.x)] : [];
    }),
  );
  const right = Math.min(lane.width, ...boxes.map(({ x }) => x), ...pieces) - spaceMargin;
  const left = lane.x + spaceMargin;
  if (right - left < narrowest) return null;
  return { x: left, y: lane.y + 10, width: right - left, height: lane.height - 20 };
}

/** The parts of a layout that keys move between: stages, and lines by their pills. */
export interface LanePart {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** The middle of every part, stages before lines, from left to right. */
export function partsOf({ nodes, lines }: LaneLayout): readonly LanePart[] {
  const middles = nodes.map(({ key, x, y, width, height }) => ({ key, x: x + width / 2, y: y + height / 2 }));
  const pills = lines.flatMap(({ key, pill }) =>
    pill ? [{ key, x: pill.x + pill.width / 2, y: pill.y + pill.height / 2 }] : [],
  );
  return [...middles, ...pills].sort((one, other) => one.x - other.x || one.y - other.y);
}

const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;
export type ArrowKey = keyof typeof directions;

/** The part that an arrow key leads to: the nearest in its direction; null where there is none. */
export function nextPart(parts: readonly LanePart[], from: string, key: ArrowKey): string | null {
  const start = parts.find((part) => part.key === from);
  if (!start) return parts[0]?.key ?? null;
  const [dx, dy] = directions[key];
  const ahead = parts
    .filter((part) => part.key !== from)
    .map((part) => {
      const along = (part.x - start.x) * dx + (part.y - start.y) * dy;
      const aside = Math.abs((part.x - start.x) * dy) + Math.abs((part.y - start.y) * dx);
      return { key: part.key, along, cost: along + 2 * aside };
    })
    .filter(({ along }) => along > 1)
    .sort((one, other) => one.cost - other.cost);
  return ahead[0]?.key ?? null;
}
