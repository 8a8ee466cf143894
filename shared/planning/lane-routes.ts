import type { LaneColumns } from './lane-columns.ts';
import type { LaneInput, LaneStep } from './lane-model.ts';

/** A track runs along a lane, over or under its stages. */
export type Side = 'top' | 'bottom';

/** What a point's height hangs on. */
type Height =
  | { readonly kind: 'node'; readonly node: string; readonly edge: 'top' | 'bottom' | 'middle'; readonly shift: number }
  | { readonly kind: 'track'; readonly lane: number; readonly side: Side; readonly track: number };

export interface RoutePoint {
  readonly x: number;
  readonly at: Height;
}

export interface RoutePill {
  /** Its middle. */
  readonly x: number;
  readonly width: number;
  /** On the line itself, in a track of a lane, or in the channel under a lane. */
  readonly at:
    | { readonly kind: 'line' }
    | { readonly kind: 'track'; readonly lane: number; readonly side: Side; readonly track: number }
    | { readonly kind: 'channel'; readonly channel: number; readonly track: number };
  /** Where a short line leads to the pill; null where it stands on its own line. */
  readonly leaderX: number | null;
}

/** The way of a line before heights are known. */
export interface LaneRoute {
  readonly key: string;
  readonly points: readonly RoutePoint[];
  readonly pill: RoutePill | null;
}

interface Stage {
  readonly key: string;
  readonly lane: number;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

const margin = 10;
const apart = 8;

/** Intervals in parallel tracks: the first track with room takes one. */
class Tracks {
  readonly #taken = new Map<string, (readonly [number, number])[][]>();

  /** The track of `place` in which nothing is within [from, to], from `first` on. */
  take(place: string, from: number, to: number): number {
    const tracks = this.#taken.get(place) ?? [];
    this.#taken.set(place, tracks);
    const isFree = (track: readonly (readonly [number, number])[]) =>
      track.every(([start, end]) => to + apart <= start || end + apart <= from);
    const found = tracks.findIndex(isFree);
    const track = found < 0 ? tracks.length : found;
    tracks[track] = [...(tracks[track] ?? []), [from, to]];
    return track;
  }
}

/** Spreads what touches one edge of a stage, so that no two lines start or end at one point. */
class Ports {
  readonly #used = new Map<string, number>();

  next(edge: string, step: number): number {
    const count = this.#used.get(edge) ?? 0;
    this.#used.set(edge, count + 1);
    // 0, then to both sides in turn.
    return count === 0 ? 0 : Math.ceil(count / 2) * step * (count % 2 === 1 ? 1 : -1);
  }
}

interface Drawing {
  readonly stages: readonly Stage[];
  readonly tracks: Tracks;
  readonly ports: Ports;
  readonly width: number;
}

const isBetween = (value: number, from: number, to: number) => from < value && value < to;

/** Whether a line along the stages of a lane from one x to another would meet one of them. */
function meetsStage({ stages }: Drawing, lane: number, from: number, to: number): boolean {
  return stages.some((stage) => stage.lane === lane && stage.right + margin > from && stage.left - margin < to);
}

/** Whether a line down at x would meet a stage of the lanes strictly between two. */
function meetsLanes({ stages }: Drawing, x: number, one: number, other: number): boolean {
  const [upper, lower] = [Math.min(one, other), Math.max(one, other)];
  return stages.some(
    ({ lane, left, right }) => isBetween(lane, upper, lower) && isBetween(x, left - margin, right + margin),
  );
}

const middleOf = (node: string, shift = 0): Height => ({ kind: 'node', node, edge: 'middle', shift });
const edgeOf = (node: string, edge: Side): Height => ({ kind: 'node', node, edge, shift: 0 });

function within(x: number, width: number, all: number): number {
  return Math.min(Math.max(x, width / 2 + 4), all - width / 2 - 4);
}

/** Along the stages of one lane, where none is between. */
function straight(step: LaneStep, from: Stage, to: Stage, drawing: Drawing): LaneRoute {
  const shift = drawing.ports.next(`${from.key} right`, apart + 2);
  const middle = (from.right + to.left) / 2;
  const points = [
    { x: from.right, at: middleOf(from.key, shift) },
    { x: to.left, at: middleOf(to.key, shift) },
  ];
  return { key: step.key, points, pill: straightPill(step, from, to, middle, drawing) };
}

function straightPill(step: LaneStep, from: Stage, to: Stage, middle: number, drawing: Drawing): RoutePill | null {
  const { pillWidth: width } = step;
  if (width === 0) return null;
  if (to.left - from.right >= width + 24) return { x: middle, width, at: { kind: 'line' }, leaderX: null };
  const x = within(middle, width, drawing.width);
  const track = drawing.tracks.take(`${from.lane} bottom`, x - width / 2, x + width / 2);
  return { x, width, at: { kind: 'track', lane: from.lane, side: 'bottom', track }, leaderX: middle };
}

/** Along the lane to over or under the other stage, then straight to it. */
function elbow(step: LaneStep, from: Stage, to: Stage, drawing: Drawing): LaneRoute {
  const isDown = to.lane > from.lane;
  const shift = drawing.ports.next(`${from.key} right`, apart + 2);
  const side: Side = isDown ? 'top' : 'bottom';
  const x = to.middle + drawing.ports.next(`${to.key} ${side}`, 22);
  const points = [
    { x: from.right, at: middleOf(from.key, shift) },
    { x, at: middleOf(from.key, shift) },
    { x, at: edgeOf(to.key, side) },
  ];
  if (step.pillWidth === 0) return { key: step.key, points, pill: null };
  const channel = isDown ? to.lane - 1 : to.lane;
  const middle = within(x, step.pillWidth, drawing.width);
  const track = drawing.tracks.take(`channel ${channel}`, middle - step.pillWidth / 2, middle + step.pillWidth / 2);
  const pill: RoutePill = { x: middle, width: step.pillWidth, at: { kind: 'channel', channel, track }, leaderX: null };
  return { key: step.key, points, pill };
}

/** An x near `wanted` at which a line can go through the lanes between two. */
function freeX(wanted: number, from: Stage, to: Stage, drawing: Drawing): number {
  const offers = [wanted, ...drawing.stages.flatMap(({ left, right }) => [left - margin - 2, right + margin + 2])];
  const free = offers.filter((x) => x > 2 && x < drawing.width - 2 && !meetsLanes(drawing, x, from.lane, to.lane));
  return free.toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0] ?? wanted;
}

