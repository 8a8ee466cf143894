import { toMajor } from '../money/minor-units.ts';
import type { Basis, Figure } from './figure.ts';
import { wilson } from './intervals.ts';

/** `part` of `whole` as a ratio with its Wilson interval; null, not zero, where there is nothing to divide. */
export function ratioFigure(part: number, whole: number, basis: Basis, note?: string): Figure {
  const interval = wilson(part, whole);
  return {
    value: whole > 0 ? part / whole : null,
    unit: 'ratio',
    numerator: part,
    denominator: whole,
    ...(interval ? { interval } : {}),
    basis,
    ...(note ? { note } : {}),
  };
}

/** `part` of `whole` where the parts are not units that were sampled, so that it has no interval: values, flows. */
export function shareFigure(part: number, whole: number, basis: Basis, note?: string): Figure {
  const { interval: _, ...figure } = ratioFigure(part, whole, basis, note);
  return figure;
}

/** A number of things. */
export function countFigure(count: number, basis: Basis, note?: string): Figure {
  return { value: count, unit: 'count', basis, ...(note ? { note } : {}) };
}

/** Money from minor units of `currency`; null where the amount is not known. */
export function moneyFigure(minor: number | null, currency: string, basis: Basis, note?: string): Figure {
  return { value: minor === null ? null : toMajor(minor, currency), unit: 'money', basis, ...(note ? { note } : {}) };
}

/** The number itself, without what it was compared with or can be split into. */
export function bareFigure(figure: Figure): Figure {
  const { previous: _previous, variants: _variants, items: _items, ...bare } = figure;
  return bare;
}

/** Adds notes to a figure, as sentences after those it has. */
export function withNotes(figure: Figure, notes: readonly (string | null | undefined)[]): Figure {
  const text = [figure.note, ...notes].filter((note) => note).join(' ');
  return text ? { ...figure, note: text } : figure;
}
