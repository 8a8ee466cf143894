import { nodeHeight, pillHeight } from './lane-model.ts';
import type { LaneRoute, Side } from './lane-routes.ts';

/** The heights of a diagram: lanes with their tracks, and the channels between them. */
export interface LaneFrame {
  readonly height: number;
  readonly lanes: readonly {
    readonly y: number;
    readonly height: number;
    readonly nodeY: number;
    readonly tracks: Readonly<Record<Side, readonly { readonly middle: number }[]>>;
  }[];
  /** Middles of the pills in the channel under each lane. */
  readonly channels: readonly (readonly number[])[];
}

const pad = 16;
const lowest = 112;
const thin = 12;
const thick = pillHeight + 6;
const between = 4;

interface Used {
  readonly lane: number;
  readonly side: Side;
  readonly track: number;
  readonly hasPill: boolean;
}

function usedTracks(routes: readonly LaneRoute[]): readonly Used[] {
  return routes.flatMap(({ points, pill }) => [
    ...points.flatMap(({ at }) => (at.kind === 'track' ? [{ ...at, hasPill: false }] : [])),
    ...(pill?.at.kind === 'track' ? [{ ...pill.at, hasPill: true }] : []),
  ]);
}

/** The heights of the tracks of one side of a lane: those with words need more. */
function trackHeights(used: readonly Used[], lane: number, side: Side): readonly number[] {
  const own = used.filter((each) => each.lane === lane && each.side === side);
  const count = Math.max(0, ...own.map(({ track }) => track + 1));
  return Array.from({ length: count }, (_, track) =>
    own.some((each) => each.track === track && each.hasPill) ? thick : thin,
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function channelTracks(routes: readonly LaneRoute[], channel: number): number {
  const tracks = routes.flatMap(({ pill }) =>
    pill?.at.kind === 'channel' && pill.at.channel === channel ? [pill.at.track + 1] : [],
  );
  return Math.max(0, ...tracks);
}

/** Middles of tracks one under the other from a height on. */
function middles(heights: readonly number[], from: number): readonly { readonly middle: number }[] {
  return heights.map((height, index) => ({ middle: from + sum(heights.slice(0, index)) + height / 2 }));
}

/** Gives every lane the height that its stages and tracks need. */
export function laneFrames(laneCount: number, routes: readonly LaneRoute[]): LaneFrame {
  const used = usedTracks(routes);
  const lanes: LaneFrame['lanes'][number][] = [];
  const channels: (readonly number[])[] = [];
  let y = 0;
  for (let lane = 0; lane < laneCount; lane += 1) {
    const top = trackHeights(used, lane, 'top');
    const bottom = trackHeights(used, lane, 'bottom');
    const content = sum(top) + nodeHeight + sum(bottom) + 2 * pad;
    const spare = Math.max(0, lowest - content) / 2;
    const nodeY = y + pad + sum(top) + spare;
    const height = content + 2 * spare;
    // Tracks over the stages go up from them, so that the first is the nearest.
    const upward = heightsUpward(top, nodeY);
    lanes.push({ y, height, nodeY, tracks: { top: upward, bottom: middles(bottom, nodeY + nodeHeight + 4) } });
    y += height;
    const count = lane < laneCount - 1 ? channelTracks(routes, lane) : 0;
    const room = between + Math.max(0, count - 1) * thick;
    channels.push(Array.from({ length: count }, (_, track) => y + between / 2 + track * thick));
    y += lane < laneCount - 1 ? room : 0;
  }
  return { height: y, lanes, channels };
}

function heightsUpward(heights: readonly number[], nodeY: number): readonly { readonly middle: number }[] {
  return heights.map((height, index) => ({ middle: nodeY - 4 - sum(heights.slice(0, index)) - height / 2 }));
}
