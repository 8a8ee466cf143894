import type { Figure } from '../../shared/metrics/figure.ts';
import { ofWords, percentWords, pointsWords } from '../../shared/metrics/words.ts';
import type { EffectStanding } from '../../shared/planning/landmark-effect.ts';
import { intervalWords, type SampleLimits, trustOf } from './figure-words.ts';

export const effectWords: Readonly<Record<EffectStanding, string>> = {
  more: 'More go on than of the others',
  fewer: 'Fewer go on than of the others',
  alike: 'No difference that can be told from chance',
  'too-few': 'Too few to tell',
};

/** "47%, 28 of 60": counts alone for a few, with the interval for somewhat more. */
export function rateWords(figure: Figure | undefined, limits: SampleLimits): string {
  const { numerator, denominator } = figure ?? {};
  if (!figure || numerator === undefined || denominator === undefined || denominator === 0) return 'n/a';
  const counts = ofWords(numerator, denominator);
  const trust = trustOf(figure, limits);
  if (trust === 'counts' || figure.value === null) return counts;
  const interval = trust === 'grey' ? `, ${intervalWords(figure)}` : '';
  return `${percentWords(figure.value, 0)}, ${counts}${interval}`;
}

/** "+12.3 pts, −1.2 to +25.8": the difference of the two rates with its interval; null where it says nothing. */
export function differenceWords(figure: Figure): string | null {
  if (figure.value === null || !figure.interval) return null;
  const [low, high] = figure.interval.map((end) => pointsWords(end).replace(' pts', ''));
  return `${pointsWords(figure.value)}, ${low} to ${high}`;
}