/** Out of the stage's top or bottom, along a track of the other's lane, and into it from there. */
function around(step: LaneStep, from: Stage, to: Stage, drawing: Drawing): LaneRoute {
  const { tracks, ports, width } = drawing;
  const isDown = to.lane > from.lane;
  const leave: Side = isDown ? 'bottom' : 'top';
  const enter: Side = isDown || to.lane === from.lane ? 'top' : 'bottom';
  const start = from.middle + ports.next(`${from.key} ${leave}`, 22);
  const end = to.middle + ports.next(`${to.key} ${enter}`, 22);
  const down = freeX(start, from, to, drawing);
  const pillX = within((down + end) / 2, step.pillWidth, width);
  const reach = step.pillWidth === 0 ? [] : [pillX - step.pillWidth / 2, pillX + step.pillWidth / 2];
  const track = tracks.take(`${to.lane} ${enter}`, Math.min(down, end, ...reach), Math.max(down, end, ...reach));
  const run: Height = { kind: 'track', lane: to.lane, side: enter, track };
  const detour: RoutePoint[] = [];
  if (down !== start) {
    const own = tracks.take(`${from.lane} ${leave}`, Math.min(start, down), Math.max(start, down));
    const at: Height = { kind: 'track', lane: from.lane, side: leave, track: own };
    detour.push({ x: start, at }, { x: down, at });
  }
  return {
    key: step.key,
    points: [
      { x: start, at: edgeOf(from.key, leave) },
      ...detour,
      { x: down, at: run },
      { x: end, at: run },
      { x: end, at: edgeOf(to.key, enter) },
    ],
    pill:
      step.pillWidth === 0
        ? null
        : { x: pillX, width: step.pillWidth, at: { kind: 'track', lane: to.lane, side: enter, track }, leaderX: null },
  };
}

function routeOf(step: LaneStep, from: Stage, to: Stage, drawing: Drawing): LaneRoute {
  const isAhead = to.left > from.right;
  if (from.lane === to.lane) {
    const isFree = isAhead && !meetsStage(drawing, from.lane, from.right + margin + 1, to.left - margin - 1);
    return isFree ? straight(step, from, to, drawing) : around(step, from, to, drawing);
  }
  const isClear =
    to.middle >= from.right + margin &&
    !meetsStage(drawing, from.lane, from.right + margin + 1, to.middle + 24) &&
    !meetsLanes(drawing, to.middle, from.lane, to.lane);
  return isClear ? elbow(step, from, to, drawing) : around(step, from, to, drawing);
}

/** The ways of all lines. Steps whose stages are not drawn, and those from a stage to itself, have none. */
export function routesOf({ steps }: Pick<LaneInput, 'steps'>, columns: LaneColumns): readonly LaneRoute[] {
  const stages = columns.nodes.map(({ key, lane, x }) => ({
    key,
    lane,
    left: x,
    right: x + columns.nodeWidth,
    middle: x + columns.nodeWidth / 2,
  }));
  const drawing: Drawing = { stages, tracks: new Tracks(), ports: new Ports(), width: columns.width };
  const byKey = new Map(stages.map((stage) => [stage.key, stage]));
  return steps.flatMap((step) => {
    const [from, to] = [byKey.get(step.from), byKey.get(step.to)];
    return from && to && from !== to ? [routeOf(step, from, to, drawing)] : [];
  });
}
