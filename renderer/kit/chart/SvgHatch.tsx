import { type FunctionKey, lookOf } from '../functions.ts';

interface SvgHatchProps {
  readonly id: string;
  readonly owner: FunctionKey;
  readonly isLarge?: boolean;
}

/** A 45° hatch in a function's colour as an SVG pattern: what is still open. */
export function SvgHatch({ id, owner, isLarge = false }: SvgHatchProps) {
  const { fill, soft } = lookOf(owner);
  const step = isLarge ? 12 : 6;
  return (
    <pattern id={id} width={step} height={step} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={step} height={step} fill={soft} />
      <rect width={step / 3} height={step} fill={fill} />
    </pattern>
  );
}

/** The id of a function's hatch inside one chart. */
export const hatchId = (chart: string, owner: FunctionKey): string =>
  `${chart}-${lookOf(owner).fill.replaceAll(/\W/g, '')}`;
