/** A point of a drawing. */
interface Point {
  readonly x: number;
  readonly y: number;
}

const out = 6;
const arrow = 5;

/** The way from the end of one bar to the start of another: out, down or up, and in from the left. */
export function linkPath(from: Point, to: Point, rowHeight: number): string {
  const begin = from.x + out;
  const end = to.x - arrow;
  if (begin <= end - 2) return `M${from.x} ${from.y}H${begin}V${to.y}H${end}`;
  const between = from.y + (to.y > from.y ? 1 : -1) * (rowHeight / 2);
  return `M${from.x} ${from.y}H${begin}V${between}H${end - out}V${to.y}H${end}`;
}

/** The head of an arrow that points right to where a bar starts. */
export function arrowHead({ x, y }: Point): string {
  return `M${x - arrow} ${y - 3}L${x} ${y}L${x - arrow} ${y + 3}Z`;
}
