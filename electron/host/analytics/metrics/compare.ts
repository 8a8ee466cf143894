import { bareFigure, withNotes } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';

const immature = new Set(['to_date', 'estimate']);

/** The figures a figure may be compared with. */
export interface Earlier {
  readonly before: Figure | undefined;
  readonly beforeAtAge: Figure | undefined;
}

/** Whether the headline of a figure of the M-01 family is the one to date, because no member is mature yet. */
function isToDate(figure: Figure): boolean {
  const { mature, to_date } = figure.variants ?? {};
  return mature !== undefined && to_date !== undefined && mature.value === null;
}

/**
 * Adds the figure of the period before. A young cohort is never set beside a mature one: what is to date is compared
 * with the period before at the same age, what is mature with its mature members.
 */
export function withPrevious(figure: Figure, { before, beforeAtAge }: Earlier): Figure {
  const previous = previousOf(figure, { before, beforeAtAge });
  const variants = figure.variants && variantsWithPrevious(figure.variants, { before, beforeAtAge });
  const items = figure.items?.map((item) => {
    const earlier = before?.items?.find((candidate) => candidate.key === item.key);
    return earlier ? { ...item, previous: bareFigure(withoutKey(earlier)) } : item;
  });
  return {
    ...figure,
    ...(previous ? { previous } : {}),
    ...(variants ? { variants } : {}),
    ...(items ? { items } : {}),
  };
}

function previousOf(figure: Figure, { before, beforeAtAge }: Earlier): Figure | null {
  if (figure.variants?.mature === undefined) return before ? bareFigure(before) : null;
  if (!isToDate(figure)) return before?.variants?.mature ? bareFigure(before.variants.mature) : null;
  const toDate = beforeAtAge?.variants?.to_date;
  return toDate ? withNotes(bareFigure(toDate), ['At the same age.']) : null;
}

function variantsWithPrevious(variants: Record<string, Figure>, earlier: Earlier): Record<string, Figure> {
  return Object.fromEntries(
    Object.entries(variants).map(([name, variant]) => {
      const source = immature.has(name) ? earlier.beforeAtAge : earlier.before;
      const previous = source?.variants?.[name];
      return [name, previous ? { ...variant, previous: bareFigure(previous) } : variant];
    }),
  );
}

function withoutKey({ key: _, ...figure }: Figure & { key: string }): Figure {
  return figure;
}
