import type { Figure } from '../../shared/metrics/figure.ts';
import { numberWords, ofWords, percentWords } from '../../shared/metrics/words.ts';

/** How much a sample can say: nothing, counts only, a grey rate with its interval, or a rate. */
export type SampleTrust = 'none' | 'counts' | 'grey' | 'full';

export interface SampleLimits {
  /** Below it there is no rate, only counts; 5 unless the handbook says otherwise. */
  readonly smallSample: number;
  /** Below it the rate is grey and shows its interval; 30 unless the handbook says otherwise. */
  readonly greySample: number;
}

export const usualLimits: SampleLimits = { smallSample: 5, greySample: 30 };

/** What may be said of a ratio with this many in its denominator. */
export function trustOf(figure: Figure, limits: SampleLimits = usualLimits): SampleTrust {
  const count = figure.denominator;
  if (figure.unit !== 'ratio' || count === undefined) return figure.value === null ? 'none' : 'full';
  if (count === 0) return 'none';
  if (count < limits.smallSample) return 'counts';
  if (figure.value === null) return 'none';
  return count < limits.greySample ? 'grey' : 'full';
}

/** "188 of 306", or null for a figure that is no ratio. */
export function countWords(figure: Figure): string | null {
  const { numerator, denominator } = figure;
  if (numerator === undefined || denominator === undefined) return null;
  return ofWords(numerator, denominator);
}

/** "39–84%": the interval of a ratio, or null when it has none. */
export function intervalWords(figure: Figure): string | null {
  if (!figure.interval || figure.unit !== 'ratio') return null;
  const [low, high] = figure.interval;
  return `${numberWords(low * 100)}–${percentWords(high, 0)}`;
}
