import { type FunctionKey, lookOf, markPath } from '../functions.ts';

interface SvgMarkProps {
  readonly owner: FunctionKey;
  readonly x: number;
  readonly y: number;
  /** Width and height in px. */
  readonly size: number;
}

/** A function's mark inside an SVG, centred on a point. */
export function SvgMark({ owner, x, y, size }: SvgMarkProps) {
  const look = lookOf(owner);
  const scale = size / 10;
  return (
    <path
      d={markPath(look.shape)}
      fill={look.fill}
      transform={`translate(${x - 6 * scale} ${y - 6 * scale}) scale(${scale})`}
    />
  );
}
