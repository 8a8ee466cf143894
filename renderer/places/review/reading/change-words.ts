import type { Figure } from '../../../../shared/metrics/figure.ts';
import { newcombe } from '../../../../shared/metrics/intervals.ts';
import { numberWords, percentWords } from '../../../../shared/metrics/words.ts';
import type { Tone } from '../../../kit/chart/funnel/funnel-model.ts';
import { type SampleLimits, trustOf } from '../../../kit/figure-words.ts';

/** How a figure changed, in words that say whether that is good, bad or no more than chance. */
export interface Change {
  readonly text: string;
  readonly tone: Tone;
  /** The difference of two shares and its interval, in points; null where they can't be compared. */
  readonly points: number | null;
  readonly interval: readonly [number, number] | null;
}

const nothing = (text: string): Change => ({ text, tone: 'quiet', points: null, interval: null });

/** "+2.0", "−11.6": points with their sign. */
export function signedPoints(share: number): string {
  return `${share > 0 ? '+' : ''}${numberWords(share * 100, 1)}`;
}

/**
 * The change of a share since the last period: quiet while either sample is small or the interval of the difference
 * holds zero, else "−11.6 pts worse".
 */
export function shareChange(figure: Figure, limits: SampleLimits, higherIsBetter = true): Change {
  const { previous } = figure;
  if (!previous) return nothing('');
  const trust = [trustOf(figure, limits), trustOf(previous, limits)];
  if (trust.includes('none')) return nothing('');
  if (trust.includes('counts')) return nothing('too few');
  const interval = newcombe(proportion(figure), proportion(previous));
  const points = (figure.value ?? 0) - (previous.value ?? 0);
  if (!interval || (interval[0] <= 0 && interval[1] >= 0)) {
    return { text: 'no clear change', tone: 'quiet', points, interval };
  }
  const isBetter = points > 0 === higherIsBetter;
  const text = `${signedPoints(points)} pts ${isBetter ? 'better' : 'worse'}`;
  return { text, tone: isBetter ? 'good' : 'bad', points, interval };
}

const proportion = ({ numerator = 0, denominator = 0 }: Figure) => ({ part: numerator, whole: denominator });

/** The fewest on either side that a percentage of change may stand on. */
const fewest = 5;

/** "+2.0% on Q2", "1 in Q2" of a few: the change of a count, without a verdict. Without a name of the period before, "+2.0%". */
export function amountChange(now: number, before: number | null, beforeName: string | null): string {
  if (before === null) return '';
  const then = beforeName === null ? 'before' : `in ${beforeName}`;
  if (now === before) return `as ${then}`;
  if (before === 0) return `none ${then}`;
  if (Math.min(now, before) < fewest) return `${numberWords(before)} ${then}`;
  const share = now / before - 1;
  return `${share > 0 ? '+' : ''}${percentWords(share)}${beforeName === null ? '' : ` on ${beforeName}`}`;
}

/** "Difference −18.9 to −4.1 points, so not chance", or that it is not clear; null where there is nothing to compare. */
export function differenceFact(change: Change): string | null {
  if (!change.interval) return null;
  const [low, high] = change.interval;
  const verdict = change.tone === 'quiet' ? 'no clear change' : 'so not chance';
  return `Difference ${signedPoints(low)} to ${signedPoints(high)} points, ${verdict}`;
}

/** True where the whole interval lies on the wrong side of the target. */
export function missesTarget(figure: Figure, target: number | null): boolean {
  if (target === null || figure.value === null) return false;
  return figure.interval ? figure.interval[1] < target : figure.value < target;
}
