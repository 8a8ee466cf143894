import type { Figure } from '../metrics/figure.ts';
import { isTooFew, ofWords, percentWords } from '../metrics/words.ts';

/**
 * What the data say of a claim. `close` and `few`: neither carried nor ruled out, by many or by few; `untestable`: there
 * is nobody to count.
 */
export type Verdict = 'holds' | 'contradicted' | 'close' | 'few' | 'untestable';

export interface TestResult {
  readonly verdict: Verdict;
  /** Why it has this verdict, in one sentence. */
  readonly why: string;
}

/** What was counted for a claim's test. */
export interface TestCount {
  /** `k of n` with its interval. */
  readonly share: Figure;
  /** Of those counted, how many have no value and are left out of the share. */
  readonly blank: number;
}

/** Below which counts nothing is told, and below which an interval is wide for want of people. */
export interface SampleLimits {
  readonly smallSample: number;
  readonly greySample: number;
}

/**
 * The verdict on a claim that holds from a share on. It holds where the whole interval lies at that share or above, and
 * is contradicted where all of it lies below. With the share inside the interval nothing can be told.
 */
export function verdictOf({ share, blank }: TestCount, holdsFrom: number, limits: SampleLimits): TestResult {
  const { numerator = 0, denominator = 0, interval } = share;
  if (denominator === 0) {
    return { verdict: 'untestable', why: blank > 0 ? `None of the ${blank} has a value` : 'Nobody to count yet' };
  }
  if (!interval || isTooFew(share, limits.smallSample)) {
    return { verdict: 'few', why: `${ofWords(numerator, denominator)} are too few to tell` };
  }
  const [low, high] = interval;
  const needed = percentWords(holdsFrom, 0);
  if (low >= holdsFrom) return { verdict: 'holds', why: `All of the interval is at ${needed} or above` };
  if (high < holdsFrom) return { verdict: 'contradicted', why: `All of the interval is below ${needed}` };
  const range = `${percentWords(low, 0)} to ${percentWords(high, 0)}`;
  return {
    verdict: denominator < limits.greySample ? 'few' : 'close',
    why: `${ofWords(numerator, denominator)} may as well be ${range}: it can be ${needed} or not`,
  };
}
