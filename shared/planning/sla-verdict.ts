import type { Figure } from '../metrics/figure.ts';

/**
 * How a promise stands: `partly` is kept as far as the data can test it, which is not all that was promised, `near` is below its target by no more than chance may explain, `few` had too few cases to
 * judge, `none` had no case, `unmeasured` can't be told by the data. None of the last three is ever taken for kept.
 */
export type Verdict = 'kept' | 'partly' | 'broken' | 'near' | 'few' | 'none' | 'unmeasured';

/** The share of the cases that has to keep a promise; all of them where none is said. */
export function targetShare(share: number | null): number {
  return share ?? 1;
}

/**
 * How a promise about a share of cases stands. Broken only where the interval leaves the target out; fewer cases than
 * `smallSample` are counts and no verdict.
 */
export function shareVerdict(figure: Figure, share: number | null, smallSample: number): Verdict {
  const cases = figure.denominator ?? 0;
  if (cases === 0 || figure.value === null) return 'none';
  if (cases < smallSample) return 'few';
  const target = targetShare(share);
  if (figure.value >= target) return 'kept';
  const high = figure.interval?.[1] ?? figure.value;
  // With every case to be kept, one broken is broken: the interval of less than all never leaves all of them out.
  return high < target || target === 1 ? 'broken' : 'near';
}

/** How a promise about a number stands. */
export function countVerdict(count: number, amount: number): Verdict {
  return count >= amount ? 'kept' : 'broken';
}
