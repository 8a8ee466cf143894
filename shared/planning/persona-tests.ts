import type { Figure } from '../metrics/figure.ts';
import { isTooFew, ofWords, percentWords } from '../metrics/words.ts';

/** What the data say of a claim. */
export type Verdict = 'holds' | 'half' | 'contradicted' | 'untestable';

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

/**
 * The verdict on a claim that holds from a share on. It holds where the whole interval lies at that share or above, is
 * contradicted where all of it lies below, and is half true where the share is inside the interval: the data neither
 * carry it nor rule it out. Fewer than `smallSample` can't test anything.
 */
export function verdictOf({ share, blank }: TestCount, holdsFrom: number, smallSample: number): TestResult {
  const { numerator = 0, denominator = 0, interval } = share;
  if (denominator === 0) {
    return { verdict: 'untestable', why: blank > 0 ? `None of the ${blank} has a value` : 'Nobody to count yet' };
  }
  if (!interval || isTooFew(share, smallSample)) {
    return { verdict: 'untestable', why: `${ofWords(numerator, denominator)} are too few to tell` };
  }
  const [low, high] = interval;
  const needed = percentWords(holdsFrom, 0);
  if (low >= holdsFrom) return { verdict: 'holds', why: `All of the interval is at ${needed} or above` };
  if (high < holdsFrom) return { verdict: 'contradicted', why: `All of the interval is below ${needed}` };
  return { verdict: 'half', why: `The interval has ${needed} inside it` };
}
