import type { GoodDirection } from './catalogue.ts';
import type { Figure } from './figure.ts';
import { type Interval, newcombe } from './intervals.ts';

/** How a figure stands to the one it is compared with. */
export interface Change {
  /** In the figure's unit: shares as 0 to 1. */
  readonly difference: number;
  /** Newcombe interval of the difference; null where the figures are no counted shares. */
  readonly interval: Interval | null;
  /** `unclear` where the interval of the difference holds zero: then no direction is named. */
  readonly verdict: 'better' | 'worse' | 'unclear' | 'neutral';
}

function isCountedShare(figure: Figure): figure is Figure & { numerator: number; denominator: number } {
  return (
    figure.unit === 'ratio' &&
    figure.interval !== undefined &&
    figure.numerator !== undefined &&
    (figure.denominator ?? 0) > 0
  );
}

function overlap(figure: Figure, previous: Figure): boolean {
  if (!figure.interval || !previous.interval) return false;
  return figure.interval[0] <= previous.interval[1] && previous.interval[0] <= figure.interval[1];
}

/**
 * The change since the period before, or null where one of the two is not known. Counted shares are told apart from
 * chance by Newcombe's interval, other values by whether their own intervals part; where neither has one, by the sign.
 */
export function changeOf(figure: Figure, good: GoodDirection): Change | null {
  const { previous } = figure;
  if (figure.value === null || !previous || previous.value === null) return null;
  const difference = figure.value - previous.value;
  const interval =
    isCountedShare(figure) && isCountedShare(previous)
      ? newcombe(
          { part: figure.numerator, whole: figure.denominator },
          { part: previous.numerator, whole: previous.denominator },
        )
      : null;
  const isUnclear =
    difference === 0 || (interval === null ? overlap(figure, previous) : interval[0] <= 0 && 0 <= interval[1]);
  if (isUnclear) return { difference, interval, verdict: 'unclear' };
  if (good === 'none') return { difference, interval, verdict: 'neutral' };
  return { difference, interval, verdict: difference > 0 === (good === 'up') ? 'better' : 'worse' };
}
