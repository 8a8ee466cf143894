import type { Figure } from '../../../../shared/metrics/figure.ts';
import { figureWords } from '../../../../shared/metrics/words.ts';

/** The value of a figure with its unit, however few it counts: where counts alone may be said is the caller's to know. */
export function figureText(figure: Figure, currency: string): string {
  return figureWords(figure, currency, 0);
}
