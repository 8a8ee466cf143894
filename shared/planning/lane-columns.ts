import type { LaneInput, LaneStage } from './lane-model.ts';

/** Where the stages stand from left to right. */
export interface LaneColumns {
  /** At least the width asked for; more where the stages need it. */
  readonly width: number;
  readonly nodeWidth: number;
  /** `x` is the left edge. */
  readonly nodes: readonly (LaneStage & { readonly x: number })[];
}

const widest = 116;
/** Holds “Disqualified” whole; what then has no room is scrolled to. */
const slimmest = 100;
const side = 16;
/** Between two stages of one lane, room for an arrow. */
const gap = 36;
/** Between the edge of a stage and a line that goes down beside it. */
const clearance = 22;
const mostStretch = 1.7;

/** Middles of the stages, from 0, as close as they may stand. */
function closest(stages: readonly LaneStage[], nodeWidth: number): ReadonlyMap<string, number> {
  const middles = new Map<string, number>();
  const lastOf = new Map<number, number>();
  const place = (stage: LaneStage, wanted: number) => {
    const before = lastOf.get(stage.lane);
    const middle = before === undefined ? wanted : Math.max(wanted, before + nodeWidth + gap);
    middles.set(stage.key, middle);
    lastOf.set(stage.lane, Math.max(middle, before ?? 0));
    return middle;
  };
  let last = -(nodeWidth / 2 + clearance);
  for (const stage of stages.filter(({ isExit }) => !isExit)) last = place(stage, last + nodeWidth / 2 + clearance);
  const column = Math.max(0, last);
  for (const stage of stages.filter(({ isExit }) => isExit)) place(stage, column);
  return middles;
}

/** Puts the stages into columns: the funnel from left to right, the ways out at its end, wider where there is room. */
export function columnsOf({ width, stages }: Pick<LaneInput, 'width' | 'stages'>): LaneColumns {
  let nodeWidth = widest;
  let middles = closest(stages, nodeWidth);
  const reach = () => Math.max(0, ...middles.values());
  while (reach() + nodeWidth + 2 * side > width && nodeWidth > slimmest) {
    nodeWidth -= 4;
    middles = closest(stages, nodeWidth);
  }
  const needed = reach() + nodeWidth + 2 * side;
  const room = Math.max(width, needed) - nodeWidth - 2 * side;
  const stretch = reach() === 0 ? 1 : Math.min(mostStretch, room / reach());
  return {
    width: Math.max(width, needed),
    nodeWidth,
    nodes: stages.map((stage) => ({ ...stage, x: side + (middles.get(stage.key) ?? 0) * stretch })),
  };
}
