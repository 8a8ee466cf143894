import type { FunctionKey } from '../../functions.ts';

/** Where the units of a flow went: nodes in columns by how far they are from the source. */
export interface RiverModel {
  readonly nodes: readonly RiverNode[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly count: number }[];
}

export interface RiverNode {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly owner: FunctionKey;
  /** Under the label: "56.7% of 247". */
  readonly note: string;
  /** Still waiting: hatched. */
  readonly isOpen: boolean;
}

export interface PlacedNode extends RiverNode {
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedLink {
  readonly key: string;
  readonly owner: FunctionKey;
  readonly path: string;
}

const nodeWidth = 9;
const labelRoom = 34;

/** The column of every node: one more than the furthest of those that flow into it. */
function columnsOf(model: RiverModel): ReadonlyMap<string, number> {
  const columns = new Map(model.nodes.map((node) => [node.key, 0]));
  for (let round = 0; round < model.nodes.length; round++) {
    for (const { from, to } of model.links) {
      const next = (columns.get(from) ?? 0) + 1;
      if (next < model.nodes.length && next > (columns.get(to) ?? 0)) columns.set(to, next);
    }
  }
  return columns;
}

/** Places nodes and links in a box; every node keeps room for its label, heights are proportional to counts. */
export function riverLayout(model: RiverModel, width: number, height: number, lastLabel: number) {
  const columns = columnsOf(model);
  const last = Math.max(1, ...columns.values());
  const step = (width - lastLabel) / last;
  const byColumn = Array.from({ length: last + 1 }, (_, column) =>
    model.nodes.filter((node) => columns.get(node.key) === column && node.count > 0),
  );
  const scale = Math.min(
    ...byColumn.map((nodes) => {
      const sum = nodes.reduce((all, node) => all + node.count, 0);
      return sum === 0 ? Infinity : (height - (nodes.length - 1) * labelRoom) / sum;
    }),
  );
  const placed = byColumn.flatMap((nodes, column) => placeColumn(nodes, column, step, scale));
  return { nodes: placed, links: placeLinks(model, placed, scale), columns: last + 1, step };
}

function placeColumn(nodes: readonly RiverNode[], column: number, step: number, scale: number): PlacedNode[] {
  let y = 0;
  return nodes.map((node) => {
    const height = Math.max(2, node.count * scale);
    const placed = { ...node, column, x: column * step, y, height };
    y += Math.max(height + 14, labelRoom);
    return placed;
  });
}

function placeLinks(model: RiverModel, nodes: readonly PlacedNode[], scale: number): PlacedLink[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const leaves = new Map<string, number>();
  const enters = new Map<string, number>();
  const order = new Map(nodes.map((node, index) => [node.key, index]));
  const rank = (key: string) => order.get(key) ?? 0;
  const links = [...model.links].sort((a, b) => rank(a.from) - rank(b.from) || rank(a.to) - rank(b.to));
  return links.flatMap(({ from, to, count }) => {
    const [source, target] = [byKey.get(from), byKey.get(to)];
    if (!source || !target || count === 0) return [];
    const thickness = Math.max(1, count * scale);
    const [top, end] = [source.y + (leaves.get(from) ?? 0), target.y + (enters.get(to) ?? 0)];
    leaves.set(from, (leaves.get(from) ?? 0) + thickness);
    enters.set(to, (enters.get(to) ?? 0) + thickness);
    return [
      { key: `${from}-${to}`, owner: target.owner, path: ribbon(source.x + nodeWidth, top, target.x, end, thickness) },
    ];
  });
}

function ribbon(x: number, top: number, endX: number, end: number, thickness: number): string {
  const middle = (x + endX) / 2;
  return (
    `M${x},${top}C${middle},${top} ${middle},${end} ${endX},${end}` +
    `v${thickness}C${middle},${end + thickness} ${middle},${top + thickness} ${x},${top + thickness}Z`
  );
}
