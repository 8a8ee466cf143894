import type { Figure } from '../../../../shared/metrics/figure.ts';
import { percentWords } from '../../../../shared/metrics/words.ts';
import { valueWords } from '../../../kit/figure-words.ts';

/** The value of a figure with its unit; shares with one decimal, "n/a" where there is nothing to say. */
export function figureText(figure: Figure, currency: string): string {
  return figure.unit === 'ratio' && figure.value !== null ? percentWords(figure.value) : valueWords(figure, currency);
}
