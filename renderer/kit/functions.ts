import { assertNever } from '../../shared/base/assert-never.ts';
import type { MemberFunction } from '../../shared/contract/library.ts';

/** Who something belongs to; `shared` is what marketing and sales hold together. */
export type FunctionKey = MemberFunction | 'shared';

export interface FunctionLook {
  readonly label: string;
  /** CSS colours: fills and marks, tints, and text. */
  readonly fill: string;
  readonly soft: string;
  readonly ink: string;
  readonly shape: 'circle' | 'square' | 'diamond' | 'hexagon' | 'triangle';
}

const look = (label: string, token: string, shape: FunctionLook['shape']): FunctionLook => ({
  label,
  fill: `var(--${token})`,
  soft: `var(--${token}-soft)`,
  ink: `var(--${token}-ink)`,
  shape,
});

const looks = {
  marketing: look('Marketing', 'marketing', 'circle'),
  sales: look('Sales', 'sales', 'square'),
  telequalification: look('Telequalification', 'telequal', 'diamond'),
  shared: look('Shared', 'shared', 'hexagon'),
  leadership: look('Leadership', 'other', 'triangle'),
  other: look('Other', 'other', 'triangle'),
} as const satisfies Record<FunctionKey, FunctionLook>;

/** Colour, shape and name of a function, the same in every chart, chip and avatar. */
export function lookOf(key: FunctionKey): FunctionLook {
  return looks[key];
}

/** The outline of a mark in a box of 12 by 12, as SVG path data. */
export function markPath(shape: FunctionLook['shape']): string {
  switch (shape) {
    case 'circle':
      return 'M6 1a5 5 0 1 1 0 10A5 5 0 1 1 6 1Z';
    case 'square':
      return 'M1.5 1.5h9v9h-9Z';
    case 'diamond':
      return 'M6 .4 11.6 6 6 11.6.4 6Z';
    case 'hexagon':
      return 'M6 .6 10.8 3.3v5.4L6 11.4 1.2 8.7V3.3Z';
    case 'triangle':
      return 'M6 1.2 11.4 10.8H.6Z';
    default:
      return assertNever(shape);
  }
}
